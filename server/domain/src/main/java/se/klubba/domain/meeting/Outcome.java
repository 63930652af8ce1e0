package se.klubba.domain.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.PersonId;

/// The result of an open vote. All arithmetic of votes stands here, in integers.
///
/// @param yes votes for the main proposal
/// @param no votes for the counter-proposal
/// @param abstain recorded, never counted (KL 5:55)
/// @param winner the side that won
/// @param decidedBy majority, or the casting vote of the chair
public record Outcome(int yes, int no, int abstain, Choice winner, DecidedBy decidedBy) {

    public enum DecidedBy {
        MAJORITY,
        /// At a tie in an open vote the chair's side wins (KL 5:56).
        CASTING_VOTE
    }

    /// Counts.
    ///
    /// @param choices each voter's last choice
    /// @param presiding whose side wins a tie
    /// @return absent at a tie while the chair has abstained or not voted: the chair must then vote (KL 4:25, 5:56)
    public static Optional<Outcome> of(Map<PersonId, Choice> choices, PersonId presiding) {
        var yes = count(choices, Choice.YES);
        var no = count(choices, Choice.NO);
        var abstain = count(choices, Choice.ABSTAIN);
        if (yes != no) {
            var winner = yes > no ? Choice.YES : Choice.NO;
            return Optional.of(new Outcome(yes, no, abstain, winner, DecidedBy.MAJORITY));
        }
        return Optional.ofNullable(choices.get(presiding))
                .filter(Set.of(Choice.YES, Choice.NO)::contains)
                .map(side -> new Outcome(yes, no, abstain, side, DecidedBy.CASTING_VOTE));
    }

    private static int count(Map<PersonId, Choice> choices, Choice wanted) {
        return (int) choices.values().stream().filter(wanted::equals).count();
    }
}
