package se.klubba.domain.audience;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.Vote;

/// The part of the view that shows votes. An open vote is open: who has voted is seen at once, what they voted when it is
/// closed (KL 5:54, VOTE-2), so that nobody's vote leans on another's.
final class VotingView {

    private static final int FEW = 8;

    private VotingView() {}

    static Tree votes(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var vote : meeting.deciding().votes().values()) {
            if (audience.sees(vote.item())) tree.put(vote.id().value(), vote(audience, vote));
        }
        return tree;
    }

    private static Tree vote(Audience audience, Vote vote) {
        var tree =
                new Tree()
                        .put("item", vote.item())
                        .put("yes", vote.sides().map(Vote.Sides::yes))
                        .put("no", vote.sides().map(Vote.Sides::no))
                        .put("candidates", vote.about().candidates())
                        .put("secret", vote.about().secret())
                        .put("warning", warning(vote))
                        .put("purpose", vote.about().purpose())
                        .put("status", status(vote))
                        .put("reason", vote.cancelled())
                        .put("voters", sorted(vote.voters()))
                        .put("voted", sorted(vote.voted()))
                        .put("enteredBy", byVoter(vote, Vote.Cast::enteredBy));
        if (vote.byOrganisation()) {
            tree.put("unit", "organisation").put("organisations", organisations(vote));
            if (vote.open() && audience.kind() == Audience.Kind.LEADING) {
                tree.put("disagreeing", vote.disagreeing());
            }
        }
        vote.outcome().ifPresent(outcome -> outcome(tree, vote, outcome));
        return tree;
    }

    private static String status(Vote vote) {
        if (vote.cancelled().isPresent()) return "cancelled";
        return vote.open() ? "open" : "closed";
    }

    private static void outcome(Tree tree, Vote vote, Outcome outcome) {
        if (!vote.about().secret()) {
            tree.put("choices", byVoter(vote, cast -> Optional.of(cast.word())));
        }
        if (vote.byOrganisation()) tree.put("answers", answers(vote));
        tree.put("tally", tally(outcome))
                .put("winner", vote.elected().<Object>map(name -> name).or(vote::winner))
                .put("decidedBy", outcome.decidedBy())
                .put("lots", vote.tellers().lots().map(VotingView::lots));
    }

    private static Tree lots(Vote.Lots lots) {
        return new Tree()
                .put("winner", lots.winner())
                .put("by", lots.by())
                .put("method", lots.method());
    }

    /// Where few vote, a result that is nearly unanimous tells who voted what.
    private static Optional<String> warning(Vote vote) {
        return vote.secret() && vote.voters().size() <= FEW
                ? Optional.of("fewVoters")
                : Optional.empty();
    }

    private static Tree tally(Outcome outcome) {
        return outcome.election()
                .map(election ->
                        new Tree()
                                .put("candidates", Map.copyOf(election.candidates()))
                                .put("blank", election.blank()))
                .orElseGet(() ->
                        new Tree()
                                .put("yes", outcome.yes())
                                .put("no", outcome.no())
                                .put("abstain", outcome.abstain()));
    }

    /// Sorted, so that the order in which people voted is not told.
    private static List<String> sorted(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }

    private static Map<String, Object> byVoter(Vote vote, Function<Vote.Cast, Optional<?>> told) {
        var all = new LinkedHashMap<String, Object>();
        vote.cast().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().value()))
                .forEach(e ->
                        told.apply(e.getValue())
                                .ifPresent(word -> all.put(e.getKey().value(), word(word))));
        return all;
    }

    static Object word(Object told) {
        return told instanceof Enum<?> constant ? Tree.word(constant) : told.toString();
    }

    private static Map<String, Object> organisations(Vote vote) {
        var all = new LinkedHashMap<String, Object>();
        vote.about().organisations().forEach((name, members) -> all.put(name, sorted(members)));
        return all;
    }

    private static Map<String, Object> answers(Vote vote) {
        var all = new LinkedHashMap<String, Object>();
        vote.answers().forEach((name, choice) -> all.put(name, word(choice)));
        return all;
    }

    /// The organisation of this person whose members have not agreed in the vote that is open.
    static Optional<String> disagreeing(Meeting meeting, PersonId person) {
        return meeting.deciding()
                .openVote()
                .flatMap(vote ->
                        vote.disagreeing().stream()
                                .filter(name ->
                                        vote.about()
                                                .organisations()
                                                .getOrDefault(name, List.of())
                                                .contains(person))
                                .findFirst());
    }
}
