package se.klubba.app.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.klubba.domain.body.AttendanceCategory;
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
import se.klubba.domain.meeting.AgendaEvent;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.AttendanceEvent;
import se.klubba.domain.meeting.DecidingEvent;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.Method;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.PaperEvent;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Seat;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.meeting.Wording;
import se.klubba.domain.minutes.Documents;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.RecordOfMeeting;

/// Long, since it knows every action that the script has.
///
/// The meeting of a script as the facts that its steps leave behind, past the rules that would let them through; and its texts.
final class ScriptMeeting {

    private static final Instant AT = Instant.EPOCH;

    private final JsonNode script;
    private final List<MeetingEvent> events = new ArrayList<>();
    private final Map<String, Node> texts = new HashMap<>();
    private final Map<Integer, ItemId> items = new HashMap<>();
    private int others;

    private ScriptMeeting(JsonNode script) {
        this.script = script;
        events.add(
                new LifeEvent.MeetingPlanned(plan(), RuleProfile.of(BodyKind.CONSULTATION_GROUP)));
        script.path("attendance")
                .forEach(seat -> events.add(new AttendanceEvent.ParticipantInvited(seat(seat))));
        script.path("agenda").forEach(this::planned);
        script.path("replay").path("steps").forEach(this::step);
    }

    static MeetingRecord socsam() throws IOException {
        var script =
                new ObjectMapper().readTree(ScriptRecord.MEETINGS.resolve("socsam.json").toFile());
        var made = new ScriptMeeting(script);
        Texts texts =
                id ->
                        new Texts.Reading(
                                0, made.texts.getOrDefault(id.toString(), Documents.empty()));
        var names = new HashMap<PersonId, String>();
        script.path("people")
                .forEach(p ->
                        names.put(new PersonId(p.path("id").asText()), p.path("name").asText()));
        return RecordOfMeeting.of(
                Meeting.replay(new MeetingId("m"), made.events), texts, names::get);
    }

    private Plan plan() {
        var meeting = script.path("meeting");
        var body = script.path("body");
        var categories = Body.usualCategories(BodyKind.CONSULTATION_GROUP);
        return new Plan(
                new Body(
                        new BodyId("b"),
                        new Body.Names(
                                text(body, "name"),
                                text(body, "shortName"),
                                "Sociala samrådsgruppens",
                                Optional.empty()),
                        BodyKind.CONSULTATION_GROUP,
                        stream(body.path("memberOrganisations")).map(JsonNode::asText).toList(),
                        Optional.empty(),
                        categories),
                text(meeting, "title"),
                new Plan.Time(
                        LocalDate.parse(text(meeting, "date")),
                        word(meeting, "start"),
                        word(meeting, "end"),
                        text(meeting, "place"),
                        Plan.MeetingMode.ON_SITE,
                        Optional.empty(),
                        false,
                        Optional.empty()),
                new Plan.Offices(
                        new PersonId("p04"),
                        Optional.of("vice ordförande"),
                        Optional.empty(),
                        new PersonId("p18")),
                44,
                new Plan.Printed(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        word(script, "attachmentsLabel"),
                        List.of(),
                        List.of()));
    }

    private static Seat seat(JsonNode entry) {
        var category =
                Body.usualCategories(BodyKind.CONSULTATION_GROUP).stream()
                        .filter(known -> known.label().equalsIgnoreCase(text(entry, "category")))
                        .map(AttendanceCategory::key)
                        .findFirst()
                        .orElseThrow();
        return new Seat(
                person(text(entry, "personId")),
                category,
                word(entry, "organisation"),
                word(entry, "note"),
                word(entry, "substituteForPersonId").map(PersonId::new),
                entry.path("votes").asBoolean(),
                Optional.empty(),
                Optional.empty());
    }

    private void planned(JsonNode entry) {
        var id = new ItemId("i" + entry.path("agendaNumber").asInt());
        if (entry.path("paragraph").isInt()) items.put(entry.path("paragraph").asInt(), id);
        events.add(
                new AgendaEvent.ItemAdded(
                        id,
                        Optional.of(entry.path("agendaNumber").asInt()),
                        text(entry, "title"),
                        ItemKind.DISCUSSION,
                        Origin.NOTICE,
                        Optional.empty()));
        if (!entry.path("paragraph").isInt()) return;
        // The agenda as sent has other titles than the document here and there.
        events.add(
                new AgendaEvent.ItemRenamed(
                        id, text(scripted(entry.path("paragraph").asInt()), "title")));
    }

