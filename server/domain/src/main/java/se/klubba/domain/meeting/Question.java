package se.klubba.domain.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.minutes.Node;

/// What is put to the meeting now. There is at most one.
///
/// @param stage how far it has come
/// @param requestedBy who has asked for a vote
/// @param vote the vote held on it
public record Question(
        Put put,
        Stage stage,
        Optional<Finding> finding,
        List<PersonId> requestedBy,
        Optional<VoteId> vote) {

    /// As put: nothing of it changes afterwards.
    ///
    /// @param alternatives in the order in which the chair puts them, at least one
    /// @param decisions the points that the draft consists of, with their wordings
    /// @param proposals the wordings of the proposals among the alternatives
    public record Put(
            ItemId item,
            Purpose purpose,
            Method method,
            List<Alternative> alternatives,
            List<Wording> decisions,
            Map<ProposalId, Node> proposals) {}

    /// What the chair finds to have won, or that the one proposal put has fallen.
    public record Finding(Alternative alternative, boolean rejected) {}

    /// `PUT → FOUND → (VOTE_REQUESTED → VOTING → FOUND)`, then the gavel.
    public enum Stage {
        PUT,
        /// The pause before the gavel: a vote can be requested.
        FOUND,
        VOTE_REQUESTED,
        VOTING,
        /// The vote is closed; its result waits for the gavel.
        VOTED
    }

    static Question of(Put put) {
        return new Question(put, Stage.PUT, Optional.empty(), List.of(), Optional.empty());
    }

    Question found(Finding finding) {
        return new Question(put, Stage.FOUND, Optional.of(finding), requestedBy, vote);
    }

    Question requested(PersonId by) {
        var all = new java.util.ArrayList<>(requestedBy);
        if (!all.contains(by)) all.add(by);
        return new Question(put, Stage.VOTE_REQUESTED, finding, List.copyOf(all), vote);
    }

    Question voting(VoteId opened) {
        return new Question(put, Stage.VOTING, finding, requestedBy, Optional.of(opened));
    }

    Question voted(Finding result) {
        return new Question(put, Stage.VOTED, Optional.of(result), requestedBy, vote);
    }

    public ItemId item() {
        return put.item();
    }
}
