package se.klubba.app.dispatch;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Reminder;

/// Reminds, by mail, those who have something to do with the document of a meeting that is closed, on the days that
/// [Reminder] names. Ends when there is nothing left to remind of. Each letter is sent once, whoever looks how often.
public final class Reminding implements Workshop.Work {

    public static final String KIND = "remind";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /// A server that was off does not send what nobody needs any more.
    private static final int STALE_DAYS = 3;

    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Workshop.Result DONE = new Workshop.Result.Done();

    private final Dispatch dispatch;
    private final Function<MeetingId, Future<Optional<Meeting>>> meetings;
    private final Directory directory;
    private final Clock clock;

    /// Where letters to people go.
    @FunctionalInterface
    public interface Directory {
        /// Those whose address is not known are left out.
        Future<Map<PersonId, String>> mail(Set<PersonId> persons);
    }

    public Reminding(
            Dispatch dispatch,
            Function<MeetingId, Future<Optional<Meeting>>> meetings,
            Directory directory,
            Clock clock) {
        this.dispatch = dispatch;
        this.meetings = meetings;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Future<Workshop.Result> attempt(Jobs.Taken piece) {
        return meetings.apply(new MeetingId(piece.job().content()))
                .compose(found ->
                        found.map(this::look).orElseGet(() -> Future.succeededFuture(DONE)));
    }

    private Future<Workshop.Result> look(Meeting meeting) {
        var now = clock.instant();
        var all = Reminder.of(meeting);
        var due = all.stream().filter(reminder -> due(reminder, now)).toList();
        var next =
                all.stream()
                        .map(reminder -> morning(reminder.on()))
                        .filter(morning -> morning.isAfter(now))
                        .min(Instant::compareTo);
        Workshop.Result result = next.<Workshop.Result>map(this::later).orElse(DONE);
        if (!dispatch.on()) return Future.succeededFuture(due.isEmpty() ? result : soon(result));
        return send(meeting, due).map(reached -> reached ? result : soon(result));
    }

    /// Somebody who is to be reminded has no address yet, or mail is not set up: it is looked again as long as the reminder
    /// is of use.
    private Workshop.Result soon(Workshop.Result otherwise) {
        var soon = clock.instant().plus(AGAIN);
        return otherwise instanceof Workshop.Result.Later(var due) && due.isBefore(soon)
                ? otherwise
                : new Workshop.Result.Later(soon);
    }

    /// At least daily: what waits for whom may have changed, and so may the settings.
    private Workshop.Result later(Instant morning) {
        var day = clock.instant().plus(Duration.ofDays(1));
        return new Workshop.Result.Later(morning.isBefore(day) ? morning : day);
    }

    private static boolean due(Reminder reminder, Instant now) {
        return !morning(reminder.on()).isAfter(now)
                && morning(reminder.on().plusDays(STALE_DAYS)).isAfter(now);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(SWEDEN).toInstant();
    }

    /// @return whether all could be reached
    private Future<Boolean> send(Meeting meeting, List<Reminder> due) {
        var done = Future.succeededFuture(true);
        for (var reminder : due) {
            done = done.compose(all -> send(meeting, reminder).map(reached -> all && reached));
        }
        return done;
    }

    private Future<Boolean> send(Meeting meeting, Reminder reminder) {
        var to = Set.copyOf(reminder.to());
        return directory
                .mail(to)
                .compose(mail ->
                        dispatch.send(order(meeting, reminder, addresses(mail)))
                                .map(mail.keySet().containsAll(to)));
    }

    private static List<String> addresses(Map<PersonId, String> mail) {
        return mail.values().stream().sorted().collect(Collectors.toList());
    }

    private static Dispatch.Order order(Meeting meeting, Reminder reminder, List<String> to) {
        var of = meeting.plan().body().names().name() + " " + meeting.plan().time().date();
        var last = Reminder.deadline(meeting).map(day -> " senast " + day).orElse("");
        var subject =
                switch (reminder.what()) {
                    case SEND -> "Protokollet ska skickas för justering: " + of;
                    case REVIEW -> "Protokollet väntar på granskning: " + of;
                    case SIGN -> "Protokollet väntar på underskrift: " + of;
                    case OVERDUE -> "Protokollet är inte justerat i tid: " + of;
                };
        var what =
                switch (reminder.what()) {
                    case SEND -> "Protokollet har inte skickats för justering än.";
                    case REVIEW -> "Protokollet ligger för granskning hos dig.";
                    case SIGN -> "Protokollet är låst och väntar på din underskrift.";
                    case OVERDUE -> "Dagen då protokollet skulle vara justerat har passerat.";
                };
        var text =
                "Hej!\n\n"
                        + what
                        + " Det ska vara justerat"
                        + last
                        + ".\n\nÖppna din personliga länk till mötet.\n";
        return new Dispatch.Order(
                meeting.id(),
                "remind " + reminder.on() + " " + reminder.what(),
                "reminder",
                Optional.empty(),
                to,
                subject,
                text,
                Optional.empty());
    }
}
