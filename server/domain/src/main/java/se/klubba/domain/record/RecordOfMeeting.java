package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Attachment;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.swedish.Phrases;

/// The document of a meeting as it stands, at any moment of its life: before adjustment it is a draft.
///
/// It holds everything, what not all may read included: whoever hands it out asks first who may see it.
public final class RecordOfMeeting {

    private final Meeting meeting;
    private final Numbering numbering;
    private final SectionOfItem sections;
    private final CoverOfMeeting cover;
    private final Signatures signatures;

    private RecordOfMeeting(Meeting meeting, Texts texts, Function<PersonId, String> names) {
        this.meeting = meeting;
        numbering = new Numbering(meeting);
        sections = new SectionOfItem(meeting, texts, names, numbering);
        cover = new CoverOfMeeting(meeting, names, numbering);
        signatures = new Signatures(meeting, names);
    }

    /// @param texts the running texts as they are now; is asked for the minutes of each item that has been taken up, and
    ///              for the wording of proposals and decisions that is not fixed yet
    /// @param names the printed name of each person of the meeting
    public static MeetingRecord of(Meeting meeting, Texts texts, Function<PersonId, String> names) {
        return new RecordOfMeeting(meeting, texts, names).record();
    }

    private MeetingRecord record() {
        return new MeetingRecord(
                protocol() ? MeetingRecord.Kind.PROTOKOLL : MeetingRecord.Kind.MINNESANTECKNINGAR,
                standing(),
                cover.cover(protocol()),
                contents(),
                sections(),
                furniture());
    }

    private boolean protocol() {
        return meeting.profile().is(Setting.DOCUMENT_TYPE, "protokoll");
    }

    private MeetingRecord.Standing standing() {
        return switch (meeting.adjustment().stage()) {
            case Adjustment.Stage.Draft _, Adjustment.Stage.InReview _, Adjustment.Stage.Frozen _ ->
                    MeetingRecord.Standing.DRAFT;
            case Adjustment.Stage.Adjusted _ -> MeetingRecord.Standing.ADJUSTED;
            case Adjustment.Stage.Finalised _ -> MeetingRecord.Standing.FINALISED;
        };
    }

    private List<Section> sections() {
        var all = new ArrayList<Section>();
        var printed = new LinkedHashSet<>(meeting.agenda().handled());
        for (var item : meeting.agenda().items()) {
            if (item.number().isEmpty() && leftAside(item)) printed.add(item.id());
        }
        for (var id : printed) all.add(sections.of(meeting.agenda().item(id)));
        signatures.ofDocument(printed).ifPresent(all::add);
        return all;
    }

    /// What was never taken up, but has to be accounted for (AGD-6).
    private static boolean leftAside(Item item) {
        return switch (item.status()) {
            case Item.Status.NotReached _,
                    Item.Status.Tabled _,
                    Item.Status.ReferredBack _,
                    Item.Status.Referred _ ->
                    true;
            case Item.Status.Planned _,
                    Item.Status.Current _,
                    Item.Status.Done _,
                    Item.Status.Parked _,
                    Item.Status.Withdrawn _ ->
                    false;
        };
    }

    private Contents contents() {
        var printed = meeting.plan().printed();
        var usual = protocol() ? Optional.of(Phrases.CONTENTS) : Optional.<String>empty();
        return new Contents(
                printed.contentsLabel().or(() -> usual),
                printed.attachmentsLabel().orElse(Phrases.ATTACHMENTS),
                attachments());
    }

    private List<Contents.Attachment> attachments() {
        var all = new ArrayList<Contents.Attachment>();
        meeting.papers()
                .numbers(meeting.agenda())
                .forEach((id, number) ->
                        Optional.ofNullable(meeting.papers().attachments().get(id))
                                .map(attachment -> attachment(attachment, number))
                                .ifPresent(all::add));
        return all;
    }

    private Contents.Attachment attachment(Attachment attachment, int number) {
        return new Contents.Attachment(
                number,
                attachment.title(),
                attachment.separately(),
                numbering.reference(attachment.item()));
    }

    private MeetingRecord.Furniture furniture() {
        var printed = meeting.plan().printed();
        var date = meeting.plan().time().date().toString();
        var header =
                protocol()
                        ? List.of(date)
                        : List.of(
                                MeetingRecord.Kind.MINNESANTECKNINGAR.swedish(), "Datum: " + date);
        return new MeetingRecord.Furniture(
                printed.header().isEmpty() ? header : printed.header(),
                printed.footer().isEmpty() && protocol() ? boxes() : printed.footer());
    }

    /// One box for each who signs beside the secretary: the chair and the adjusters.
    private List<String> boxes() {
        var boxes = new ArrayList<String>();
        for (int i = 0; i <= Math.max(1, meeting.life().adjusters().size()); i++)
            boxes.add(Phrases.INITIALS);
        boxes.add(Phrases.CERTIFICATION);
        return boxes;
    }
}
