package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.klubba.app.ContractFiles;
import se.klubba.app.LiveServer;
import se.klubba.app.json.DomainJson;

/// One of each frame of `docs/protocol.md` in `server/contract/frames`, as a small meeting brings them about: the files
/// `server-as-sent-…`. The tests of the webapp read the same files. What is by chance (ids of meeting and persons) is put in words that stay.
class GoldenFramesIT extends Live {

    private static final Clock STOPPED =
            Clock.fixed(Instant.parse("2018-12-14T08:00:00Z"), ZoneOffset.UTC);

    private final Map<String, Object> frames = new LinkedHashMap<>();
    private Planned meeting;

    @Test
    void every_frame_of_the_protocol_is_as_approved() throws IOException {
        var epochs = new AtomicInteger();
        var usual = LiveServer.With.usual();
        var server =
                server(
                        new LiveServer.With(
                                STOPPED,
                                () -> "e" + epochs.incrementAndGet(),
                                usual.events(),
                                usual.minutes(),
                                usual.publicUrl(),
                                usual.ballotKeys(),
                                usual.signing(),
                                usual.mail()));
        meeting = Planned.on(server, Map.of("liveMinutesVisibility", "full"));
        var anna = page(meeting, "anna");
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        keep("welcome", anna.heard("welcome").getFirst());
        keep("frame-snapshot", anna.heard("frame").getFirst());
        keep("self-snapshot", anna.heard("self").getFirst());
        keep("self-presiding", chair.heard("self").getFirst());
        anna.settle();
        keep("pong", anna.heard("pong").getFirst());
        answers(anna, chair, sec);
        problems(anna, sec);
        byes();
        for (var frame : frames.entrySet()) check(frame.getKey(), frame.getValue());
    }

    private void answers(Page anna, Page chair, Page sec) {
        begin(meeting, chair, 0);
        // what is being written gathers: what comes next is to be a frame of its own
        anna.sees(p -> "open".equals(p.at("meeting", "phase")));
        var item = meeting.item(2);
        keep("answer-done", chair.send("c-1", command("startItem", "item", item)));
        keep("frame-patch", next(anna, "\"current\""));
        anna.settle();
        keep("self-patch", anna.heard("self").getLast());
        keep(
                "answer-done-with-result",
                sec.send(
                        "c-2",
                        command("draftDecision", "item", item, "text", List.of("att bifalla"))));
        keep("frame-text-begins", next(anna, "decision:i2d1"));
        keep("answer-refused", chair.send("c-3", command("closeVote", "vote", "i2v1")));
        sec.say(
                Map.of(
                        "t",
                        "steps",
                        "id",
                        "s-1",
                        "text",
                        "item:i2",
                        "version",
                        0,
                        "client",
                        "c-3f1",
                        "steps",
                        List.of(Page.typed(1, "Hej"))));
        keep("answer-taken", sec.answer("s-1", 0));
        keep("frame-steps", next(anna, "\"steps\""));
        keep("answer-behind", sec.offer("s-2", "item:i2", 0, List.of(Page.typed(1, "x"))));
        keep("answer-broken", sec.offer("s-3", "item:i2", 1, List.of(Page.typed(400, "x"))));
        keep("answer-steps-refused", anna.offer("s-4", "item:i2", 1, List.of(Page.typed(1, "x"))));
        sec.does(command("removeDecision", "decision", "i2d1"));
        keep("frame-text-ends", next(anna, "\"decision:i2d1\":null"));
    }

    private static String next(Page page, String holding) {
        page.sees(p -> p.heard("frame").getLast().contains(holding));
        return page.heard("frame").getLast();
    }

    private void problems(Page anna, Page sec) {
        anna.say("{\"t\":\"command\",\"id\":\"c-4\",\"command\":{\"type\":\"startItem\"}}");
        keep("problem-unreadable", anna.answer("c-4", 0));
        anna.say("x".repeat(300_000));
        anna.sees(p -> p.problems() == 2);
        keep("problem-too-large", anna.heard("problem").getLast());
        for (var i = 0; i < 130; i++) sec.post("f-" + i, command("checkIn"));
        for (var i = 0; i < 130; i++) sec.answer("f-" + i, 0);
        var fast =
                sec.heard("answer").stream()
                        .filter(f -> f.contains("TOO_FAST"))
                        .findFirst()
                        .orElseThrow();
        keep("answer-too-fast", fast.replaceAll("f-[0-9]+", "f-1"));
    }

    private void byes() {
        var link = meeting.link("bo");
        var bo = kept(Page.of(meeting.enter("bo", link)));
        meeting.revoke(link);
        bo.gone();
        keep("bye-revoked", bo.heard("bye").getFirst());
        var old = kept(Page.connect(meeting.enter("bo")));
        old.say(Map.of("t", "hello", "protocol", 0, "client", "c-old"));
        old.gone();
        keep("bye-outdated", old.heard("bye").getFirst());
    }

    /// What the webapp's tests say in the same folder is read here.
    @Test
    void what_a_client_says_is_read() throws IOException {
        var page = kept(Page.connect(Planned.on(server()).enter("olle")));
        page.say(ContractFiles.read("frames/client-hello-first.json"));
        try (var files = Files.list(ContractFiles.of("frames"))) {
            var said =
                    files.filter(f -> f.getFileName().toString().startsWith("client-"))
                            .sorted()
                            .toList();
            assertThat(said).hasSizeGreaterThan(5);
            for (var file : said) page.say(Files.readString(file));
        }
        page.sees(p -> p.heard("answer").size() == 2);
        page.settle();
        assertThat(page.problems()).isZero();
    }

    private void keep(String name, Object frame) {
        frames.put(name, frame);
    }

    private void check(String name, Object frame) throws IOException {
        var text = frame instanceof String s ? s : DomainJson.write(frame);
        text = text.replace(meeting.id(), "m_1").replaceAll("b_[0-9a-f]{16}", "b_1");
        for (var key : Planned.PEOPLE) text = text.replace(meeting.person(key), "p_" + key);
        var mapper = new ObjectMapper();
        var pretty =
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(text))
                        + "\n";
        ContractFiles.check("frames/server-as-sent-" + name + ".json", pretty);
    }
}
