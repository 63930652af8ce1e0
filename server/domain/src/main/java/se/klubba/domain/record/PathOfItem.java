package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.DecisionPath;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Procedure;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Round;
import se.klubba.domain.record.swedish.DecidingPhrases;
import se.klubba.domain.record.swedish.Phrases;

/// In which order the chair put the questions, and what was found (KL 5:67 p2): where there was anything to choose between,
/// or where the body writes down how every decision was reached.
final class PathOfItem {

    private final Meeting meeting;
    private final Alternatives alternatives;

    PathOfItem(Meeting meeting, Alternatives alternatives) {
        this.meeting = meeting;
        this.alternatives = alternatives;
    }

    Optional<Block> of(Item item) {
        var procedure = meeting.deciding().procedure(item.id());
        var sentences = new ArrayList<String>();
        procedure
                .path()
                .filter(path -> path.steps().stream().anyMatch(procedure::done))
                .ifPresent(path -> sentences.add(path(path)));
        procedure.settled().forEach(settled -> sentences.addAll(settled(settled)));
        meeting.deciding().votesOf(item.id()).stream()
                .flatMap(vote -> vote.cancelled().stream())
                .forEach(reason -> sentences.add(DecidingPhrases.cancelled(reason)));
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.DecisionPath(Phrases.DECISION_PATH, sentences));
    }

    private String path(DecisionPath path) {
        var questions =
                path.steps().stream()
                        .map(step ->
                                switch (step.purpose()) {
                                    case PROCEDURAL -> alternatives.procedural(step.alternatives());
                                    case MAIN, COUNTER_PROPOSAL, ADDITION, ELECTION ->
                                            against(step.alternatives());
                                })
                        .toList();
        return DecidingPhrases.path(questions, path.approved());
    }

    private String against(List<Alternative> all) {
        return DecidingPhrases.against(all.stream().map(alternatives::name).toList());
    }

    private List<String> settled(Procedure.Settled settled) {
        var question = settled.question();
        var sentences = new ArrayList<String>();
        var voted = settled.question().vote().isPresent();
        // what a vote has settled is told by the vote, save what the chair found before it
        var found = voted ? question.said() : question.finding();
        // without a vote, a round was put before the question that it was for
        if (!voted) sentences.addAll(rounds(question));
        found.flatMap(finding -> found(settled, finding)).ifPresent(sentences::add);
        if (!question.requestedBy().isEmpty()) sentences.add(Phrases.VOTE_REQUESTED);
        if (voted) sentences.addAll(rounds(question));
        return sentences;
    }

    private List<String> rounds(Question question) {
        return question.rounds().done().stream()
                .filter(round -> round.vote().isEmpty())
                .flatMap(round -> round(round).stream())
                .toList();
    }

    private Optional<String> found(Procedure.Settled settled, Question.Finding finding) {
        var put = settled.question().put();
        return switch (put.purpose()) {
            case PROCEDURAL ->
                    Optional.of(
                            DecidingPhrases.foundProcedural(
                                    alternatives.procedural(put.alternatives()),
                                    body(),
                                    alternatives.decision(finding.alternative())));
            case ADDITION ->
                    Optional.of(
                            DecidingPhrases.foundAddition(
                                    against(put.alternatives()), body(), !finding.rejected()));
            case MAIN, COUNTER_PROPOSAL, ELECTION -> main(settled, finding);
        };
    }

    /// One drafted decision that nobody was against is nothing to write about, unless the body always does.
    private Optional<String> main(Procedure.Settled settled, Question.Finding finding) {
        if (finding.rejected()) return Optional.of(Phrases.rejected(body()));
        var put = settled.question().put();
        var always = meeting.profile().is(Setting.RECORD_DECISION_METHOD, "always");
        var asked = !settled.question().requestedBy().isEmpty();
        if (put.proposals().isEmpty() && !always && !asked) return Optional.empty();
        return Optional.of(Phrases.acclamation(body(), alternatives.name(finding.alternative())));
    }

    private Optional<String> round(Round round) {
        return round.finding()
                .map(chosen ->
                        DecidingPhrases.foundCounter(
                                against(round.alternatives()), alternatives.name(chosen)));
    }

    private String body() {
        return meeting.plan().body().names().name();
    }
}
