package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.minutes.Documents;

/// Two meetings in which the same happens openly, and different things in item `i3`, to which `anna` has no right.
public final class Twins {

    private static final ItemId HIDDEN = new ItemId("i3");

    private final Dice dice;

    /// Whether the one who is shut out is recused; else without right to the item.
    private final boolean recused;

    private Meeting left;
    private Meeting right;

    /// What the one who is shut out is answered to the same command in both.
    public record Answer(MeetingCommand command, String left, String right) {}

    public Twins(long seed) {
        dice = new Dice(seed);
        recused = dice.chance(50);
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.CONFLICT_OF_INTEREST, "leave")
                        .with(Setting.QUORUM, "warning");
        var start =
                Scenario.of(
                                profile,
                                recused ? Map.of() : Map.of("i3", Set.of("anna")),
                                List.of("anna", "bo", "cilla"),
                                List.of("sara", "sven"),
                                Optional.of(5))
                        .checkedIn()
                        .given(Scenario.CHAIR, Commands.open())
                        .given(Scenario.CHAIR, Commands.start(dice.of("i1", "i2", "i3")));
        if (recused) start.given("anna", Commands.recuse("i3"));
        left = start.now();
        right = start.now();
    }

    public PersonId shutOut() {
        return new PersonId("anna");
    }

    public Meeting left() {
        return left;
    }

    public Meeting right() {
        return right;
    }

    /// Something happens in the hidden item, in each meeting something else.
    public void secretly() {
        left = secret(left);
        if (dice.chance(50)) right = secret(right);
    }

    private Meeting secret(Meeting meeting) {
        var now = meeting;
        for (var tries = dice.below(12); tries > 0; tries--) {
            var command = new RandomCommands(dice, now).any();
            if (!isSecret(now, command)) continue;
            now = done(now, command, anybody(now)).orElse(now);
        }
        return now;
    }

    /// What is seen of an item without a right to it: that it is started, left, parked, moved, withdrawn, not reached.
    private static boolean isSecret(Meeting meeting, MeetingCommand command) {
        return switch (command) {
            case AgendaCommand.RenameAgendaItem c -> c.item().equals(HIDDEN);
            case AgendaCommand.SetPlannedMinutes c -> c.item().equals(HIDDEN);
            case FloorCommand _ -> meeting.agenda().current().equals(Optional.of(HIDDEN));
            case AgendaCommand.SetPresenters c -> c.item().equals(HIDDEN);
            case AgendaCommand.ReferToOtherBody c -> c.item().equals(HIDDEN);
            case AgendaCommand.Table c -> c.item().equals(HIDDEN);
            case AgendaCommand.ReferBack c -> c.item().equals(HIDDEN);
            case DecidingCommand c -> about(meeting, c).filter(HIDDEN::equals).isPresent();
            case BallotCommand.CastBallot c -> c.vote().value().startsWith("i3");
            case BallotCommand.EnterBallots c -> c.vote().value().startsWith("i3");
            case BallotCommand.DrawLots c -> c.vote().value().startsWith("i3");
            case DissentCommand.WriteReasons c -> c.reservation().value().startsWith("i3");
            case DissentCommand c -> Named.item(c).filter(HIDDEN::equals).isPresent();
            case PaperCommand.Attach c -> c.item().equals(HIDDEN);
            case PaperCommand.Detach c -> c.attachment().value().startsWith("i3");
            case PaperCommand.RenameAttachment c -> c.attachment().value().startsWith("i3");
            case PaperCommand.MoveAttachment c -> c.attachment().value().startsWith("i3");
            case PaperCommand.SetAttachmentFile c -> c.attachment().value().startsWith("i3");
            case PaperCommand.ReceiveFile _ -> true;
            case AdjustmentCommand c ->
                    Named.item(c).filter(HIDDEN::equals).isPresent()
                            || Named.part(c).filter(part -> part.startsWith("i3")).isPresent();
            case PlanningCommand.SetItemKind c -> c.item().equals(HIDDEN);
            case AgendaCommand _, LifeCommand _, AttendanceCommand _ -> false;
            case PlanningCommand _ -> false;
        };
    }

    private static Optional<ItemId> about(Meeting meeting, DecidingCommand command) {
        var deciding = meeting.deciding();
        return switch (command) {
            case DecidingCommand.RemoveDecision c ->
                    Optional.ofNullable(deciding.decisions().get(c.decision())).map(Decision::item);
            case DecidingCommand.MarkAssignment c ->
                    Optional.ofNullable(deciding.decisions().get(c.decision())).map(Decision::item);
            case DecidingCommand.RemoveAssignment c ->
                    Optional.ofNullable(deciding.assignments().get(c.assignment()))
                            .map(a -> deciding.decision(a.decision()).item());
            case DecidingCommand.WithdrawProposal c ->
                    Optional.ofNullable(deciding.proposals().get(c.proposal())).map(Proposal::item);
            case DecidingCommand.CastVote c ->
                    Optional.ofNullable(deciding.votes().get(c.vote())).map(Vote::item);
            case DecidingCommand.CloseVote c ->
                    Optional.ofNullable(deciding.votes().get(c.vote())).map(Vote::item);
            case DecidingCommand.CancelVote c ->
                    Optional.ofNullable(deciding.votes().get(c.vote())).map(Vote::item);
            case DecidingCommand.SupportProposal c ->
                    Optional.ofNullable(deciding.proposals().get(c.proposal())).map(Proposal::item);
            default -> Named.item(command);
        };
    }

    /// Something that everybody sees, the same in both. What only one of the two could do does not happen.
    public void openly() {
        for (var tries = 0; tries < 12; tries++) {
            var command = new RandomCommands(dice, left).any();
            var shut = command instanceof AgendaCommand.SetItemAccess c && c.item().equals(HIDDEN);
            var early = command instanceof LifeCommand.CloseMeeting && dice.chance(90);
            if (shut || early) continue;
            if (isSecret(left, command) || isSecret(right, command)) continue;
            var actor = anybody(left);
            var one = done(left, command, actor);
            var other = done(right, ofIts(right, command), actor);
            if (one.isEmpty() || other.isEmpty()) continue;
            if (recused && !shutOut(one.get())) continue;
            left = one.get();
            right = other.get();
            return;
        }
    }

    /// Each has a document of its own.
    private static MeetingCommand ofIts(Meeting meeting, MeetingCommand command) {
        if (!(command instanceof AdjustmentCommand.FreezeDocument c)) return command;
        var texts = new HashMap<TextId, Long>();
        TextRules.all(meeting).forEach(text -> texts.put(text, 0L));
        return new AdjustmentCommand.FreezeDocument(
                c.edition(),
                c.sha256().replace('a', 'e'),
                new AdjustmentCommand.Seen(meeting, texts));
    }

    /// Who is recused gets the item back when it is done, and then sees what is another in each.
    private boolean shutOut(Meeting meeting) {
        return meeting.hidden(shutOut()).contains(HIDDEN);
    }

    /// What the one who is shut out is answered when trying this and that.
    public List<Answer> answers(int count) {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < count; i++) {
            var command = new RandomCommands(dice, dice.chance(50) ? left : right).any();
            answers.add(new Answer(command, answer(left, command), answer(right, command)));
        }
        return answers;
    }

    private String answer(Meeting meeting, MeetingCommand command) {
        return switch (decide(meeting, command, shutOut())) {
            case Ruling.Refused(var reason) -> reason.name();
            case Ruling.Accepted(_, var made) -> "accepted " + made;
        };
    }

    private PersonId anybody(Meeting meeting) {
        return switch (dice.below(5)) {
            case 0, 1, 2 -> meeting.life().presiding();
            case 3 -> meeting.plan().offices().secretary();
            default -> dice.of(List.copyOf(meeting.attendance().people().keySet()));
        };
    }

    private static Optional<Meeting> done(Meeting meeting, MeetingCommand command, PersonId actor) {
        if (!(decide(meeting, command, actor) instanceof Ruling.Accepted(var events, _)))
            return Optional.empty();
        var after = meeting;
        for (var event : events) after = after.evolve(event);
        return Optional.of(after);
    }

    private static Ruling decide(Meeting meeting, MeetingCommand command, PersonId actor) {
        return MeetingRules.decide(
                meeting,
                command,
                new Actor(actor),
                text -> {
                    var begun = TextRules.begun(meeting, text).orElseThrow();
                    return new Texts.Reading(
                            0, begun.isBlank() ? Documents.ofParagraphs("Skrivet.") : begun);
                },
                Scenario.NOW);
    }
}
