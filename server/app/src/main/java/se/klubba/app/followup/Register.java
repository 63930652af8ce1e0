package se.klubba.app.followup;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Texts;

/// What meetings have left behind, found again. Every question is answered from the logs as they stand when it is asked.
public interface Register {

    /// A meeting as far as it is stored.
    record Stands(Meeting meeting, Texts texts, long version) {}

    /// Where meetings are read.
    @FunctionalInterface
    interface Source {
        Future<Optional<Stands>> of(MeetingId meeting);
    }

    /// Where something stands: the place that a link leads to.
    record Place(
            MeetingId meeting,
            BodyId body,
            String bodyName,
            LocalDate date,
            String item,
            Optional<Integer> number,
            String title) {}

    /// A piece of text; what was searched for is marked.
    record Piece(String text, boolean hit) {}

    record Hit(Place place, String kind, List<Piece> pieces) {}

    /// @param more whether there is more than was asked for
    record Hits(List<Hit> hits, boolean more) {}

    /// @param status `open`, `reported`, `done` or `dropped`
    /// @param told   what was said of it last, and where
    record Task(
            Place place,
            String id,
            Optional<String> assignee,
            String assigneeKind,
            String task,
            List<String> subTasks,
            Optional<LocalDate> due,
            String status,
            Optional<Told> told) {}

    record Told(
            MeetingId meeting,
            LocalDate date,
            String item,
            Optional<Integer> number,
            Optional<String> text) {}

    /// @param how  `notReached`, `tabled` or `referred`
    /// @param why  the reason, or until when
    /// @param text what was said of how it goes on
    /// @param to   the body that it was referred to
    record Carried(
            Place place,
            String how,
            Optional<String> why,
            Optional<String> text,
            Optional<String> to) {}

    /// By Swedish word stems, best first.
    Future<Hits> search(Seer seer, String words);

    /// Confirmed decisions, newest first.
    ///
    /// @param body  of this body alone
    /// @param words that they must hold
    Future<Hits> decisions(Seer seer, Optional<BodyId> body, Optional<String> words);

    /// Assignments: those that remain first, by the day when they are due.
    ///
    /// @param body of this body alone
    /// @param all  those too that are done or dropped
    Future<List<Task>> assignments(Seer seer, Optional<BodyId> body, boolean all);

    /// What was not reached or tabled in the body's latest meeting, and what others have referred to it.
    Future<List<Carried>> carried(Seer seer, BodyId body);
}
