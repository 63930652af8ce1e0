package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages come to know, by following and by coming back, is what the server would show them.
class FollowingIT extends Live {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void LAW_FOLLOW_every_page_comes_to_know_what_the_server_would_show_it(long seed)
            throws InterruptedException {
        var meeting =
                Planned.on(server(), Map.of("liveMinutesVisibility", seed == 1 ? "none" : "full"));
        var pages = Planned.PEOPLE.stream().map(key -> page(meeting, key)).toList();
        begin(meeting, pages.getFirst(), 2);
        var talk = new RandomTalk(seed);
        for (var i = 0; i < 250; i++) {
            var page = talk.any(talk.below(3) > 0 ? pages.subList(0, 2) : pages);
            page.post(UUID.randomUUID().toString(), talk.command(page, meeting));
            if (i % 3 == 0) type(pages.get(1), talk);
            if (i % 10 == 0) {
                pages.forEach(Page::settle);
                // at the pace that one person is allowed
                Thread.sleep(150);
            }
        }
        for (var page : pages) agrees(page);
        assertThat(pages)
                .noneMatch(page ->
                        page.heard("answer").stream().anyMatch(a -> a.contains("\"FAULT\"")));
        assertThat(pages).allSatisfy(page -> assertThat(page.gaps()).isZero());
    }

    /// The secretary types somewhere, without waiting.
    private static void type(Page secretary, RandomTalk talk) {
        var texts = List.copyOf(secretary.texts().keySet());
        var text = talk.any(texts);
        var known = secretary.text(text);
        if (known == null) return;
        secretary.say(
                secretary.offerOf(
                        UUID.randomUUID().toString(),
                        text,
                        known.version(),
                        List.of(Page.typed(1, "x"))));
    }

    /// Waits until the page has all, and compares it with what it would get from nothing.
    static void agrees(Page page) {
        var shown = shown(page);
        for (var tries = 0;
                tries < 50 && page.seq() != ((Number) shown.get("seq")).longValue();
                tries++) {
            page.settle();
            shown = shown(page);
        }
        assertThat(page.view()).as(page.guest.key()).isEqualTo(shown.get("view"));
        assertThat(page.self()).as(page.guest.key()).isEqualTo(shown.get("self"));
        assertThat(page.epoch()).isEqualTo(shown.get("epoch"));
        var whole = Page.of(page.guest);
        for (var tries = 0; tries < 50 && page.seq() != whole.seq(); tries++) {
            page.settle();
            whole.settle();
        }
        assertThat(page.texts()).isEqualTo(whole.texts());
        whole.close();
    }

