package se.klubba.app.dispatch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.dispatch.Letters.Entry;
import se.klubba.app.dispatch.Letters.File;
import se.klubba.app.dispatch.Letters.State;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Sends letters. They are ordered durably and sent by whoever runs next; each is sent once, but for a crash in the very
/// moment between a mail server's answer and its being written down, where the letter's own id tells that it is the same.
public final class Dispatch implements Workshop.Work {

    public static final String KIND = "mail";

    /// With the pauses between them, about a day.
    private static final int MOST_ATTEMPTS = 50;

    private static final Workshop.Result DONE = new Workshop.Result.Done();

    private final Letters letters;
    private final Optional<Post> post;
    private final Function<String, Future<Buffer>> files;
    private final Clock clock;

    /// What is to be sent to several.
    ///
    /// @param request names it: asked for again under the same name, nothing is sent twice
    public record Order(
            MeetingId meeting,
            String request,
            String what,
            Optional<PersonId> by,
            List<String> to,
            String subject,
            String text,
            Optional<File> file) {}

    /// @param post absent: mail is not set up here
    /// @param files the content of a kept file by its SHA-256
    public Dispatch(
            Letters letters,
            Optional<Post> post,
            Function<String, Future<Buffer>> files,
            Clock clock) {
        this.letters = letters;
        this.post = post;
        this.files = files;
        this.clock = clock;
    }

    /// Whether anything is sent from here.
    public boolean on() {
        return post.isPresent();
    }

    public Future<Void> send(Order order) {
        return letters.order(
                order.to().stream().distinct().map(address -> entry(order, address)).toList());
    }

    private Entry entry(Order order, String address) {
        return new Entry(
                id(order.meeting() + "\n" + order.request() + "\n" + address),
                order.meeting(),
                order.what(),
                address,
                order.by(),
                clock.instant(),
                order.subject(),
                order.text(),
                order.file(),
                State.WAITING,
                Optional.empty(),
                Optional.empty());
    }

    private static String id(String of) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What was sent to whom.
    public Future<List<Entry>> of(MeetingId meeting) {
        return letters.of(meeting);
    }

    @Override
    public Future<Workshop.Result> attempt(Jobs.Taken piece) {
        return letters.find(piece.job().content())
                .compose(found ->
                        found.filter(letter -> letter.state() == State.WAITING)
                                .map(letter -> send(letter, piece.attempts()))
                                .orElseGet(() -> Future.succeededFuture(DONE)));
    }

    private Future<Workshop.Result> send(Entry letter, int attempts) {
        if (post.isEmpty()) {
            return settled(letter, State.FAILED, Optional.of("mail is not set up here"));
        }
        return enclosed(letter)
                .compose(whole -> post.get().send(whole))
                .compose(
                        _ -> settled(letter, State.SENT, Optional.empty()),
                        failure ->
                                failure instanceof Post.Undeliverable || attempts >= MOST_ATTEMPTS
                                        ? settled(
                                                letter,
                                                State.FAILED,
                                                Optional.of(failure.toString()))
                                        : Future.failedFuture(failure));
    }

    private Future<Letter> enclosed(Entry entry) {
        if (entry.file().isEmpty()) return Future.succeededFuture(letter(entry, Optional.empty()));
        var file = entry.file().get();
        return files.apply(file.sha256())
                .map(content ->
                        letter(
                                entry,
                                Optional.of(
                                        new Letter.Enclosure(
                                                file.name(), "application/pdf", content))));
    }

    private static Letter letter(Entry entry, Optional<Letter.Enclosure> enclosure) {
        return new Letter(entry.id(), entry.address(), entry.subject(), entry.text(), enclosure);
    }

    private Future<Workshop.Result> settled(Entry letter, State state, Optional<String> why) {
        return letters.settle(letter.id(), state, clock.instant(), why).map(DONE);
    }
}
