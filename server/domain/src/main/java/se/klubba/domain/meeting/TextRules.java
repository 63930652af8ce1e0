package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_THE_PROPOSER;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.TEXT_LOCKED;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.minutes.Documents;
import se.klubba.domain.minutes.Node;

/// Which running texts a meeting has, what they begin with, and who may write in them now.
public final class TextRules {

    private TextRules() {}

    /// All texts that exist in this meeting, in the order of the agenda.
    public static List<TextId> all(Meeting meeting) {
        var texts = new ArrayList<TextId>();
        meeting.agenda().items().forEach(item -> texts.add(new TextId.Minutes(item.id())));
        meeting.deciding().decisions().keySet().forEach(d -> texts.add(new TextId.OfDecision(d)));
        meeting.deciding().proposals().keySet().forEach(p -> texts.add(new TextId.OfProposal(p)));
        return texts;
    }

    /// What a text begins with, before the first step. A function of the log alone, so it is never stored.
    ///
    /// @return absent if the meeting has no such text
    public static Optional<Node> begun(Meeting meeting, TextId text) {
        return switch (text) {
            case TextId.Minutes(var item) ->
                    meeting.agenda().find(item).map(_ -> Documents.empty());
            case TextId.OfDecision(var decision) ->
                    Optional.ofNullable(meeting.deciding().decisions().get(decision))
                            .map(d -> document(d.initial()));
            case TextId.OfProposal(var proposal) ->
                    Optional.ofNullable(meeting.deciding().proposals().get(proposal))
                            .map(p -> document(p.motion().text()));
        };
    }

    private static boolean exists(Meeting meeting, TextId text) {
        return switch (text) {
            case TextId.Minutes(var item) -> meeting.agenda().find(item).isPresent();
            case TextId.OfDecision(var decision) ->
                    meeting.deciding().decisions().containsKey(decision);
            case TextId.OfProposal(var proposal) ->
                    meeting.deciding().proposals().containsKey(proposal);
        };
    }

    private static Node document(List<String> paragraphs) {
        return paragraphs.isEmpty()
                ? Documents.empty()
                : Documents.ofParagraphs(paragraphs.toArray(String[]::new));
    }

    /// Whether this person may change this text now; absent: yes. Asked for each offer of steps (the law *Now*).
    public static Optional<Refusal> mayWrite(Meeting meeting, PersonId person, TextId text) {
        if (recused(meeting, person, text)) return Optional.of(Refusal.RECUSED);
        if (!exists(meeting.knownTo(person), text)) return Optional.of(UNKNOWN_TEXT);
        var fault =
                switch (text) {
                    case TextId.Minutes _ -> only(meeting.writes(person), NOT_ALLOWED);
                    case TextId.OfDecision(var decision) ->
                            mayWriteDecision(meeting, person, decision);
                    case TextId.OfProposal(var proposal) ->
                            mayWriteProposal(meeting, person, proposal);
                };
        if (fault.filter(reason -> reason.kind() == Refusal.Kind.FORBIDDEN).isPresent())
            return fault;
        if (meeting.life().cancelled()) return Optional.of(Refusal.MEETING_CANCELLED);
        return meeting.adjustment().fixed().or(() -> adjusted(meeting, text)).or(() -> fault);
    }

    /// Whether the text is, or by its name would be, of an item that the person has had to leave.
    private static boolean recused(Meeting meeting, PersonId person, TextId text) {
        var hidden = meeting.hidden(person);
        if (hidden.isEmpty()) return false;
        return hidden.stream()
                .filter(item -> meeting.recusedNow(item, person))
                .anyMatch(item ->
                        switch (text) {
                            case TextId.Minutes(var of) -> of.equals(item);
                            case TextId.OfDecision(var of) -> Shut.isPart(of.value(), item);
                            case TextId.OfProposal(var of) -> Shut.isPart(of.value(), item);
                        });
    }

    /// A paragraph that was declared adjusted at the meeting stands as it stood then (ADJ-4).
    private static Optional<Refusal> adjusted(Meeting meeting, TextId text) {
        var adjusted = meeting.adjustment().atOnce();
        if (adjusted.isEmpty()) return Optional.empty();
        return of(meeting, text).filter(adjusted::containsKey).map(_ -> Refusal.ITEM_ADJUSTED);
    }

    /// The item that a text belongs to.
    public static Optional<ItemId> of(Meeting meeting, TextId text) {
        return switch (text) {
            case TextId.Minutes(var item) -> meeting.agenda().find(item).map(Item::id);
            case TextId.OfDecision(var decision) ->
                    Optional.ofNullable(meeting.deciding().decisions().get(decision))
                            .map(Decision::item);
            case TextId.OfProposal(var proposal) ->
                    Optional.ofNullable(meeting.deciding().proposals().get(proposal))
                            .map(Proposal::item);
        };
    }

    private static Optional<Refusal> mayWriteDecision(
            Meeting meeting, PersonId person, DecisionId id) {
        if (!meeting.writes(person)) return Optional.of(NOT_ALLOWED);
        return switch (meeting.deciding().decision(id).status()) {
            case DRAFTED -> Optional.empty();
            case PUT, FOUND -> Optional.of(TEXT_LOCKED);
            case CONFIRMED, LOST -> Optional.of(DECISION_CONFIRMED);
        };
    }

    private static Optional<Refusal> mayWriteProposal(
            Meeting meeting, PersonId person, ProposalId id) {
        var proposal = meeting.deciding().proposal(id);
        var own = proposal.motion().by().equals(person);
        if (!own && !meeting.writes(person)) return Optional.of(NOT_THE_PROPOSER);
        return switch (proposal.status()) {
            case SUBMITTED ->
                    only(meeting.life().open() || meeting.writes(person), Refusal.MEETING_NOT_OPEN);
            case WITHDRAWN -> Optional.of(PROPOSAL_WITHDRAWN);
            case PUT -> Optional.of(TEXT_LOCKED);
            case WON, LOST -> Optional.of(DECISION_CONFIRMED);
        };
    }

    private static Optional<Refusal> only(boolean may, Refusal otherwise) {
        return may ? Optional.empty() : Optional.of(otherwise);
    }
}
