package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is sent again changes nothing and gets the first answer.
class OnceIT extends Live {

    @Test
    void LAW_ONCE_a_command_sent_again_anywhere_gets_the_first_answer() {
        var first = server();
        var meeting = Planned.on(first);
        var chair = page(meeting, "chair");
        var id = UUID.randomUUID().toString();
        var add = command("addAgendaItem", "title", "En gång");
        var answer = chair.send(id, add);
        assertThat(answer.get("status")).isEqualTo("done");

        assertThat(chair.send(id, add)).isEqualTo(answer);
        var other = kept(Page.of(chair.guest));
        assertThat(other.send(id, add)).isEqualTo(answer);
        assertThat(other.send(id, command("adoptAgenda")))
                .as("the id is what counts")
                .isEqualTo(answer);
        assertThat(chair.guest.command(id, add).json()).isEqualTo(answer);
        assertThat(added(chair)).isEqualTo(6);

        first.close();
        var guest = chair.guest.at(server());
        assertThat(kept(Page.of(guest)).send(id, add)).isEqualTo(answer);
        assertThat(guest.command(id, add).json()).isEqualTo(answer);
        assertThat(added(kept(Page.of(guest)))).isEqualTo(6);
    }

    private static int added(Page page) {
        page.settle();
        return ((List<?>) page.at("order")).size();
    }

    @Test
    void LAW_ONCE_a_refused_command_stays_refused_though_it_would_be_right_by_now() {
        var first = server();
        var meeting = Planned.on(first);
        var chair = page(meeting, "chair");
        var id = UUID.randomUUID().toString();
        var start = command("startItem", "item", meeting.item(1));
        var refused = chair.send(id, start);
        assertThat(code(refused)).isEqualTo("MEETING_NOT_OPEN");
        begin(meeting, chair, 0);
        assertThat(chair.send(id, start)).isEqualTo(refused);
        first.close();
        assertThat(kept(Page.of(chair.guest.at(server()))).send(id, start)).isEqualTo(refused);
    }

    @Test
    void LAW_ONCE_the_same_command_twice_at_the_same_moment_is_done_once() {
        var meeting = Planned.on(server());
        var one = page(meeting, "chair");
        var two = kept(Page.of(one.guest));
        for (var i = 0; i < 20; i++) {
            var id = UUID.randomUUID().toString();
            var add = command("addAgendaItem", "title", "Nr " + i);
            one.post(id, add);
            two.post(id, add);
            two.post(id, add);
            var answer = one.answer(id, 0);
            assertThat(two.answer(id, 0)).isEqualTo(answer);
            assertThat(two.answer(id, 1)).isEqualTo(answer);
        }
        assertThat(added(one)).isEqualTo(25);
    }

    @Test
    void LAW_ONCE_the_same_id_of_two_persons_names_two_commands() {
        var meeting = Planned.on(server());
        var id = "same";
        page(meeting, "chair").send(id, command("addAgendaItem", "title", "Den enas"));
        var sec = page(meeting, "sec");
        var answer = sec.send(id, command("addAgendaItem", "title", "Den andras"));
        assertThat(answer.get("status")).isEqualTo("done");
        assertThat(added(sec)).isEqualTo(7);
    }

    @Test
    void LAW_ONCE_a_vote_sent_again_counts_once() {
        var first = server();
        var meeting = Planned.on(first);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var anna = page(meeting, "anna");
        var vote = FollowingIT.openVote(meeting, chair, anna);
        var id = UUID.randomUUID().toString();
        var cast = command("castVote", "vote", vote, "choice", "yes");
        var answer = anna.send(id, cast);
        assertThat(anna.send(id, cast)).isEqualTo(answer);
        first.close();
        var second = server();
        var back = kept(anna.comeBack(anna.guest.at(second)));
        assertThat(back.send(id, cast)).as("a vote under way survives a restart").isEqualTo(answer);
        var again = kept(Page.of(chair.guest.at(second)));
        again.does(command("closeVote", "vote", vote));
        again.sees(p -> p.at("votes", vote, "tally") != null);
        assertThat(((Map<?, ?>) again.at("votes", vote, "tally")).get("yes")).isEqualTo(1);
    }

    @Test
    void LAW_ONCE_steps_sent_again_are_taken_once_also_after_a_restart() {
        var first = server();
        var meeting = Planned.on(first);
        var sec = page(meeting, "sec");
        var text = "item:" + meeting.item(1);
        var steps = List.of(Page.typed(1, "A"), Page.typed(2, "B"));
        var taken = sec.offer(text, 0, steps);
        assertThat(taken.get("status")).isEqualTo("taken");
        assertThat(sec.offer(text, 0, steps).get("version")).isEqualTo(taken.get("version"));
        first.close();
        sec.gone();
        var guest = sec.guest.at(server());
        var back = kept(Page.of(guest));
        back.say(
                Map.of(
                        "t",
                        "steps",
                        "id",
                        "again",
                        "text",
                        text,
                        "version",
                        0,
                        "client",
                        sec.client,
                        "steps",
                        steps));
        var answer = back.answer("again", 0);
        assertThat(answer.get("status")).isEqualTo("taken");
        assertThat(answer.get("version")).isEqualTo(2);
        assertThat(back.text(text).version()).isEqualTo(2);
        assertThat(back.text(text).document().toString()).contains("AB");
    }
}
