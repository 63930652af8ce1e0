package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;

/// Whoever has no right to an item gets, byte for byte, the same whatever happens in it. What is by chance another in each
/// meeting is put in the same words first: the ids of the meeting, its body and its persons, the names of epochs and of
/// the editor of a text that all may read.
class SilenceIT extends Live {

    private static final Clock STOPPED =
            Clock.fixed(Instant.parse("2018-12-14T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void LAW_SILENCE_an_excluded_guest_is_sent_the_same_bytes_whatever_happens_in_the_item()
            throws Exception {
        var server = server(LiveServer.With.usual().clock(STOPPED));
        var quiet = meet(Planned.on(server, Map.of("liveMinutesVisibility", "full")), false);
        var busy = meet(Planned.on(server, Map.of("liveMinutesVisibility", "full")), true);
        for (var i = 0; i < quiet.frames().size(); i++) {
            assertThat(busy.frames().get(i)).as("frame %d", i).isEqualTo(quiet.frames().get(i));
        }
        assertThat(busy.frames()).hasSameSizeAs(quiet.frames());
        assertThat(busy.frames())
                .noneMatch(frame -> frame.contains("hemlig") || frame.contains("inte alla"));
        assertThat(String.join("\n", busy.frames())).contains("Budget", "\"hidden\":true");
    }

    private Sent meet(Planned meeting, boolean busy) throws InterruptedException {
        var guest = page(meeting, "guest");
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var hidden = meeting.item(3);
        if (busy) before(meeting, sec, hidden);
        openly(
                chair,
                command(
                        "checkIn",
                        "persons",
                        List.of("chair", "sec", "anna", "bo").stream()
                                .map(meeting::person)
                                .toList()));
        openly(chair, command("openMeeting"));
        openly(chair, command("startItem", "item", meeting.item(2)));
        openly(
                sec,
                command("draftDecision", "item", meeting.item(2), "text", List.of("att bifalla")));
        openly(chair, command("startItem", "item", hidden));
        if (busy) during(meeting, chair, sec, hidden);
        tries(guest, hidden);
        var back = kept(guest.comeBack());
        openly(chair, command("startItem", "item", meeting.item(4)));
        sec.type("item:" + meeting.item(4), "Alla ser det.");
        Thread.sleep(60);
        var late = kept(Page.of(guest.guest));
        var sent = new Sent(meeting);
        for (var page : List.of(guest, back, late)) sent.add(page);
        for (var what : List.of("/view", "/record.txt", "/record.html", "/record.json")) {
            sent.add(guest.guest.get(what).body());
        }
        return sent;
    }

    /// What is being written gathers, so each change that all see gets the time to go out by itself.
    private static void openly(Page page, Map<String, ?> command) throws InterruptedException {
        page.does(command);
        Thread.sleep(60);
    }

    private void before(Planned meeting, Page sec, String hidden) {
        sec.type("item:" + hidden, "En hemlig text.");
        sec.does(command("renameAgendaItem", "item", hidden, "title", "Något annat hemligt"));
        sec.does(
                command(
                        "setPresenters",
                        "item",
                        hidden,
                        "presenters",
                        List.of(meeting.person("bo"))));
        sec.does(command("attach", "item", hidden, "title", "Hemlig bilaga"));
    }

    private void during(Planned meeting, Page chair, Page sec, String hidden) {
        sec.type("item:" + hidden, "Mer hemligt.");
        sec.does(command("draftDecision", "item", hidden, "text", List.of("att hemligt")));
        var anna = page(meeting, "anna");
        anna.does(
                command(
                        "propose",
                        "item",
                        hidden,
                        "kind",
                        "counterProposal",
                        "text",
                        "att hemligt avslå"));
        chair.does(
                command(
                        "putToMeeting",
                        "item",
                        hidden,
                        "decisions",
                        List.of(hidden + "d1"),
                        "proposals",
                        List.of(hidden + "q1"),
                        "method",
                        "acclamation"));
        chair.does(command("declareFinding", "item", hidden));
        anna.does(command("requestVote", "item", hidden));
        var vote =
                chair.does(
                        command("openVote", "item", hidden, "yes", "draft", "no", hidden + "q1"));
        var id = ((Map<?, ?>) vote.get("result")).get("vote");
        anna.does(command("castVote", "vote", id, "choice", "no"));
        chair.does(command("castVote", "vote", id, "choice", "yes"));
        chair.does(command("closeVote", "vote", id));
        chair.does(command("confirmDecision", "item", hidden));
        anna.close();
    }

    /// The guest tries doors; the answers tell nothing either.
    private static void tries(Page guest, String hidden) {
        var tries =
                List.of(
                        command("propose", "item", hidden, "kind", "approval", "text", "att"),
                        command("withdrawProposal", "proposal", hidden + "q1"),
                        command("castVote", "vote", hidden + "v1", "choice", "yes"),
                        command("requestVote", "item", hidden),
                        command("removeDecision", "decision", hidden + "d1"),
                        command("detach", "attachment", hidden + "a1"));
        for (var i = 0; i < tries.size(); i++) guest.send("try-" + i, tries.get(i));
        for (var text :
                List.of(
                        "item:" + hidden,
                        "decision:" + hidden + "d1",
                        "proposal:" + hidden + "q1")) {
            guest.say(
                    Map.of(
                            "t",
                            "steps",
                            "id",
                            "steps-" + text,
                            "text",
                            text,
                            "version",
                            0,
                            "client",
                            "c-guest",
                            "steps",
                            List.of(Page.typed(1, "x"))));
            guest.answer("steps-" + text, 0);
        }
        guest.settle();
    }
}
