package se.klubba.app.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// What [RecordJson] has written, read again: an edition that is kept as data can be set anew in every other form, also when
/// the meeting has gone on since, or the server that held it is no more.
public final class RecordReader {

    private static final ObjectMapper MAPPER = new JsonMapper();

    /// @throws IllegalArgumentException when it is not a record of the form that we write
    public MeetingRecord read(byte[] json) {
        try {
            var tree = MAPPER.readTree(json);
            if (!RecordJson.SCHEMA.equals(tree.path("schema").asText()))
                throw new IllegalArgumentException("not a " + RecordJson.SCHEMA);
            return record(tree);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static MeetingRecord record(JsonNode json) {
        var furniture = json.path("pageFurniture");
        return new MeetingRecord(
                named(MeetingRecord.Kind.values(), RecordJson::name, text(json, "documentType")),
                named(MeetingRecord.Standing.values(), RecordJson::name, text(json, "standing")),
                cover(json),
                contents(json),
                all(json.path("sections"), RecordReader::section),
                new MeetingRecord.Furniture(
                        strings(furniture.path("header")), strings(furniture.path("footer"))));
    }

    private static Cover cover(JsonNode json) {
        var occasion = json.path("timeAndPlace");
        return new Cover(
                text(json, "title"),
                LocalDate.parse(text(json, "date")),
                occasion.isObject()
                        ? Optional.of(
                                new Cover.Labelled(text(occasion, "label"), text(occasion, "text")))
                        : Optional.empty(),
                all(
                        json.path("attendance"),
                        category ->
                                new Cover.Attendance(
                                        text(category, "heading"),
                                        all(category.path("people"), RecordReader::person))),
                all(
                        json.path("offices"),
                        office ->
                                new Cover.Office(
                                        text(office, "label"),
                                        text(office, "name"),
                                        word(office, "ranges"),
                                        word(office, "signed"))));
    }

    private static Cover.Attendee person(JsonNode json) {
        return new Cover.Attendee(
                text(json, "name"), word(json, "organisation"), strings(json.path("notes")));
    }

    private static Contents contents(JsonNode json) {
        return new Contents(
                word(json, "contentsHeading"),
                text(json, "attachmentsHeading"),
                all(
                        json.path("attachments"),
                        attachment ->
                                new Contents.Attachment(
                                        attachment.path("number").asInt(),
                                        text(attachment, "title"),
                                        attachment.path("separately").asBoolean(),
                                        word(attachment, "section")
                                                .map(label ->
                                                        new Inline.Reference(
                                                                label,
                                                                word(attachment, "anchor"))))));
    }

    private static Section section(JsonNode json) {
        return new Section(
                text(json, "anchor"),
                word(json, "label"),
                text(json, "title"),
                BlockReader.blocks(json.path("blocks")));
    }

    static <T> T named(T[] values, Function<T, String> name, String wanted) {
        for (var value : values) if (name.apply(value).equals(wanted)) return value;
        throw new IllegalArgumentException("unknown: " + wanted);
    }

    static <T> List<T> all(JsonNode array, Function<JsonNode, T> each) {
        return array.valueStream().map(each).toList();
    }

    static List<String> strings(JsonNode array) {
        return all(array, JsonNode::asText);
    }

    static String text(JsonNode json, String field) {
        return word(json, field)
                .orElseThrow(() -> new IllegalArgumentException("missing: " + field));
    }

    static Optional<String> word(JsonNode json, String field) {
        return json.path(field).isTextual()
                ? Optional.of(json.path(field).asText())
                : Optional.empty();
    }
}
