package se.klubba.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A meeting that has been held: a hundred §§, each with text and a decision in points, and forty attachments. What its
/// document costs is measured.
@SuppressWarnings("InlineFormatString") // a command stands as it goes over the wire
final class LongMeeting {

    static final int PARAGRAPHS = 100;
    static final int PAGES = 6;

    /// A person may send forty commands a second; each § takes four of the chair.
    private static final long PAUSE_MILLIS = 150;

    private static final String SENTENCE =
            "Ärendet har beretts av förvaltningen tillsammans med de kommuner som berörs, och förslaget har varit ute på remiss. ";

    private final Context loop;
    private final Leader chair = new Leader();
    private final Leader secretary = new Leader();
    private final URI server;
    private final Stage.Seat writer;
    private int number;

    private LongMeeting(Context loop, URI server, Stage.Seat writer) {
        this.loop = loop;
        this.server = server;
        this.writer = writer;
    }

    /// Holds the meeting that was planned for it.
    static void hold(Context loop, NetClient client, URI server, Stage stage)
            throws Exception {
        var meeting = new LongMeeting(loop, server, stage.secretary());
        meeting.wait(() -> meeting.chair.join(client, stage.chair()));
        meeting.wait(() -> meeting.secretary.join(client, stage.secretary()));
        for (var command : List.of("openCheckIn", "checkIn", "openMeeting"))
            meeting.lead("{\"type\":\"%s\"}".formatted(command));
        for (int at = 0; at < stage.items().size(); at++) {
            meeting.handle(stage.items().get(at), at);
            Thread.sleep(PAUSE_MILLIS);
        }
        meeting.chair.complain();
        meeting.secretary.complain();
        meeting.wait(() -> {
            meeting.chair.close();
            meeting.secretary.close();
            return Future.succeededFuture();
        });
    }

    private void handle(String item, int at) throws Exception {
        lead("{\"type\":\"startItem\",\"item\":\"%s\"}".formatted(item));
        type(item, 2 + at % 5);
        for (int point = 0; point <= at % 3; point++) {
            write(
                    "{\"type\":\"draftDecision\",\"item\":\"%s\",\"text\":[\"att %s\"]}"
                            .formatted(item, SENTENCE.strip()));
        }
        if (at % 5 < 2)
            write(
                    "{\"type\":\"attach\",\"item\":\"%s\",\"title\":\"Underlag %d\",\"file\":\"%s\"}"
                            .formatted(item, at, upload(at)));
        lead("{\"type\":\"putToMeeting\",\"item\":\"%s\"}".formatted(item));
        lead("{\"type\":\"declareFinding\",\"item\":\"%s\"}".formatted(item));
        lead("{\"type\":\"confirmDecision\",\"item\":\"%s\"}".formatted(item));
    }

    /// The whole text of a § at once, as somebody pastes it.
    private void type(String item, int paragraphs) throws Exception {
        var id = "long-" + number++;
        var content =
                IntStream.range(0, paragraphs)
                        .mapToObj(at ->
                                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                                        .formatted(SENTENCE.repeat(3 + at % 3).strip()))
                        .collect(Collectors.joining(","));
        var frame =
                """
                {"t":"steps","id":"%s","text":"item:%s","version":0,"client":"bench-typist","steps":[{"stepType":"replace","from":0,"to":2,"slice":{"content":[%s]}}]}\
                """
                        .formatted(id, item, content);
        wait(() -> secretary.say(id, frame));
    }

    /// @return the file's SHA-256
    private String upload(int at) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(server.resolve(writer.path() + "/files"))
                            .header("Cookie", writer.live().cookie())
                            .header("Origin", server.toString())
                            .header("X-File-Name", "underlag-" + at + ".pdf")
                            .POST(
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            PaperFile.of(at, PAGES)))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var sum = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"").matcher(answer.body());
            if (answer.statusCode() != 200 || !sum.find())
                throw new IOException("upload: " + answer.statusCode() + " " + answer.body());
            return sum.group(1);
        }
    }

    private void lead(String command) throws Exception {
        var id = "long-" + number++;
        wait(() -> chair.ask(id, command));
    }

    private void write(String command) throws Exception {
        var id = "long-" + number++;
        wait(() -> secretary.ask(id, command));
    }

    private void wait(Supplier<Future<?>> task) throws Exception {
        Bench.onLoop(loop, task);
    }
}
