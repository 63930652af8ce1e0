package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;

/// Any node may take a command; the store decides who was first.
class TwoNodesIT extends Live {

    @Test
    void LAW_FOLLOW_pages_on_two_nodes_that_are_written_to_at_once_come_to_the_same() {
        var one = node(LiveServer.With.usual());
        var two = node(LiveServer.With.usual());
        var meeting = Planned.on(one);
        var there = meeting.at(two);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var chairThere = page(there, "chair");
        var secThere = page(there, "sec");
        begin(meeting, chair, 1);
        for (var i = 0; i < 40; i++) {
            chair.post("here-" + i, command("addAgendaItem", "title", "Här " + i));
            chairThere.post("there-" + i, command("addAgendaItem", "title", "Där " + i));
            if (i % 4 == 0) {
                sec.type("item:" + meeting.item(1), "h");
                secThere.type("item:" + meeting.item(1), "t");
                secThere.type("item:" + meeting.item(2), "t");
            }
        }
        for (var i = 0; i < 40; i++) {
            assertThat(chair.answer("here-" + i, 0).get("status")).isEqualTo("done");
            assertThat(chairThere.answer("there-" + i, 0).get("status")).isEqualTo("done");
        }
        for (var page : List.of(chair, sec, chairThere, secThere)) {
            page.sees(p -> ((List<?>) p.at("order")).size() == 85);
            page.sees(p -> p.text("item:" + meeting.item(1)).version() == 20);
            page.sees(p -> p.text("item:" + meeting.item(2)).version() == 10);
            FollowingIT.agrees(page);
        }
        assertThat(sec.texts()).isEqualTo(secThere.texts());
        assertThat(chair.at("order")).isEqualTo(chairThere.at("order"));
    }

    @Test
    void LAW_ONCE_the_same_command_at_two_nodes_is_done_once() {
        var one = node(LiveServer.With.usual());
        var two = node(LiveServer.With.usual());
        var meeting = Planned.on(one);
        var here = page(meeting, "chair");
        var there = kept(Page.of(here.guest.at(two)));
        for (var i = 0; i < 10; i++) {
            var id = UUID.randomUUID().toString();
            here.post(id, command("addAgendaItem", "title", "Nr " + i));
            there.post(id, command("addAgendaItem", "title", "Nr " + i));
            assertThat(here.answer(id, 0)).isEqualTo(there.answer(id, 0));
        }
        here.sees(p -> ((List<?>) p.at("order")).size() == 15);
        there.sees(p -> ((List<?>) p.at("order")).size() == 15);
    }

    @Test
    void SEC_3_a_link_revoked_at_one_node_closes_the_pages_at_the_other() {
        var one = node(LiveServer.With.usual());
        var meeting = Planned.on(one);
        var link = meeting.link("anna");
        var there = kept(Page.of(meeting.at(node(LiveServer.With.usual())).enter("anna", link)));
        meeting.revoke(link);
        there.gone();
        assertThat(there.bye()).isEqualTo("revoked");
    }
}
