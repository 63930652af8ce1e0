package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;

/// A preparatory round that chooses what will stand against the main proposal, where there are three or more (FL 29;
/// domain.md 3.4, 8): by acclamation, or by a vote between two.
///
/// @param stage as of a question; a round that has been chosen in a vote is `VOTED`
/// @param finding what was found or voted to stand
public record Round(
        List<Alternative> alternatives,
        Question.Stage stage,
        Optional<Alternative> finding,
        List<PersonId> requestedBy,
        Optional<VoteId> vote) {

    static Round put(List<Alternative> alternatives) {
        return new Round(
                List.copyOf(alternatives),
                Question.Stage.PUT,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Round found(Alternative chosen) {
        return new Round(
                alternatives, Question.Stage.FOUND, Optional.of(chosen), requestedBy, vote);
    }

    Round requested(PersonId by) {
        return new Round(
                alternatives,
                Question.Stage.VOTE_REQUESTED,
                finding,
                Question.and(requestedBy, by),
                vote);
    }

    Round voting(List<Alternative> sides, VoteId opened) {
        return new Round(
                List.copyOf(sides),
                Question.Stage.VOTING,
                finding,
                requestedBy,
                Optional.of(opened));
    }

    Round voteCancelled() {
        return new Round(
                alternatives,
                Question.Stage.VOTE_REQUESTED,
                finding,
                requestedBy,
                Optional.empty());
    }

    Round voted(Alternative winner) {
        return new Round(
                alternatives, Question.Stage.VOTED, Optional.of(winner), requestedBy, vote);
    }
}