    private void step(JsonNode step) {
        switch (text(step, "action")) {
            case "checkIn" ->
                    people(step)
                            .forEach(p ->
                                    events.add(new AttendanceEvent.CheckedIn(p, Optional.empty())));
            case "openMeeting" ->
                    events.add(
                            new LifeEvent.MeetingOpened(
                                    person("p04"),
                                    RuleProfile.of(BodyKind.CONSULTATION_GROUP),
                                    AT));
            case "startItem" ->
                    events.add(
                            new AgendaEvent.ItemStarted(
                                    item(step), step.path("paragraph").asInt(), Optional.empty()));
            case "closeItem" ->
                    events.add(new AgendaEvent.ItemClosed(item(step), Optional.empty()));
            case "join" ->
                    people(step)
                            .forEach(p ->
                                    events.add(
                                            new AttendanceEvent.PersonJoined(
                                                    p, Optional.of(item(step)))));
            case "leave" -> {
                var after = items.get(step.path("afterParagraph").asInt());
                people(step)
                        .forEach(p ->
                                events.add(new AttendanceEvent.PersonLeft(p, Optional.of(after))));
            }
            case "appointAdjuster" -> events.add(new LifeEvent.AdjustersAppointed(people(step)));
            case "registerOtherMatter" -> otherMatter(text(step, "title"));
            case "withdrawAgendaItem" ->
                    events.add(
                            new AgendaEvent.ItemWithdrawn(
                                    new ItemId("i" + step.path("agendaNumber").asInt()),
                                    Optional.empty()));
            case "adoptAgenda" -> events.add(new AgendaEvent.AgendaAdopted());
            case "writeMinutes" -> texts.put("item:" + item(step), minutes(step));
            case "attach" -> attach(step);
            case "draftDecision" -> draft(step);
            case "confirmDecision" -> confirm(step);
            case "referToOtherBody" ->
                    events.add(
                            new AgendaEvent.ItemReferred(
                                    item(step), text(step, "body"), Optional.empty()));
            case "closeMeeting" -> events.add(new LifeEvent.MeetingClosed(AT));
            case "sendForAdjustment" -> events.add(new LifeEvent.SentForAdjustment(List.of(), AT));
            case "putToMeeting" -> {}
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void otherMatter(String title) {
        var id = new ItemId("x" + ++others);
        int number = 58 + others;
        items.put(number, id);
        events.add(
                new AgendaEvent.ItemAdded(
                        id,
                        Optional.empty(),
                        title,
                        ItemKind.INFORMATION,
                        Origin.OTHER_MATTER,
                        Optional.of(items.get(61))));
        events.add(
                new AgendaEvent.OtherMatterRegistered(
                        new MatterId("o" + others), title, Optional.empty(), id));
        events.add(new AgendaEvent.ItemRenamed(id, text(scripted(number), "title")));
    }

    private void attach(JsonNode step) {
        var attachment = script.path("attachments").get(step.path("number").asInt() - 1);
        var id = new AttachmentId("a" + step.path("number").asInt());
        events.add(
                new PaperEvent.Attached(
                        id, item(step), text(attachment, "title"), false, Optional.empty()));
    }

    private void draft(JsonNode step) {
        var id = text(step, "decisionId");
        var block =
                scripted(step.path("paragraph").asInt())
                        .path("blocks")
                        .valueStream()
                        .filter(b -> text(b, "type").equals("decisions"))
                        .findFirst()
                        .orElseThrow();
        int index =
                Math.max(
                        0,
                        id.indexOf('.') < 0
                                ? 0
                                : Integer.parseInt(id.substring(id.indexOf('.') + 1)) - 1);
        var point = block.path("items").get(index);
        texts.put(
                "decision:" + id,
                ScriptText.document(
                        Stream.concat(
                                        Stream.of(ScriptText.paragraph(point)),
                                        ScriptText.list(point).stream())
                                .toList()));
        events.add(new DecidingEvent.DecisionDrafted(new DecisionId(id), item(step), List.of()));
        events.add(
                new DecidingEvent.DecisionFormSet(
                        item(step),
                        word(block, "heading"),
                        Optional.of(!point.path("number").isNull())));
    }

    private void confirm(JsonNode step) {
        var wordings =
                stream(step.path("decisionIds"))
                        .map(id ->
                                new Wording(
                                        new DecisionId(id.asText()),
                                        1,
                                        texts.get(
                                                new TextId.OfDecision(new DecisionId(id.asText()))
                                                        .toString())))
                        .toList();
        events.add(
                new DecidingEvent.QuestionPut(
                        new Question.Put(
                                item(step),
                                Purpose.MAIN,
                                Method.ACCLAMATION,
                                List.of(Alternative.DRAFT),
                                wordings,
                                Map.of())));
        events.add(
                new DecidingEvent.DecisionConfirmed(
                        item(step),
                        wordings,
                        Optional.of(Alternative.DRAFT),
                        Method.ACCLAMATION,
                        person("p04"),
                        AT));
    }

    private Node minutes(JsonNode step) {
        var blocks = scripted(step.path("paragraph").asInt()).path("blocks");
        return ScriptText.document(
                stream(step.path("blocks"))
                        .map(index -> ScriptText.block(blocks.get(index.asInt())))
                        .toList());
    }

    private JsonNode scripted(int paragraph) {
        return stream(script.path("items"))
                .filter(item -> item.path("paragraphNumber").asInt() == paragraph)
                .findFirst()
                .orElseThrow();
    }

    private ItemId item(JsonNode step) {
        return items.get(step.path("paragraph").asInt());
    }

    private static List<PersonId> people(JsonNode step) {
        return stream(step.path("personIds")).map(id -> person(id.asText())).toList();
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static Optional<String> word(JsonNode node, String field) {
        return node.path(field).isTextual()
                ? Optional.of(node.path(field).asText())
                : Optional.empty();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
