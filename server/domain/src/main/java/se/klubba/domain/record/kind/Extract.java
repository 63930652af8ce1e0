package se.klubba.domain.record.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// *Protokollsutdrag*: one or several §§ with what the cover says of them – who was there for them, who signed – and a box in
/// which somebody certifies that it is what the protocol says (PUB-2). Before adjustment it is marked so, unless its §§ were
/// adjusted at the meeting.
public final class Extract {

    private static final String PART_OF_ITS_OWN =
            "Innehåller uppgifter som kan omfattas av sekretess";

    private final MeetingRecord whole;
    private final List<Section> chosen;
    private final Numbers numbers;
    private final NavigableSet<Integer> wanted = new TreeSet<>();

    private Extract(MeetingRecord whole, Collection<String> anchors) {
        this.whole = whole;
        chosen = whole.sections().stream().filter(s -> anchors.contains(s.anchor())).toList();
        if (chosen.isEmpty()) throw new IllegalArgumentException("items: none of this document");
        numbers = Numbers.of(whole);
        chosen.forEach(section -> Numbers.of(section).ifPresent(wanted::add));
    }

    /// @param anchors of the sections, in any order; they stand in the document's
    /// @throws IllegalArgumentException when none of them is in the document
    public static MeetingRecord of(MeetingRecord whole, Collection<String> anchors) {
        return new Extract(whole, anchors).record(List.of());
    }

    /// What is kept apart from a document that others read: the same, marked on every page as what it is (SEC-1).
    ///
    /// @throws IllegalArgumentException when none of them is in the document
    public static MeetingRecord closedPart(MeetingRecord whole, Collection<String> anchors) {
        return new Extract(whole, anchors).record(List.of(PART_OF_ITS_OWN));
    }

    private MeetingRecord record(List<String> marks) {
        var sections = new ArrayList<>(chosen);
        sections.add(signatures());
        sections.add(certification());
        var header = Stream.of(whole.furniture().header(), marks).flatMap(List::stream).toList();
        return new MeetingRecord(
                MeetingRecord.Kind.PROTOKOLLSUTDRAG,
                adjusted() ? MeetingRecord.Standing.ADJUSTED : MeetingRecord.Standing.DRAFT,
                cover(),
                contents(),
                sections,
                new MeetingRecord.Furniture(header, List.of()));
    }

    private boolean adjusted() {
        return switch (whole.standing()) {
            case ADJUSTED, FINALISED -> true;
            case DRAFT, FROZEN -> chosen.stream().allMatch(Extract::adjustedAtOnce);
        };
    }

    static boolean adjustedAtOnce(Section section) {
        return section.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Remark remark
                                && remark.kind() == Block.Remark.Kind.ADJUSTED_AT_ONCE);
    }

    private Cover cover() {
        var cover = whole.cover();
        return new Cover(
                cover.title(),
                cover.date(),
                cover.timeAndPlace(),
                cover.attendance().stream()
                        .map(category ->
                                new Cover.Attendance(
                                        category.heading(),
                                        category.people().stream()
                                                .flatMap(person -> present(person).stream())
                                                .toList()))
                        .filter(category -> !category.people().isEmpty())
                        .toList(),
                List.of());
    }

    /// Whoever was there for any of the §§, with the ranges that are left of theirs.
    private Optional<Cover.Attendee> present(Cover.Attendee person) {
        var notes = new ArrayList<String>();
        for (var note : person.notes()) {
            var ranges = numbers.in(note);
            if (ranges.isEmpty()) {
                notes.add(note);
                continue;
            }
            var there = new TreeSet<>(ranges.get());
            there.retainAll(wanted);
            if (there.isEmpty()) return Optional.empty();
            if (!there.equals(wanted)) notes.add(numbers.written(there));
        }
        return Optional.of(new Cover.Attendee(person.name(), person.organisation(), notes));
    }

    private Contents contents() {
        var anchors = chosen.stream().map(Section::anchor).toList();
        return new Contents(
                Optional.empty(),
                whole.contents().attachmentsHeading(),
                whole.contents().attachments().stream()
                        .filter(attachment ->
                                attachment
                                        .section()
                                        .flatMap(place -> place.anchor())
                                        .filter(anchors::contains)
                                        .isPresent())
                        .toList());
    }

    /// Who signed the protocol, by name: their hands are on the original.
    private Section signatures() {
        var fields =
                whole.cover().offices().stream()
                        .filter(this::concerned)
                        .map(office ->
                                new Block.Field(
                                        office.label(),
                                        office.name()
                                                + office.signed()
                                                        .map(how -> " – " + how)
                                                        .orElse("")))
                        .toList();
        return new Section(
                "underskrifter",
                Optional.empty(),
                adjusted() ? "Protokollet är undertecknat av" : "Protokollet undertecknas av",
                List.of(new Block.Form("", fields)));
    }

    private boolean concerned(Cover.Office office) {
        return office.ranges()
                .flatMap(numbers::in)
                .map(held -> held.stream().anyMatch(wanted::contains))
                .orElse(true);
    }

    private static Section certification() {
        return new Section(
                "utdragsbestyrkande",
                Optional.empty(),
                "Utdragsbestyrkande",
                List.of(
                        new Block.Form(
                                "Rätt utdraget intygar",
                                List.of(
                                        new Block.Field("Ort och datum", ""),
                                        new Block.Field("Underskrift", ""),
                                        new Block.Field("Namnförtydligande", "")))));
    }
}
