package se.klubba.domain.record.check;

import static se.klubba.domain.record.check.Check.Code.ADJUSTER_MISSING;
import static se.klubba.domain.record.check.Check.Code.ADJUSTER_NOT_THERE;
import static se.klubba.domain.record.check.Check.Code.ASSIGNEE_MISSING;
import static se.klubba.domain.record.check.Check.Code.CHAIR_NOT_THERE;
import static se.klubba.domain.record.check.Check.Code.DECISION_MISSING;
import static se.klubba.domain.record.check.Check.Code.DUPLICATE_NAME;
import static se.klubba.domain.record.check.Check.Code.ITEM_EMPTY;
import static se.klubba.domain.record.check.Check.Code.PRESENTER_NOT_THERE;
import static se.klubba.domain.record.check.Check.Code.SECRETARY_NOT_THERE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.Numbering;
import se.klubba.domain.record.RecordOfMeeting;
import se.klubba.domain.record.Section;

/// Looks through the document as it stands (CHK-1). What the law demands of each § is looked for by [LawfulItem] (CHK-2).
public final class Checks {

    private final Meeting meeting;
    private final Function<PersonId, String> names;
    private final Numbering numbering;
    private final List<Check> found = new ArrayList<>();

    private Checks(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
        numbering = new Numbering(meeting);
    }

    /// All that there is to look at: what concerns the whole document first, then in the order of the items.
    ///
    /// @param texts the running texts as they are now
    /// @param names the printed name of each person of the meeting
    public static List<Check> of(Meeting meeting, Texts texts, Function<PersonId, String> names) {
        var checks = new Checks(meeting, names);
        checks.people();
        var sections =
                RecordOfMeeting.of(meeting, texts, names).sections().stream()
                        .collect(Collectors.toMap(Section::anchor, section -> section));
        var references = new BrokenReferences(meeting, texts);
        var law = new LawfulItem(meeting, names);
        for (var id : meeting.agenda().handled()) {
            var item = meeting.agenda().item(id);
            var section = Objects.requireNonNull(sections.get(Numbering.anchor(item)));
            checks.item(item, section);
            checks.found.addAll(references.of(item));
            checks.found.addAll(law.of(item, section, texts));
        }
        return List.copyOf(checks.found);
    }

    private void warn(Check.Code code, Optional<ItemId> item, List<String> about) {
        found.add(new Check(code, Check.Severity.WARNING, item, about));
    }

    private void people() {
        duplicates();
        var offices = meeting.plan().offices();
        var presided =
                meeting.life().presided().isEmpty()
                        ? List.of(offices.chair())
                        : meeting.life().presided().values();
        presided.stream()
                .distinct()
                .filter(this::neverThere)
                .forEach(person ->
                        warn(CHAIR_NOT_THERE, Optional.empty(), List.of(names.apply(person))));
        if (neverThere(offices.secretary())) {
            var name = names.apply(offices.secretary());
            warn(SECRETARY_NOT_THERE, Optional.empty(), List.of(name));
        }
        adjusters();
    }

    private boolean neverThere(PersonId person) {
        return at(person).isEmpty();
    }

    private Set<ItemId> at(PersonId person) {
        return meeting.attendance().find(person).map(Participant::at).orElse(Set.of());
    }

    private void duplicates() {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        for (var person : meeting.attendance().people().keySet()) {
            var name = names.apply(person);
            if (!seen.add(name) && twice.add(name)) {
                warn(DUPLICATE_NAME, Optional.empty(), List.of(name));
            }
        }
    }

    /// Those who adjust are to have been there for what they adjust.
    private void adjusters() {
        var adjusters = meeting.life().adjusters();
        var wanted = Integer.parseInt(meeting.profile().value(Setting.ADJUSTERS));
        if (adjusters.size() < wanted) warn(ADJUSTER_MISSING, Optional.empty(), List.of());
        for (var person : adjusters) {
            var missed = new ArrayList<>(meeting.agenda().handled());
            missed.removeAll(at(person));
            missed.removeIf(item -> meeting.agenda().item(item).recusals().containsKey(person));
            if (missed.isEmpty()) continue;
            var about = new ArrayList<>(List.of(names.apply(person)));
            numbering.ranges(missed).ifPresent(about::add);
            warn(ADJUSTER_NOT_THERE, Optional.empty(), about);
        }
    }

    private void item(Item item, Section section) {
        var here = Optional.of(item.id());
        for (var person : item.presenters()) {
            if (!at(person).contains(item.id())) {
                warn(PRESENTER_NOT_THERE, here, List.of(names.apply(person)));
            }
        }
        if (section.blocks().isEmpty()) warn(ITEM_EMPTY, here, List.of());
        if (undecided(item)) warn(DECISION_MISSING, here, List.of());
        meeting.deciding().assignments().values().stream()
                .filter(a -> meeting.deciding().decision(a.decision()).item().equals(item.id()))
                .filter(a -> a.task().assignee().filter(who -> !who.isBlank()).isEmpty())
                .forEach(a -> warn(ASSIGNEE_MISSING, here, List.of(a.task().task())));
    }

    /// A matter that was to be decided, and was neither decided nor put off.
    private boolean undecided(Item item) {
        return item.heading().kind() == ItemKind.DECISION
                && item.status() instanceof Item.Status.Done
                && !meeting.dissent().decided(item.id(), Optional.empty())
                && meeting.deciding().decisionsOf(item.id()).stream()
                        .noneMatch(d -> d.status() == Decision.Status.CONFIRMED);
    }
}
