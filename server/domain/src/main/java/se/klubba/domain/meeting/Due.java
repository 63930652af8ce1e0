package se.klubba.domain.meeting;

/// The vote that is due on a question, where nobody says otherwise: first the rounds that choose what stands against the
/// main proposal, then what was found, or stands first, is *ja* and the other, or that it falls, is *nej*.
///
/// @param round whether it is such a round
public record Due(Alternative yes, Alternative no, boolean round) {

    public static Due of(Question question) {
        var pool = question.pool();
        var rounds =
                question.choosesCounterProposal() ? pool.size() > 2 : !question.counterChosen();
        var put = question.rounds().now().map(Round::alternatives).filter(r -> r.size() == 2);
        if (rounds || (question.choosesCounterProposal() && question.rounds().voted())) {
            var sides = put.orElse(pool);
            return new Due(sides.getFirst(), sides.get(1), true);
        }
        var yes = Sides.yes(question);
        return new Due(yes, Sides.no(question, yes), false);
    }
}
