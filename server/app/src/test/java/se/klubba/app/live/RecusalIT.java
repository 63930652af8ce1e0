package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.klubba.app.LiveServer;

/// Whoever is recused gets, from that moment on and on the page that was open before, the same bytes whatever happens in the
/// item; and the whole of it when it is done (KL 6:30).
class RecusalIT extends Live {

    private static final Clock STOPPED =
            Clock.fixed(Instant.parse("2018-12-14T08:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, ?> LEAVING =
            Map.of("conflictOfInterest", "leave", "liveMinutesVisibility", "full");

    @ParameterizedTest
    @ValueSource(strings = {"anna", "chair"})
    void JAV_1_a_recused_persons_open_page_gets_the_same_bytes_whatever_happens_in_the_item(
            String recused) throws Exception {
        var server = server(LiveServer.With.usual().clock(STOPPED));
        var quiet = meet(Planned.on(server, LEAVING), recused, false).frames();
        var busy = meet(Planned.on(server, LEAVING), recused, true).frames();
        for (var i = 0; i < Math.min(quiet.size(), busy.size()); i++) {
            assertThat(busy.get(i)).as("frame %d", i).isEqualTo(quiet.get(i));
        }
        assertThat(busy).hasSameSizeAs(quiet).noneMatch(frame -> frame.contains("hemlig"));
        assertThat(String.join("\n", busy)).contains("\"hidden\":true", "RECUSED");
    }

    private Sent meet(Planned meeting, String recused, boolean busy) throws InterruptedException {
        var item = meeting.item(2);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var anna = page(meeting, "anna");
        var bo = page(meeting, "bo");
        begin(meeting, chair, 2);
        Thread.sleep(500); // those who lead have been told who is connected
        var away = recused.equals("anna") ? anna : chair;
        away.settle();
        var before = away.heard().size();
        openly(away, command("recuse", "item", item));
        var leads = chair;
        if (recused.equals("chair")) {
            openly(chair, command("passChair", "to", meeting.person("bo")));
            leads = bo;
        }
        if (busy) secretly(meeting, leads, sec, recused.equals("anna") ? bo : anna, item);
        tries(away, item);
        var sent = new Sent(meeting);
        sent.add(away, before);
        var back = kept(away.comeBack());
        sent.add(back);
        sent.add(kept(Page.of(back.guest)));
        for (var what : List.of("/view", "/record.txt", "/record.html")) {
            sent.add(back.guest.get(what).body());
        }
        leads.does(command("startItem", "item", meeting.item(4)));
        back.sees(p -> "done".equals(p.at("items", item, "status")));
        back.sees(p -> "Budget".equals(p.at("items", item, "title")));
        if (busy) {
            back.sees(p -> "confirmed".equals(p.at("decisions", item + "d1", "status")));
            assertThat(back.text("item:" + item).document().plainText()).contains("hemlig");
            assertThat(back.at("votes", item + "v1", "tally")).isNotNull();
        }
        FollowingIT.agrees(back);
        return sent;
    }

    /// Everything that can happen in an item.
    private static void secretly(Planned meeting, Page leads, Page sec, Page member, String item) {
        sec.type("item:" + item, "En hemlig text.");
        sec.does(command("draftDecision", "item", item, "text", List.of("att hemligt bifalla")));
        sec.type("decision:" + item + "d1", "Mer hemligt: ");
        sec.does(command("attach", "item", item, "title", "Hemlig bilaga"));
        sec.does(command("setPlannedMinutes", "item", item, "minutes", 25));
        sec.does(
                command(
                        "recuse",
                        "item",
                        item,
                        "person",
                        meeting.person("cilla"),
                        "reason",
                        "hemligt"));
        sec.does(command("withdrawRecusal", "item", item, "person", meeting.person("cilla")));
        member.does(command("askForFloor", "kind", "speak"));
        leads.does(command("giveFloor", "person", meeting.person(member.guest.key())));
        member.does(
                command(
                        "propose",
                        "item",
                        item,
                        "kind",
                        "counterProposal",
                        "text",
                        "att hemligt avslå"));
        leads.does(
                command(
                        "putToMeeting",
                        "item",
                        item,
                        "decisions",
                        List.of(item + "d1"),
                        "proposals",
                        List.of(item + "q1"),
                        "method",
                        "acclamation"));
        leads.does(command("declareFinding", "item", item));
        member.does(command("requestVote", "item", item));
        leads.does(command("openVote", "item", item, "yes", "draft", "no", item + "q1"));
        member.does(command("castVote", "vote", item + "v1", "choice", "no"));
        leads.does(command("castVote", "vote", item + "v1", "choice", "yes"));
        leads.does(command("closeVote", "vote", item + "v1"));
        leads.does(command("confirmDecision", "item", item));
        member.does(command("reserve", "item", item, "text", "av hemliga skäl"));
    }

    private static void openly(Page page, Map<String, ?> command) throws InterruptedException {
        assertThat(page.send("open-" + command.get("type"), command).get("status"))
                .isEqualTo("done");
        Thread.sleep(60);
    }

    /// The one who has left tries doors; all of them say the same.
    private static void tries(Page away, String item) {
        var tries =
                List.of(
                        command("propose", "item", item, "kind", "approval", "text", "att"),
                        command("withdrawProposal", "proposal", item + "q1"),
                        command("castVote", "vote", item + "v1", "choice", "yes"),
                        command("closeVote", "vote", item + "v1"),
                        command("requestVote", "item", item),
                        command("removeDecision", "decision", item + "d1"),
                        command("confirmDecision", "item", item),
                        command("closeItem", "item", item),
                        command("askForFloor", "kind", "speak"),
                        command("detach", "attachment", item + "a1"));
        for (var i = 0; i < tries.size(); i++) {
            assertThat(code(away.send("try-" + i, tries.get(i))))
                    .as("%s", tries.get(i))
                    .isEqualTo("RECUSED");
        }
        for (var text :
                List.of("item:" + item, "decision:" + item + "d1", "proposal:" + item + "q1")) {
            var refused = away.offer("steps-" + text, text, 0, List.of(Page.typed(1, "x")));
            assertThat(code(refused)).isEqualTo("RECUSED");
        }
        away.settle();
    }

    /// The page of a chair who is recused lies open, and so does the old one after the gavel was passed.
    @Test
    void MTG_4_the_old_chairs_open_page_has_no_power_left() {
        var meeting = Planned.on(server(), LEAVING);
        var chair = page(meeting, "chair");
        var bo = page(meeting, "bo");
        begin(meeting, chair, 2);
        var item = meeting.item(2);
        chair.does(command("draftDecision", "item", item, "text", List.of("att bifalla")));
        chair.does(command("passChair", "to", meeting.person("bo")));
        chair.sees(p -> meeting.person("bo").equals(p.at("presiding")));
        for (var press :
                List.of(
                        command("putToMeeting", "item", item),
                        command("startItem", "item", meeting.item(4), "seen", item),
                        command("closeItem", "item", item),
                        command("parkItem", "item", item),
                        command("table", "item", item, "until", "mars"),
                        command("adjournMeeting"),
                        command("closeMeeting"),
                        command("giveFloor", "person", meeting.person("anna")),
                        command("passChair", "to", meeting.person("chair")))) {
            assertThat(code(chair.send(press))).as("%s", press).isEqualTo("NOT_PRESIDING");
        }
        chair.sees(p -> p.self().get("next") == null);
        assertThat(chair.self().get("roles").toString()).doesNotContain("presiding");
        bo.does(command("putToMeeting", "item", item));
        assertThat(code(chair.send(command("declareFinding", "item", item))))
                .isEqualTo("NOT_PRESIDING");
        bo.does(command("declareFinding", "item", item));
        bo.does(command("confirmDecision", "item", item));
        FollowingIT.agrees(chair);
        FollowingIT.agrees(bo);
    }
}
