package se.klubba.app.dispatch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Completion> completions = new HashMap<>();

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

    /// What is put into a letter only when it is sent: secrets that are kept nowhere, or what may have changed meanwhile.
    @FunctionalInterface
    public interface Completion {
        /// @return absent: the letter is of no use any more and is not sent
        Future<Optional<Letter>> of(Entry entry, Letter begun);
    }

    /// Letters of this sort are completed when they are sent.
    public Dispatch completing(String what, Completion completion) {
        completions.put(what, completion);
        return this;
    }

    /// A letter of each person's own.
    ///
    /// @param request as of [Order]
    /// @param to who gets it, and where
    public Future<Void> sendEach(Order order, Map<PersonId, String> to) {
        return letters.order(
                to.entrySet().stream()
                        .map(each -> entry(order, each.getValue(), Optional.of(each.getKey())))
                        .toList());
    }

    public Future<Void> send(Order order) {
        return letters.order(
                order.to().stream()
                        .distinct()
                        .map(address -> entry(order, address, Optional.empty()))
                        .toList());
    }

    private Entry entry(Order order, String address, Optional<PersonId> person) {
        var whose = person.map(p -> "\n" + p).orElse("");
        return new Entry(
                id(order.meeting() + "\n" + order.request() + "\n" + address + whose),
                order.meeting(),
                order.what(),
                address,
                order.by(),
                person,
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
                .compose(begun -> completed(letter, begun))
                .compose(whole ->
                        whole.isEmpty() ? Future.succeededFuture() : post.get().send(whole.get()))
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

    private Future<Optional<Letter>> completed(Entry entry, Letter begun) {
        var completion = completions.get(entry.what());
        return completion == null
                ? Future.succeededFuture(Optional.of(begun))
                : completion.of(entry, begun);
    }

    private static Letter letter(Entry entry, Optional<Letter.Enclosure> enclosure) {
        return new Letter(
                entry.id(),
                entry.address(),
                entry.subject(),
                entry.text(),
                Optional.empty(),
                enclosure,
                Optional.empty());
    }

    private Future<Workshop.Result> settled(Entry letter, State state, Optional<String> why) {
        return letters.settle(letter.id(), state, clock.instant(), why).map(DONE);
    }
}
