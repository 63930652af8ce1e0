package se.klubba.app.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// The document as JSON, for archives and other systems. Its `schema` names the form: what has been written under one name
/// keeps its meaning, and members may be added. What is not there is left out.
///
/// The form is held by the golden file of the tests.
public final class RecordJson {

    static final String SCHEMA = "klubba-record/1";
    private static final ObjectMapper MAPPER = new JsonMapper();

    /// In UTF-8, indented.
    public byte[] write(MeetingRecord record) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    private static ObjectNode tree(MeetingRecord record) {
        var json = MAPPER.createObjectNode();
        json.put("schema", SCHEMA);
        json.put("language", "sv");
        json.put("documentType", name(record.kind()));
        json.put("standing", name(record.standing()));
        cover(record.cover(), json);
        contents(record.contents(), json);
        var sections = json.putArray("sections");
        record.sections().forEach(section -> section(section, sections.addObject()));
        var furniture = json.putObject("pageFurniture");
        strings(record.furniture().header(), furniture.putArray("header"));
        strings(record.furniture().footer(), furniture.putArray("footer"));
        return json;
    }

    static String name(MeetingRecord.Kind kind) {
        return switch (kind) {
            case PROTOKOLL -> "protokoll";
            case MINNESANTECKNINGAR -> "minnesanteckningar";
            case PROTOKOLLSUTDRAG -> "protokollsutdrag";
            case OMROSTNINGSLISTA -> "omröstningslista";
            case KOSTNADSFORDELNING -> "kostnadsfördelning";
            case ANSLAG -> "anslag";
            case KALLELSE -> "kallelse";
        };
    }

    static String name(MeetingRecord.Standing standing) {
        return switch (standing) {
            case DRAFT -> "draft";
            case FROZEN -> "frozen";
            case ADJUSTED -> "adjusted";
            case FINALISED -> "finalised";
        };
    }

    private static void cover(Cover cover, ObjectNode json) {
        json.put("title", cover.title());
        json.put("date", cover.date().toString());
        cover.timeAndPlace()
                .ifPresent(text ->
                        json.putObject("timeAndPlace")
                                .put("label", text.label())
                                .put("text", text.text()));
        var attendance = json.putArray("attendance");
        for (var category : cover.attendance()) {
            var people =
                    attendance.addObject().put("heading", category.heading()).putArray("people");
            for (var person : category.people()) {
                var entry = people.addObject().put("name", person.name());
                put(entry, "organisation", person.organisation());
                if (!person.notes().isEmpty()) strings(person.notes(), entry.putArray("notes"));
            }
        }
        var offices = json.putArray("offices");
        for (var office : cover.offices()) {
            var entry = offices.addObject().put("label", office.label()).put("name", office.name());
            put(entry, "ranges", office.ranges());
            put(entry, "signed", office.signed());
        }
    }

    private static void contents(Contents contents, ObjectNode json) {
        put(json, "contentsHeading", contents.heading());
        json.put("attachmentsHeading", contents.attachmentsHeading());
        var attachments = json.putArray("attachments");
        for (var attachment : contents.attachments()) {
            var entry =
                    attachments
                            .addObject()
                            .put("number", attachment.number())
                            .put("title", attachment.title());
            if (attachment.separately()) entry.put("separately", true);
            attachment
                    .section()
                    .ifPresent(place ->
                            put(entry.put("section", place.label()), "anchor", place.anchor()));
        }
    }

    private static void section(Section section, ObjectNode json) {
        json.put("anchor", section.anchor());
        put(json, "label", section.label());
        json.put("title", section.title());
        BlockJson.blocks(section.blocks(), json.putArray("blocks"));
    }

    static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }

    static void strings(List<String> texts, ArrayNode json) {
        texts.forEach(json::add);
    }
}