    /// What the server would show it; asked again where that was too often.
    private static Map<?, ?> shown(Page page) {
        while (true) {
            var reply = page.guest.get("/view");
            if (reply.status() == 200) return reply.json();
            assertThat(reply.status()).as(reply.body()).isEqualTo(429);
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Test
    void LAW_RESUME_who_comes_back_gets_exactly_what_is_missing() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        var anna = page(meeting, "anna");
        anna.settle();
        anna.close();
        anna.gone();
        for (var i = 0; i < 5; i++) {
            chair.does(command("renameAgendaItem", "item", meeting.item(2), "title", "Nu " + i));
        }
        var back = kept(anna.comeBack());
        back.sees(p -> "Nu 4".equals(p.at("items", meeting.item(2), "title")));
        assertThat(back.heard("frame"))
                .isNotEmpty()
                .noneMatch(frame -> frame.contains("\"from\":0"));
        assertThat(back.gaps()).isZero();
        agrees(back);
    }

    @Test
    void LAW_RESUME_who_has_all_gets_nothing_but_its_own_view() {
        var meeting = Planned.on(server());
        var anna = page(meeting, "anna");
        anna.close();
        anna.gone();
        var back = kept(anna.comeBack());
        back.settle();
        assertThat(back.heard("frame")).isEmpty();
        agrees(back);
    }

    @Test
    void LAW_RESUME_a_gap_a_foreign_epoch_and_a_state_that_never_was_get_a_snapshot() {
        var meeting = Planned.on(server());
        var anna = page(meeting, "anna");
        var epoch = anna.epoch();
        var haves =
                List.of(
                        Map.of("epoch", "other", "seq", anna.seq()),
                        Map.of("epoch", epoch, "seq", anna.seq() + 1000),
                        Map.of("epoch", epoch, "seq", 5_000_000_000L),
                        Map.of("epoch", epoch, "seq", -4));
        for (var have : haves) {
            var before = anna.heard("frame").size();
            anna.say(Map.of("t", "resume", "have", have));
            anna.sees(p -> p.heard("frame").size() > before);
            assertThat(anna.heard("frame").getLast()).contains("\"from\":0");
        }
        agrees(anna);
    }

    @Test
    void LAW_RESUME_the_epoch_is_another_after_a_restart_and_nothing_is_lost() {
        var first = server();
        var meeting = Planned.on(first);
        var sec = page(meeting, "sec");
        begin(meeting, page(meeting, "chair"), 1);
        sec.type("item:" + meeting.item(1), "Hej");
        var epoch = sec.epoch();
        first.close();
        sec.gone();
        assertThat(sec.bye()).isEqualTo("restarting");
        assertThat(sec.closeCode()).isEqualTo(1012);
        var second = server();
        var back = kept(sec.comeBack(sec.guest.at(second)));
        back.sees(p -> !p.epoch().equals(epoch));
        assertThat(back.text("item:" + meeting.item(1)).document().toString()).contains("Hej");
        agrees(back);
    }

    @Test
    void LIVE_3_pages_that_come_in_the_middle_of_everything_are_right_and_miss_nothing() {
        var meeting = Planned.on(server(), Map.of("liveMinutesVisibility", "full"));
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        begin(meeting, chair, 1);
        var guests = List.of(meeting.enter("anna"), meeting.enter("bo"), meeting.enter("guest"));
        var late = new ArrayList<Page>();
        for (var i = 0; i < 60; i++) {
            chair.post(
                    UUID.randomUUID().toString(),
                    command("renameAgendaItem", "item", meeting.item(2), "title", "Nr " + i));
            if (i % 4 == 0) sec.type("item:" + meeting.item(1), "y");
            if (i % 5 == 0) late.add(kept(Page.of(guests.get(i % 3))));
        }
        chair.settle();
        for (var page : late) {
            page.sees(p -> "Nr 59".equals(p.at("items", meeting.item(2), "title")));
            agrees(page);
            assertThat(page.gaps()).as("a snapshot and its number are read in one moment").isZero();
        }
    }

    @Test
    void LAW_PRESENCE_a_cut_line_changes_nothing_but_what_those_who_lead_see_of_it() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var bo = page(meeting, "bo");
        var anna = page(meeting, "anna");
        var person = meeting.person("anna");
        chair.sees(p -> Boolean.TRUE.equals(p.at("people", person, "connected")));
        var before = bo.heard().size();
        var present = chair.at("present");
        anna.close();
        chair.sees(p ->
                p.at("people", person, "connected") == null
                        || Boolean.FALSE.equals(p.at("people", person, "connected")));
        assertThat(chair.at("people", person, "here")).isEqualTo(true);
        assertThat(chair.at("present")).isEqualTo(present);
        bo.settle();
        assertThat(bo.heard().subList(before, bo.heard().size())).allMatch(f -> f.contains("pong"));
    }

    @Test
    void LAW_PRESENCE_the_late_end_of_an_old_socket_does_not_end_the_new_one() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        var old = page(meeting, "anna");
        var next = kept(old.comeBack());
        chair.sees(p -> Boolean.TRUE.equals(p.at("people", meeting.person("anna"), "connected")));
        old.close();
        old.gone();
        begin(meeting, chair, 1);
        next.sees(p -> meeting.item(1).equals(p.at("current")));
        chair.settle();
        assertThat(chair.at("people", meeting.person("anna"), "connected")).isEqualTo(true);
        agrees(next);
    }

    @Test
    void LAW_PRESENCE_three_pages_of_one_person_are_one_voter() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var guest = meeting.enter("anna");
        var views = List.of(page(meeting, "anna"), kept(Page.of(guest)), kept(Page.of(guest)));
        var vote = openVote(meeting, chair, views.getFirst());
        views.get(1).does(command("castVote", "vote", vote, "choice", "yes"));
        for (var view : views) {
            view.sees(p ->
                    p.self().get("votes") instanceof Map<?, ?> own && "yes".equals(own.get(vote)));
        }
        assertThat((List<?>) chair.at("votes", vote, "voted")).hasSize(1);
        views.get(2).does(command("castVote", "vote", vote, "choice", "no"));
        assertThat((List<?>) chair.at("votes", vote, "voted")).hasSize(1);
    }

    /// Brings the current second item to an open vote.
    static String openVote(Planned meeting, Page chair, Page voter) {
        var item = meeting.item(2);
        chair.does(
                command("draftDecision", "item", item, "text", List.of("att bifalla förslaget")));
        chair.does(command("putToMeeting", "item", item, "method", "acclamation"));
        chair.does(command("declareFinding", "item", item));
        voter.does(command("requestVote", "item", item));
        var opened =
                chair.does(command("openVote", "item", item, "yes", "draft", "no", "rejection"));
        return (String) ((Map<?, ?>) opened.get("result")).get("vote");
    }
}
