package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;

/// Rights are asked for when something is done, on pages that have been open for long too.
class NowIT extends Live {

    @Test
    void LAW_NOW_a_right_taken_away_stops_the_next_write_of_an_open_page() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var item = meeting.item(2);
        var anna = page(meeting, "anna");
        anna.does(command("propose", "item", item, "kind", "counterProposal", "text", "att avslå"));
        chair.does(
                command(
                        "setItemAccess",
                        "item",
                        item,
                        "excluded",
                        List.of(meeting.person("anna"))));
        var refused =
                anna.send(
                        command(
                                "propose",
                                "item",
                                item,
                                "kind",
                                "counterProposal",
                                "text",
                                "att avslå"));
        assertThat(code(refused)).isEqualTo("NO_RIGHT_TO_ITEM");
        anna.sees(p -> Boolean.TRUE.equals(p.at("items", item, "hidden")));
        assertThat(anna.texts()).doesNotContainKey("item:" + item);
        FollowingIT.agrees(anna);
    }

    @Test
    void LAW_NOW_who_has_passed_the_gavel_on_has_no_power_left() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        // its laptop sleeps: what it has is what it had
        var asleep = Page.connect(chair.guest);
        asleep.hello(null);
        chair.does(command("passChair", "to", meeting.person("anna")));
        var late =
                asleep.send(command("startItem", "item", meeting.item(2), "seen", meeting.item(1)));
        assertThat(code(late)).isEqualTo("NOT_PRESIDING");
        asleep.close();
        var back = kept(asleep.comeBack());
        assertThat(code(back.send(command("closeItem", "item", meeting.item(1)))))
                .isEqualTo("NOT_PRESIDING");
        back.sees(p -> meeting.person("anna").equals(p.at("presiding")));
        page(meeting, "anna").does(command("startItem", "item", meeting.item(2)));
    }

    /// Two pages change places: none is told anything more as what it was.
    @Test
    void LAW_NOW_who_has_passed_the_gavel_on_gets_nothing_more_of_those_who_lead() {
        var meeting = Planned.on(server());
        var anna = page(meeting, "anna");
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        chair.settle();
        var led = chair.epoch();
        var before = chair.heard("frame").size();
        chair.does(command("passChair", "to", meeting.person("anna")));
        chair.sees(p -> meeting.person("anna").equals(p.at("presiding")));
        anna.sees(p -> meeting.person("anna").equals(p.at("presiding")));
        assertThat(chair.heard("frame").subList(before, chair.heard("frame").size()))
                .isNotEmpty()
                .noneMatch(frame -> frame.contains(led));
        FollowingIT.agrees(chair);
        FollowingIT.agrees(anna);
    }

    @Test
    void LIVE_9_the_document_is_not_given_to_one_who_leads_and_has_no_right_to_a_part_of_it() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        chair.does(
                command(
                        "setItemAccess",
                        "item",
                        meeting.item(2),
                        "excluded",
                        List.of(meeting.person("anna"))));
        chair.does(command("passChair", "to", meeting.person("anna")));
        var anna = meeting.enter("anna");
        for (var form : List.of("html", "pdf", "txt", "json")) {
            assertThat(anna.get("/record." + form).status()).as(form).isEqualTo(403);
            assertThat(meeting.enter("sec").get("/record." + form).status()).isEqualTo(200);
        }
    }

    @Test
    void LAW_NOW_a_second_press_on_an_old_screen_is_refused() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        var press = command("startItem", "item", meeting.item(2), "seen", meeting.item(1));
        chair.does(press);
        assertThat(code(chair.send(press))).isIn("VIEW_OUTDATED", "ITEM_STARTED");
    }

    @Test
    void SEC_3_a_revoked_link_closes_the_open_page_and_lets_nobody_in_again() {
        var meeting = Planned.on(server());
        var link = meeting.link("anna");
        var guest = meeting.enter("anna", link);
        var anna = kept(Page.of(guest));
        var own = page(meeting, "anna");
        meeting.revoke(link);
        anna.gone();
        assertThat(anna.bye()).isEqualTo("revoked");
        assertThat(anna.closeCode()).isEqualTo(4401);
        assertThat(guest.command("x", command("requestVote", "item", meeting.item(1))).status())
                .isEqualTo(401);
        assertThat(guest.get("/view").status()).isEqualTo(401);
        assertThat(guest.get("/").body()).contains("Länken gäller inte");
        assertThat(guest.get("/").status()).isEqualTo(401);
        var url = (String) link.get("url");
        assertThat(Web.get(meeting.port(), url.substring(url.indexOf("/in/"))).status())
                .isEqualTo(403);
        own.settle();
        assertThat(own.closeCode()).as("the same person's other link holds").isNull();
    }

    @Test
    void what_comes_while_the_door_is_asked_is_answered_in_its_order() {
        var now = new AtomicReference<>(Instant.parse("2018-12-14T08:00:00Z"));
        var meeting = Planned.on(server(LiveServer.With.usual().clock(new Moving(now))));
        var chair = page(meeting, "chair");
        for (var round = 0; round < 3; round++) {
            // what was known of the session is too old by now
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));
            var before = chair.heard("answer").size();
            for (var i = 0; i < 8; i++) {
                chair.post(round + "-" + i, command("addAgendaItem", "title", round + "-" + i));
            }
            chair.sees(p -> p.heard("answer").size() == before + 8);
            var answers = chair.heard("answer");
            for (var i = 0; i < 8; i++) {
                assertThat(answers.get(before + i)).contains("\"" + round + "-" + i + "\"");
            }
        }
        FollowingIT.agrees(chair);
    }

    @Test
    void SEC_3_a_link_ends_and_with_it_the_session_that_came_from_it() {
        var now = new AtomicReference<>(Instant.parse("2018-12-14T08:00:00Z"));
        var meeting = Planned.on(server(LiveServer.With.usual().clock(new Moving(now))));
        var reply =
                Web.operator(
                        meeting.port(),
                        "POST",
                        "/api/meetings/" + meeting.id() + "/links",
                        Map.of(
                                "person",
                                meeting.person("anna"),
                                "expires",
                                "2018-12-14T09:00:00Z"));
        var guest = meeting.enter("anna", reply.json());
        var page = kept(Page.of(guest));
        now.updateAndGet(then -> then.plus(Duration.ofHours(2)));
        page.post(UUID.randomUUID().toString(), command("checkIn"));
        page.gone();
        assertThat(page.bye()).isEqualTo("revoked");
        assertThat(guest.get("/view").status()).isEqualTo(401);
        var url = (String) reply.json().get("url");
        var again = Web.get(meeting.port(), url.substring(url.indexOf("/in/")));
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body()).contains("Länken gäller inte");
    }

    @Test
    void SEC_3_a_link_is_stored_as_a_hash_and_its_cookie_holds_for_one_person_only()
            throws Exception {
        var server =
                server(LiveServer.With.usual().publicUrl(URI.create("https://klubba.example")));
        var meeting = Planned.on(server);
        var link = meeting.link("anna");
        var url = (String) link.get("url");
        var token = url.substring(url.indexOf("/in/") + 4);
        var reply = Web.get(meeting.port(), "/in/" + token);
        assertThat(reply.header("set-cookie"))
                .contains(
                        "Path=/m/" + meeting.id() + "/" + meeting.person("anna"),
                        "HTTPOnly",
                        "SameSite=Lax",
                        "Secure");
        assertThat(reply.header("location")).doesNotContain(token);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        var stored =
                DATABASE.database()
                        .pool()
                        .query(
                                "SELECT encode(token_hash, 'escape') || encode(token_hash, 'hex') AS all FROM link")
                        .execute()
                        .await(10, java.util.concurrent.TimeUnit.SECONDS);
        stored.forEach(row -> assertThat(row.getString(0)).doesNotContain(token));
        var anna = meeting.enter("anna", link);
        var asBo = new Planned.Guest(meeting, "bo", anna.cookie());
        assertThat(asBo.get("/view").status()).isEqualTo(401);
        var elsewhere = Planned.on(server);
        assertThat(new Planned.Guest(elsewhere, "anna", anna.cookie()).get("/view").status())
                .isEqualTo(401);
    }

    @Test
    void SEC_3_two_persons_in_one_browser_keep_their_seats() {
        var meeting = Planned.on(server());
        var anna = meeting.enter("anna");
        var bo = meeting.enter("bo");
        assertThat(Page.of(anna).self().get("roles")).isNotNull();
        var one = kept(Page.of(anna));
        var two = kept(Page.of(bo));
        one.does(command("checkIn"));
        two.sees(p -> Boolean.TRUE.equals(p.at("people", meeting.person("anna"), "here")));
        assertThat(two.self().get("here")).isNotEqualTo(true);
    }

    /// A clock that a test moves on.
    private static final class Moving extends Clock {
        private final AtomicReference<Instant> now;

        Moving(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
