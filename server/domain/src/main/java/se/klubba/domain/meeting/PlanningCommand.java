package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// What is done about a meeting before it opens: when and where, who is invited, who comes.
public sealed interface PlanningCommand extends MeetingCommand {

    /// Commands that no page can send: the server does, once it has looked up or kept what they tell.
    sealed interface Internal extends PlanningCommand {}

    /// @param start planned, "09:00"
    /// @param place free text
    record SetTimeAndPlace(
            LocalDate date,
            Optional<String> start,
            Optional<String> end,
            String place,
            Optional<Plan.MeetingMode> mode,
            Optional<String> joinLink,
            Optional<Boolean> extra)
            implements PlanningCommand {}

    record SetItemKind(ItemId item, ItemKind kind) implements PlanningCommand {}

    /// Says whether somebody comes; the last answer stands.
    ///
    /// @param person whose, where those who lead enter it; absent: the sender's
    record Reply(se.klubba.domain.meeting.Reply answer, Optional<PersonId> person)
            implements PlanningCommand {}

    /// Takes an invitation back.
    record RemoveParticipant(PersonId person) implements PlanningCommand {}

    /// The meeting will not be held. Those who were invited are told beside it.
    ///
    /// @param reason as said to them
    record CancelMeeting(Optional<String> reason) implements Internal {}

    /// Invites somebody whom the directory knows, or gives somebody who is invited another seat.
    record Invite(Seat seat) implements Internal {}

    /// The notice has been written, and kept as this edition.
    record RecordNotice(int edition) implements Internal {}
}
