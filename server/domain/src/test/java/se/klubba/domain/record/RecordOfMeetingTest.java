package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.AgendaEvent;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.AttendanceEvent;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.DecidingEvent;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.Method;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.PaperEvent;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Seat;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.meeting.Wording;
import se.klubba.domain.minutes.Documents;
import se.klubba.domain.minutes.Node;

/// Long, because one small meeting serves all its sentences.
class RecordOfMeetingTest {

    private static final Instant AT = Instant.EPOCH;
    private static final PersonId ANNA = new PersonId("Anna");
    private static final PersonId BO = new PersonId("Bo");
    private static final PersonId CIA = new PersonId("Cia");

    private final List<MeetingEvent> events = new ArrayList<>();
    private final Map<String, Node> texts = new LinkedHashMap<>();

    @Test
    void MTG_4_the_cover_and_the_paragraph_show_who_presided() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        started("i1", 7);
        started("i2", 8);
        events.add(new LifeEvent.ChairPassed(BO, Optional.of(item("i2"))));

        assertThat(record().cover().offices())
                .contains(
                        new Cover.Office("Ordförande", "Anna", Optional.of("§\u00a07")),
                        new Cover.Office("Ordförande", "Bo", Optional.of("§\u00a08")));
        assertThat(section(1).blocks())
                .containsExactly(
                        new Block.Remark(
                                Block.Remark.Kind.PRESIDING, "Bo är ordförande under §\u00a08."));
    }

    @Test
    void
            PART_2_whoever_left_is_printed_with_the_paragraphs_and_whoever_never_came_among_the_absent() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        started("i1", 7);
        events.add(new AttendanceEvent.PersonLeft(BO, Optional.of(item("i1"))));
        events.add(new AgendaEvent.ItemClosed(item("i1"), Optional.empty()));
        started("i2", 8);

        var people = record().cover().attendance();
        assertThat(people.getFirst().people())
                .extracting(Cover.Attendee::notes)
                .containsExactly(List.of(), List.of("§\u00a07"));
        assertThat(people.getLast().heading()).isEqualTo("Ej närvarande");
        assertThat(people.getLast().people())
                .extracting(Cover.Attendee::name)
                .containsExactly("Cia");
    }

    @Test
    void PART_3_whoever_has_a_substitute_is_not_also_absent() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        var dag = new PersonId("Dag");
        events.add(
                new AttendanceEvent.ParticipantInvited(
                        seat(dag, Optional.of(CIA), Optional.empty())));
        events.add(new AttendanceEvent.CheckedIn(dag, Optional.empty()));
        started("i1", 7);

        var people = record().cover().attendance();
        assertThat(people.getFirst().people().getLast())
                .isEqualTo(
                        new Cover.Attendee("Dag", Optional.empty(), List.of("Ersättare för Cia")));
        assertThat(people.getLast().people()).isEmpty();
    }

    @Test
    void PART_3_where_substitutes_serve_the_member_whose_seat_one_takes_is_listed_as_away() {
        meetingOf(BodyKind.BOARD);
        var dag = new PersonId("Dag");
        events.add(
                new AttendanceEvent.ParticipantInvited(
                        seat(dag, Optional.of(CIA), Optional.empty())));
        events.add(new AttendanceEvent.CheckedIn(dag, Optional.empty()));
        started("i1", 7);

        var away = record().cover().attendance().getLast();
        assertThat(away.people()).extracting(Cover.Attendee::name).containsExactly("Cia");
    }

    @Test
    void VOTE_2_an_open_vote_is_printed_with_its_figures_and_by_name() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        started("i1", 7);
        var proposal = new ProposalId("q1");
        events.add(
                new DecidingEvent.ProposalMade(
                        new Proposal.Motion(
                                proposal,
                                item("i1"),
                                Proposal.Kind.COUNTER_PROPOSAL,
                                List.of("att vänta"),
                                BO,
                                List.of(),
                                Optional.empty(),
                                new Proposal.Terms(
                                        Optional.empty(), Optional.empty(), Optional.empty()))));
        draft("d1", "i1", "Taxan höjs");
        var vote = new VoteId("v1");
        var wording = new Wording(new DecisionId("d1"), 1, Documents.ofParagraphs("Taxan höjs"));
        events.add(
                new DecidingEvent.QuestionPut(
                        new Question.Put(
                                item("i1"),
                                Purpose.MAIN,
                                Method.ACCLAMATION,
                                List.of(Alternative.DRAFT, Alternative.of(proposal)),
                                List.of(wording),
                                Map.of(proposal, Documents.ofParagraphs("att vänta")))));
        events.add(
                new DecidingEvent.VoteOpened(
                        vote,
                        item("i1"),
                        Optional.of(Alternative.DRAFT),
                        Optional.of(Alternative.of(proposal)),
                        Set.of(ANNA, BO),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
        events.add(cast(vote, ANNA, Choice.YES));
        events.add(cast(vote, BO, Choice.NO));
        events.add(
                new DecidingEvent.VoteClosed(
                        vote, Outcome.of(1, 1, 0, Choice.YES, Outcome.DecidedBy.CASTING_VOTE)));
        events.add(
                new DecidingEvent.DecisionConfirmed(
                        item("i1"),
                        List.of(wording),
                        Optional.of(Alternative.DRAFT),
                        Method.VOTE,
                        ANNA,
                        AT));

        var blocks = section(0).blocks();
        assertThat(blocks.getFirst())
                .isEqualTo(
                        new Block.Proposals(
                                "Förslag",
                                List.of(new Block.Proposal(List.of("Bo"), "yrkar", "att vänta"))));
        var printed = (Block.Vote) blocks.get(1);
        assertThat(printed.rollCall())
                .containsExactly(
                        new Block.Roll("Ja", 1, List.of("Anna")),
                        new Block.Roll("Nej", 1, List.of("Bo")),
                        new Block.Roll("Avstår", 0, List.of()));
        assertThat(printed.order())
                .contains(
                        "Följande beslutsgång godkänns: ja-röst för bifall till det framlagda förslaget, "
                                + "nej-röst för bifall till Bos förslag.");
        assertThat(printed.outcome())
                .containsExactly(
                        "Vid lika röstetal avgörs ärendet med ordförandens utslagsröst.",
                        "Med 1 ja-röst mot 1 nej-röst, beslutar Provgruppen enligt det framlagda förslaget.");
        assertThat(blocks.getLast())
                .isEqualTo(
                        new Block.Decisions(
                                "Provgruppens beslut",
                                List.of(
                                        new Block.Point(
                                                Optional.empty(),
                                                Inline.plain("Taxan höjs"),
                                                List.of()))));
    }

    @Test
    void DEC_2_a_draft_that_was_never_confirmed_is_not_printed() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        started("i1", 7);
        draft("d1", "i1", "Aldrig beslutat");
        assertThat(section(0).blocks()).isEmpty();
    }

    @Test
    void AGD_6_a_matter_that_was_not_reached_stands_last_with_the_reason() {
        meetingOf(BodyKind.NETWORK);
        started("i1", 1);
        events.add(
                new AgendaEvent.ItemNotReached(
                        item("i2"),
                        Optional.of("på grund av snävt tidsutrymme"),
                        Optional.of("Gunilla återkommer per mejl.")));

        var last = record().sections().getLast();
        assertThat(last.label()).isEmpty();
        assertThat(last.blocks())
                .containsExactly(
                        new Block.Remark(
                                Block.Remark.Kind.NOT_REACHED, "På grund av snävt tidsutrymme."),
                        new Block.Remark(
                                Block.Remark.Kind.NOT_REACHED, "Gunilla återkommer per mejl."));
    }

    @Test
    void PROP_4_tabling_is_told_with_its_date_unless_the_secretary_has_told_it() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        started("i1", 7);
        events.add(new AgendaEvent.ItemTabled(item("i1"), "2026-03-12"));
        assertThat(section(0).blocks())
                .containsExactly(
                        new Block.Remark(
                                Block.Remark.Kind.TABLED,
                                "Ärendet bordläggs till sammanträdet den 12 mars 2026."));

        texts.put(
                "item:i1",
                Documents.ofParagraphs("Mötet bordlägger ärendet till den 12 mars 2026."));
        assertThat(section(0).blocks()).hasSize(1).first().isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void AGD_5_an_other_matter_gets_its_number_in_the_text_once_it_is_known() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        started("i2", 7);
        events.add(
                added(
                        "x1",
                        "Information från Barnarenan",
                        ItemKind.INFORMATION,
                        Origin.OTHER_MATTER));
        events.add(
                new AgendaEvent.OtherMatterRegistered(
                        new MatterId("o1"), "Ang. Barnarenan", Optional.empty(), item("x1")));
        assertThat(text(section(0))).isEqualTo("Ang. Barnarenan");

        started("x1", 8);
        assertThat(text(section(0))).isEqualTo("Ang. Barnarenan (§\u00a08)");
        assertThat(section(1).heading()).isEqualTo("§\u00a08 Information från Barnarenan");
    }

    @Test
    void BIL_1_attachments_are_numbered_by_their_paragraphs() {
        meetingOf(BodyKind.CONSULTATION_GROUP);
        events.add(
                new PaperEvent.Attached(
                        new AttachmentId("a1"), item("i2"), "Andra", false, Optional.empty()));
        events.add(
                new PaperEvent.Attached(
                        new AttachmentId("a2"), item("i1"), "Första", true, Optional.empty()));
        started("i1", 7);
        started("i2", 8);
        assertThat(record().contents().attachments())
                .containsExactly(
                        new Contents.Attachment(
                                1,
                                "Första",
                                true,
                                Optional.of(new Inline.Reference("§\u00a07", Optional.of("p7")))),
                        new Contents.Attachment(
                                2,
                                "Andra",
                                false,
                                Optional.of(new Inline.Reference("§\u00a08", Optional.of("p8")))));
    }

    @Test
    void DOC_2_notes_have_points_and_neither_signatures_nor_contents_nor_boxes() {
        meetingOf(BodyKind.NETWORK);
        started("i1", 1);
        events.add(new LifeEvent.NotesFinalised(AT));

        var notes = record();
        assertThat(notes.kind()).isEqualTo(MeetingRecord.Kind.MINNESANTECKNINGAR);
        assertThat(notes.mark()).isEmpty();
        assertThat(notes.cover().offices()).isEmpty();
        assertThat(notes.contents().heading()).isEmpty();
        assertThat(notes.furniture())
                .isEqualTo(
                        new MeetingRecord.Furniture(
                                List.of("Minnesanteckningar", "Datum: 2026-02-26"), List.of()));
        assertThat(notes.sections().getFirst().heading()).isEqualTo("1. Öppnande");
    }

    private void meetingOf(BodyKind kind) {
        var body =
                new Body(
                        new BodyId("b"),
                        new Body.Names("Provgruppen", "PG", "Provgruppens", Optional.empty()),
                        kind,
                        List.of(),
                        Optional.empty(),
                        Body.usualCategories(kind));
        var time =
                new Plan.Time(
                        LocalDate.of(2026, 2, 26),
                        Optional.empty(),
                        Optional.empty(),
                        "Teams",
                        Plan.MeetingMode.REMOTE,
                        Optional.empty(),
                        false,
                        Optional.empty());
        var offices = new Plan.Offices(ANNA, Optional.empty(), Optional.empty(), ANNA);
        var plan = new Plan(body, "Provgruppen", time, offices, 7, Plan.Printed.USUAL);
        events.add(new LifeEvent.MeetingPlanned(plan, RuleProfile.of(kind)));
        var category = body.categories().getFirst().key();
        for (var person : List.of(ANNA, BO, CIA)) {
            events.add(
                    new AttendanceEvent.ParticipantInvited(
                            seat(person, Optional.empty(), Optional.of(category))));
        }
        events.add(new AttendanceEvent.CheckedIn(ANNA, Optional.empty()));
        events.add(new AttendanceEvent.CheckedIn(BO, Optional.empty()));
        events.add(added("i1", "Öppnande", ItemKind.DISCUSSION, Origin.NOTICE));
        events.add(added("i2", "Övriga frågor", ItemKind.REGISTER_OTHER_MATTERS, Origin.NOTICE));
        events.add(new LifeEvent.MeetingOpened(ANNA, RuleProfile.of(kind), AT));
    }

    private static Seat seat(
            PersonId person, Optional<PersonId> substituteFor, Optional<String> category) {
        return new Seat(
                person,
                category.orElse("beslutande"),
                Optional.empty(),
                Optional.empty(),
                substituteFor,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private static AgendaEvent added(String id, String title, ItemKind kind, Origin origin) {
        return new AgendaEvent.ItemAdded(
                item(id), Optional.empty(), title, kind, origin, Optional.empty());
    }

    private void started(String id, int number) {
        events.add(new AgendaEvent.ItemStarted(item(id), number, Optional.empty()));
    }

    private void draft(String id, String itemId, String text) {
        events.add(
                new DecidingEvent.DecisionDrafted(new DecisionId(id), item(itemId), List.of(text)));
    }

    private static ItemId item(String id) {
        return new ItemId(id);
    }

    private MeetingRecord record() {
        Texts written =
                id -> new Texts.Reading(0, texts.getOrDefault(id.toString(), Documents.empty()));
        return RecordOfMeeting.of(
                Meeting.replay(new MeetingId("m"), events), written, PersonId::value);
    }

    private Section section(int index) {
        return record().sections().get(index);
    }

    private static String text(Section section) {
        return Inline.text(((Block.Paragraph) section.blocks().getFirst()).line());
    }

    private static DecidingEvent cast(VoteId vote, PersonId voter, Choice choice) {
        return new DecidingEvent.VoteCast(
                vote, voter, Optional.of(choice), Optional.empty(), Optional.empty());
    }
}
