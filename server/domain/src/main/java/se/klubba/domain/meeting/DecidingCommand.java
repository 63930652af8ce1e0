package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;

/// From draft to gavel. The words of a draft are not in here: they are edited live, as steps.
public sealed interface DecidingCommand extends MeetingCommand {

    /// @param text paragraphs that the wording begins with
    record DraftDecision(ItemId item, List<String> text) implements DecidingCommand {}

    record RemoveDecision(DecisionId decision) implements DecidingCommand {}

    record SetDecisionForm(ItemId item, Optional<String> heading, Optional<Boolean> numbered)
            implements DecidingCommand {}

    /// @param by whose proposal it is, when the secretary enters it; absent: the sender's
    record Propose(
            ItemId item,
            Proposal.Kind kind,
            String text,
            Optional<PersonId> by,
            List<PersonId> with,
            Optional<String> until,
            Optional<String> to,
            Optional<String> reason)
            implements DecidingCommand {}

    record WithdrawProposal(ProposalId proposal) implements DecidingCommand {}

    /// Joins in another's proposal.
    ///
    /// @param by who joins, when chair or secretary enters it; absent: the sender
    record SupportProposal(ProposalId proposal, Optional<PersonId> by) implements DecidingCommand {}

    /// @param questions in the order in which they will be put; none: as the rules propose
    record ShowPath(ItemId item, List<Step> questions) implements DecidingCommand {

        public record Step(
                Purpose purpose, List<DecisionId> decisions, List<ProposalId> proposals) {}
    }

    record ApprovePath(ItemId item) implements DecidingCommand {}

    /// @param decisions the drafted points put; with neither these nor `proposals`: the next question of the path that is
    ///     shown, else all drafted points of the item
    /// @param proposals may hold `decideToday`, the side against a refer back or a tabling
    record PutToMeeting(
            ItemId item,
            List<DecisionId> decisions,
            List<ProposalId> proposals,
            Optional<Method> method,
            Optional<Purpose> purpose)
            implements DecidingCommand {}

    record TakeBack(ItemId item) implements DecidingCommand {}

    /// @param proposal which proposal won; absent: the draft, or the only alternative
    /// @param as `counterProposal` where it is found to stand against the main proposal
    record DeclareFinding(
            ItemId item,
            Optional<ProposalId> proposal,
            Optional<Boolean> rejected,
            Optional<Purpose> as)
            implements DecidingCommand {}

    /// What somebody who follows from afar calls when the question is put.
    record AnswerQuestion(ItemId item, String alternative) implements DecidingCommand {}

    /// @param by who called for it in the room, when chair or secretary enters it; absent: the sender
    record RequestVote(ItemId item, Optional<PersonId> by) implements DecidingCommand {}

    /// @param yes `draft`, `decideToday`, or the id of a proposal; absent: the main proposal
    /// @param no the same, or `rejection`; absent: what stands against it
    /// @param candidates of an election, instead of the two
    record OpenVote(
            ItemId item,
            Optional<String> yes,
            Optional<String> no,
            List<String> candidates,
            Optional<Boolean> secret,
            Optional<Purpose> purpose)
            implements DecidingCommand {}

    /// @param candidate in an election, unless the voter abstains
    /// @param by whose voice vote the secretary enters; absent: the sender's own
    record CastVote(
            VoteId vote, Optional<Choice> choice, Optional<String> candidate, Optional<PersonId> by)
            implements DecidingCommand {}

    /// Breaks off a vote that went wrong; it is held again.
    record CancelVote(VoteId vote, String reason) implements DecidingCommand {}

    record CloseVote(VoteId vote) implements DecidingCommand {}

    /// The gavel.
    ///
    /// @param proposal what the sender believes to have won; refused if it is something else
    /// @param decisions drafted points that become the decision where a proposal won
    /// @param rejected whether the sender believes that what was put has fallen
    record ConfirmDecision(
            ItemId item,
            Optional<ProposalId> proposal,
            List<DecisionId> decisions,
            Optional<Boolean> rejected)
            implements DecidingCommand {}

    record MarkAssignment(
            DecisionId decision,
            Optional<String> assignee,
            Optional<Assignment.AssigneeKind> assigneeKind,
            String task,
            List<String> subTasks,
            Optional<LocalDate> due)
            implements DecidingCommand {}

    record RemoveAssignment(AssignmentId assignment) implements DecidingCommand {}

    /// Shares the cost of a drafted point; takes the place of what was marked before.
    record MarkCostSplit(DecisionId decision, CostSplit split) implements DecidingCommand {}

    record RemoveCostSplit(DecisionId decision) implements DecidingCommand {}

    /// Notes under an item what has come of an assignment that an earlier meeting gave.
    record ReportAssignment(ItemId item, Report report) implements DecidingCommand {}

    /// @param meeting where the assignment was given
    record WithdrawReport(ItemId item, MeetingId meeting, AssignmentId assignment)
            implements DecidingCommand {}
}
