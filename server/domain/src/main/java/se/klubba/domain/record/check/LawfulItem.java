package se.klubba.domain.record.check;

import static se.klubba.domain.record.check.Check.Code.METHOD_MISSING;
import static se.klubba.domain.record.check.Check.Code.PARTICIPANTS_MISSING;
import static se.klubba.domain.record.check.Check.Code.RECUSAL_UNPRINTED;
import static se.klubba.domain.record.check.Check.Code.VOTE_DOES_NOT_ADD_UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Section;

/// Whether a § tells what kommunallagen demands of it (KL 5:67, 6:28–32). For bodies that the law does not bind what is
/// missing is a warning (CHK-2).
final class LawfulItem {

    private final Meeting meeting;
    private final Function<PersonId, String> names;
    private final Check.Severity severity;

    LawfulItem(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
        severity =
                meeting.plan().body().kind().statutory()
                        ? Check.Severity.STOP
                        : Check.Severity.WARNING;
    }

    List<Check> of(Item item, Section section, Texts texts) {
        var found = new ArrayList<Check>();
        if (section.blocks().stream().anyMatch(Block.Decisions.class::isInstance)) {
            if (wantsMethod() && !tellsHow(section)) found.add(check(METHOD_MISSING, item));
            if (meeting.dissent().tookPart(item.id()).isEmpty()) {
                found.add(check(PARTICIPANTS_MISSING, item));
            }
        }
        for (var vote : meeting.deciding().votesOf(item.id())) {
            if (vote.outcome().filter(outcome -> !addsUp(vote, outcome)).isPresent()) {
                found.add(check(VOTE_DOES_NOT_ADD_UP, item));
            }
        }
        var written = texts.read(new TextId.Minutes(item.id())).content().plainText();
        item.recusals()
                .keySet()
                .forEach(person -> {
                    var name = names.apply(person);
                    if (!tellsOf(section, written, name)) {
                        found.add(check(RECUSAL_UNPRINTED, item, name));
                    }
                });
        return found;
    }

    private Check check(Check.Code code, Item item, String... about) {
        return new Check(code, severity, Optional.of(item.id()), List.of(about));
    }

    private boolean wantsMethod() {
        return meeting.profile().is(Setting.RECORD_DECISION_METHOD, "always");
    }

    private static boolean tellsHow(Section section) {
        return section.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.DecisionPath || block instanceof Block.Vote);
    }

    /// Whether there are as many votes as are counted, and no more than may vote.
    static boolean addsUp(Vote vote, Outcome outcome) {
        var counted =
                outcome.election()
                        .map(e ->
                                e.blank()
                                        + e.candidates().values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum())
                        .orElse(outcome.yes() + outcome.no() + outcome.abstain());
        if (vote.secret()) return counted <= vote.voters().size();
        var cast = vote.byOrganisation() ? vote.answers().size() : vote.cast().size();
        return counted == cast && vote.voters().containsAll(vote.cast().keySet());
    }

    /// In a sentence of its own, or in what the secretary has written.
    private static boolean tellsOf(Section section, String written, String name) {
        var remark =
                section.blocks().stream()
                        .anyMatch(block ->
                                block instanceof Block.Remark(var kind, var sentence)
                                        && kind == Block.Remark.Kind.RECUSED
                                        && sentence.contains(name));
        return remark || (written.contains(name) && written.contains("jäv"));
    }
}
