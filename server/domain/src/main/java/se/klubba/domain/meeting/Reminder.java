package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// Something that has to be done with the document, and a day on which to say so (ADJ-1). Whether it is sent, and how, is
/// not decided here.
///
/// @param on the day
/// @param what is due
/// @param to who has to do it
public record Reminder(LocalDate on, What what, List<PersonId> to) {

    public enum What {
        /// The secretary has not sent it out.
        SEND,
        /// Those who sign have it before them, and it is not frozen.
        REVIEW,
        /// It waits for their signatures.
        SIGN,
        /// The day has passed.
        OVERDUE
    }

    private static final int WEEK = 7;

    public Reminder {
        to = List.copyOf(to);
    }

    /// The last day for adjusting the document: within fourteen days by law (KL 5:69), or as the body has chosen. Absent
    /// where nothing is adjusted, or before the meeting is closed.
    public static Optional<LocalDate> deadline(Meeting meeting) {
        if (!meeting.life().closed() || ReviewRules.protocol(meeting).isPresent()) {
            return Optional.empty();
        }
        var days = Long.parseLong(meeting.profile().value(Setting.ADJUST_DEADLINE_DAYS));
        return Optional.of(meeting.plan().time().date().plusDays(days));
    }

    /// What there is to remind of as things stand: a week before the last day, the day before, and the day after.
    public static List<Reminder> of(Meeting meeting) {
        var last = deadline(meeting);
        var document = meeting.adjustment();
        var done = document.stage() instanceof Adjustment.Stage.Adjusted;
        if (last.isEmpty() || done || document.referred().isPresent()) return List.of();
        var secretary = List.of(meeting.plan().offices().secretary());
        var what =
                switch (document.stage()) {
                    case Adjustment.Stage.InReview _ -> What.REVIEW;
                    case Adjustment.Stage.Frozen _ -> What.SIGN;
                    case Adjustment.Stage.Draft _,
                            Adjustment.Stage.Adjusted _,
                            Adjustment.Stage.Finalised _ ->
                            What.SEND;
                };
        var to = what == What.SEND ? secretary : document.waitsFor();
        var all = new ArrayList<Reminder>();
        var early = last.get().minusDays(WEEK);
        if (early.isAfter(meeting.plan().time().date())) all.add(new Reminder(early, what, to));
        all.add(new Reminder(last.get().minusDays(1), what, to));
        var both = new ArrayList<>(secretary);
        to.stream().filter(person -> !both.contains(person)).forEach(both::add);
        all.add(new Reminder(last.get().plusDays(1), What.OVERDUE, both));
        return all;
    }
}
