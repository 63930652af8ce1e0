package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Running text over the socket.
class TypingIT extends Live {

    @Test
    void steps_are_taken_come_back_and_reach_those_who_may_read() {
        var meeting = Planned.on(server(), Map.of("liveMinutesVisibility", "full"));
        var text = "item:" + meeting.item(1);
        var sec = page(meeting, "sec");
        var bo = page(meeting, "bo");
        var answer = sec.offer(text, 0, List.of(Page.typed(1, "Å🙂")));
        assertThat(answer.get("status")).isEqualTo("taken");
        assertThat(sec.text(text).version()).as("before the answer").isEqualTo(1);
        assertThat(sec.heard("frame").getLast()).contains(sec.client);
        bo.sees(p -> p.text(text).version() == 1);
        assertThat(bo.text(text).document()).isEqualTo(sec.text(text).document());
    }

    @Test
    void what_comes_late_is_behind_and_what_does_not_fit_is_broken() {
        var meeting = Planned.on(server());
        var text = "item:" + meeting.item(1);
        var sec = page(meeting, "sec");
        var other = kept(Page.of(sec.guest));
        sec.type(text, "a");
        var late = other.offer(text, 0, List.of(Page.typed(1, "b")));
        assertThat(late.get("status")).isEqualTo("behind");
        assertThat(late.get("version")).isEqualTo(1);
        for (var bad :
                List.<List<?>>of(
                        List.of(Page.typed(4000, "x")),
                        List.of(Map.of("stepType", "drop")),
                        List.of("no step"),
                        List.of(),
                        java.util.Collections.nCopies(501, Page.typed(1, "x")))) {
            var answer = other.offer(text, 1, bad);
            assertThat(answer.get("status")).as(bad.toString()).isEqualTo("broken");
            assertThat(code(answer)).isEqualTo("TEXT_BROKEN");
        }
        assertThat(other.offer(text, 99, List.of(Page.typed(1, "x"))).get("status"))
                .isEqualTo("broken");
        assertThat(other.offer(text, 1, List.of(Page.typed(2, "b"))).get("status"))
                .isEqualTo("taken");
        FollowingIT.agrees(sec);
    }

    @Test
    void who_may_not_write_is_refused_and_a_text_that_is_not_there_is_unknown() {
        var meeting = Planned.on(server());
        var steps = List.of(Page.typed(1, "x"));
        var anna = page(meeting, "anna");
        assertThat(code(anna.offer("item:" + meeting.item(1), 0, steps))).isEqualTo("NOT_ALLOWED");
        var sec = page(meeting, "sec");
        for (var text :
                List.of("item:i99", "decision:none", "nothing", "item:", "item:a\\u0000b")) {
            assertThat(code(sec.offer(text, 0, steps))).as(text).isEqualTo("UNKNOWN_TEXT");
        }
    }

    @Test
    void LIVE_6_a_wording_that_is_put_is_locked_until_it_is_taken_back() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var anna = page(meeting, "anna");
        begin(meeting, chair, 2);
        var item = meeting.item(2);
        var made = sec.does(command("draftDecision", "item", item, "text", List.of("att bifalla")));
        var text = "decision:" + ((Map<?, ?>) made.get("result")).get("decision");
        sec.sees(p -> p.text(text) != null);
        sec.type(text, "Vi: ");
        chair.does(command("putToMeeting", "item", item));
        assertThat(code(sec.offer(text, 1, List.of(Page.typed(1, "x"))))).isEqualTo("TEXT_LOCKED");
        anna.sees(p -> String.valueOf(p.at("decisions")).contains("Vi: att bifalla"));
        chair.does(command("takeBack", "item", item));
        assertThat(sec.offer(text, 1, List.of(Page.typed(1, "x"))).get("status"))
                .isEqualTo("taken");
        chair.does(command("putToMeeting", "item", item, "method", "consensus"));
        chair.does(command("declareFinding", "item", item));
        chair.does(command("confirmDecision", "item", item));
        assertThat(code(sec.offer(text, 2, List.of(Page.typed(1, "x")))))
                .isEqualTo("DECISION_CONFIRMED");
    }

    @Test
    void two_editors_at_once_come_to_the_same_text_and_no_letter_is_lost() throws Exception {
        var meeting = Planned.on(server());
        var text = "item:" + meeting.item(1);
        var one = page(meeting, "sec");
        var two = kept(Page.of(one.guest));
        var other = Thread.ofVirtual().start(() -> type(two, text, "b"));
        type(one, text, "a");
        other.join();
        one.sees(p -> p.text(text).version() == 40);
        two.sees(p -> p.text(text).version() == 40);
        var letters = one.text(text).document().toString();
        assertThat(letters).isEqualTo(two.text(text).document().toString());
        assertThat(letters.chars().filter(c -> c == 'a').count()).isGreaterThanOrEqualTo(20);
        FollowingIT.agrees(one);
    }

    private static void type(Page page, String text, String letter) {
        for (var i = 0; i < 20; i++) page.type(text, letter);
    }

    @Test
    void what_was_typed_in_a_draft_that_was_removed_does_not_stop_the_meeting() {
        var first = server();
        var meeting = Planned.on(first);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        begin(meeting, chair, 2);
        var made =
                sec.does(command("draftDecision", "item", meeting.item(2), "text", List.of("att")));
        var decision = (String) ((Map<?, ?>) made.get("result")).get("decision");
        sec.sees(p -> p.text("decision:" + decision) != null);
        sec.type("decision:" + decision, "x");
        sec.does(command("removeDecision", "decision", decision));
        sec.sees(p -> p.text("decision:" + decision) == null);
        first.close();
        var back = kept(Page.of(sec.guest.at(server())));
        assertThat(back.text("decision:" + decision)).isNull();
        back.does(command("draftDecision", "item", meeting.item(2), "text", List.of("att")));
    }

    @Test
    void opening_after_many_steps_reads_a_snapshot_and_the_few_after_it() {
        var first = server();
        var meeting = Planned.on(first);
        var sec = page(meeting, "sec");
        var text = "item:" + meeting.item(1);
        for (var i = 0; i < 4; i++) {
            var steps = java.util.Collections.nCopies(200, Page.typed(1, "x"));
            assertThat(sec.offer(text, i * 200L, steps).get("status")).isEqualTo("taken");
        }
        sec.type(text, "y");
        first.close();
        var back = kept(Page.of(sec.guest.at(server())));
        assertThat(back.text(text).version()).isEqualTo(801);
        assertThat(back.text(text).document()).isEqualTo(sec.text(text).document());
    }
}
