package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.record.swedish.DecidingPhrases;
import se.klubba.domain.record.swedish.Phrases;

/// What an alternative is called in the document: by whose proposal it is.
final class Alternatives {

    private final Meeting meeting;
    private final Function<PersonId, String> names;

    Alternatives(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
    }

    List<String> proposers(Proposal proposal) {
        return Stream.concat(Stream.of(proposal.motion().by()), proposal.with().stream())
                .map(names)
                .toList();
    }

    Optional<Proposal> proposal(Alternative alternative) {
        return alternative.proposal().map(meeting.deciding().proposals()::get);
    }

    /// "Håkan Edlunds förslag", "Håkan Edlunds tilläggsyrkande", "det framlagda förslaget"
    String name(Alternative alternative) {
        if (alternative.candidate().isPresent()) return candidate(alternative.candidate().get());
        return proposal(alternative)
                .map(proposal ->
                        proposal.motion().kind() == Proposal.Kind.ADDITION
                                ? DecidingPhrases.additionOf(proposers(proposal))
                                : Phrases.proposalOf(proposers(proposal)))
                .orElse(Phrases.PREPARED_PROPOSAL);
    }

    /// What a vote for it is for: "bifall till Håkan Edlunds förslag", "avslag", "att ärendet ska avgöras i dag"
    String meaning(Alternative side) {
        if (side.equals(Alternative.REJECTION) || rejects(side)) return Phrases.REJECTION;
        if (side.equals(Alternative.DECIDE_TODAY)) return DecidingPhrases.DECIDE_TODAY;
        return procedural(side)
                .map(Alternatives::noun)
                .orElseGet(() -> Phrases.approvalOf(name(side)));
    }

    /// What is decided by it: "enligt Håkan Edlunds förslag", "att avslå förslaget", "att återremittera ärendet"
    String decision(Alternative side) {
        if (side.equals(Alternative.REJECTION)) return "att avslå förslaget";
        if (side.equals(Alternative.DECIDE_TODAY)) return DecidingPhrases.DECIDE_TODAY;
        return procedural(side)
                .map(kind -> "att " + verb(kind) + " ärendet")
                .orElseGet(() -> "enligt " + name(side));
    }

    /// "om ärendet ska avgöras i dag eller återremitteras"
    String procedural(List<Alternative> alternatives) {
        return alternatives.stream()
                .flatMap(a -> procedural(a).stream())
                .findFirst()
                .map(kind -> DecidingPhrases.todayOr(passive(kind)))
                .orElse(Phrases.PREPARED_PROPOSAL);
    }

    private boolean rejects(Alternative side) {
        return proposal(side)
                .filter(proposal -> proposal.motion().kind() == Proposal.Kind.REJECTION)
                .isPresent();
    }

    private Optional<Proposal.Kind> procedural(Alternative side) {
        return proposal(side)
                .map(proposal -> proposal.motion().kind())
                .filter(Proposal.Kind::procedural);
    }

    private static String noun(Proposal.Kind kind) {
        return switch (kind) {
            case TABLING -> "bordläggning";
            case REFER_BACK -> "återremiss";
            case REFER -> "remiss";
            case APPROVAL, REJECTION, AMENDMENT, ADDITION, COUNTER_PROPOSAL -> "";
        };
    }

    private static String verb(Proposal.Kind kind) {
        return switch (kind) {
            case TABLING -> "bordlägga";
            case REFER_BACK -> "återremittera";
            case REFER -> "remittera";
            case APPROVAL, REJECTION, AMENDMENT, ADDITION, COUNTER_PROPOSAL -> "";
        };
    }

    private static String passive(Proposal.Kind kind) {
        return switch (kind) {
            case TABLING -> "bordläggas";
            case REFER_BACK -> "återremitteras";
            case REFER -> "remitteras";
            case APPROVAL, REJECTION, AMENDMENT, ADDITION, COUNTER_PROPOSAL -> "";
        };
    }

    /// A candidate who takes part in the meeting may stand under the id, and one who was proposed under the proposal's.
    String candidate(String name) {
        return meeting.attendance().people().keySet().stream()
                .filter(person -> person.value().equals(name))
                .findFirst()
                .map(names)
                .or(() -> proposed(name).map(this::name))
                .orElse(name);
    }

    /// The proposal that somebody stands for in an election.
    Optional<Alternative> proposed(String candidate) {
        return meeting.deciding().proposals().keySet().stream()
                .filter(id -> id.value().equals(candidate))
                .findFirst()
                .map(Alternative::of);
    }

    /// What each organisation has answered, those of one answer together; whoever stands for none answers under the own
    /// name.
    ///
    /// @param verb what is done by an answer, "röstar ja"
    List<String> answers(Vote vote, Function<Object, String> verb) {
        var given = new LinkedHashMap<Object, List<String>>();
        for (var choice : Choice.values()) given.put(choice, new ArrayList<>());
        vote.answers()
                .forEach((organisation, answer) ->
                        given.computeIfAbsent(answer, _ -> new ArrayList<>())
                                .add(candidate(organisation)));
        given.values().removeIf(List::isEmpty);
        return given.entrySet().stream()
                .map(e -> DecidingPhrases.answered(e.getValue(), verb.apply(e.getKey())))
                .toList();
    }
}
