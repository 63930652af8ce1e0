package se.klubba.app.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.ParagraphRange;
import se.klubba.domain.record.swedish.Phrases;

/// The finished document of a meeting script, straight from what the script says that it holds, past all rules of
/// meetings: what the writers are tried on.
final class ScriptRecord {

    static final Path MEETINGS = contract().resolve("meetings");

    private final JsonNode script;
    private final boolean paragraphs;
    private final Map<String, String> names = new HashMap<>();
    private final NavigableSet<Integer> numbers = new TreeSet<>();

    private ScriptRecord(JsonNode script) {
        this.script = script;
        paragraphs = script.path("documentType").asText().equals("protokoll");
        script.path("people")
                .forEach(person ->
                        names.put(person.path("id").asText(), person.path("name").asText()));
        script.path("items").forEach(item -> number(item).ifPresent(numbers::add));
    }

    static MeetingRecord socsam(MeetingRecord.Standing standing) {
        return of(MEETINGS.resolve("socsam.json"), standing);
    }

    static MeetingRecord of(Path file, MeetingRecord.Standing standing) {
        try {
            return new ScriptRecord(new ObjectMapper().readTree(file.toFile())).record(standing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `server/contract`, from the module's directory or from the project's.
    private static Path contract() {
        return List.of(Path.of("../contract"), Path.of("server/contract")).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private MeetingRecord record(MeetingRecord.Standing standing) {
        var furniture = script.path("pageFurniture");
        return new MeetingRecord(
                paragraphs ? MeetingRecord.Kind.PROTOKOLL : MeetingRecord.Kind.MINNESANTECKNINGAR,
                standing,
                cover(),
                contents(),
                stream(script.path("items")).map(this::section).toList(),
                new MeetingRecord.Furniture(
                        stream(furniture.path("header")).map(JsonNode::asText).toList(),
                        stream(furniture.path("footer")).map(JsonNode::asText).toList()));
    }

    private Cover cover() {
        var meeting = script.path("meeting");
        return new Cover(
                meeting.path("title").asText(),
                LocalDate.parse(meeting.path("date").asText()),
                word(meeting, "timeAndPlaceText")
                        .map(text ->
                                new Cover.Labelled(
                                        word(meeting, "timeAndPlaceLabel")
                                                .orElse(Phrases.TIME_AND_PLACE),
                                        text)),
                stream(script.path("attendanceLabels"))
                        .map(label -> attendance(label.asText()))
                        .toList(),
                stream(script.path("offices"))
                        .filter(office -> office.path("signs").asBoolean())
                        .map(this::office)
                        .toList());
    }

    private Cover.Attendance attendance(String label) {
        return new Cover.Attendance(
                label,
                stream(script.path("attendance"))
                        .filter(entry -> entry.path("category").asText().equalsIgnoreCase(label))
                        .map(this::attendee)
                        .toList());
    }

    private Cover.Attendee attendee(JsonNode entry) {
        var notes = new ArrayList<String>();
        word(entry, "substituteForPersonId")
                .map(id -> Phrases.substituteFor(name(id)))
                .ifPresent(notes::add);
        var present = ranges(entry.path(paragraphs ? "presentParagraphs" : "presentPoints"));
        if (!present.isEmpty() && !present.equals(numbers)) {
            var ranges = ParagraphRange.of(present, numbers);
            notes.add(paragraphs ? Formats.paragraphs(ranges) : Formats.points(ranges));
        }
        return new Cover.Attendee(
                name(entry.path("personId").asText()), word(entry, "organisation"), notes);
    }

    private Cover.Office office(JsonNode office) {
        var held = ranges(office.path("paragraphs"));
        return new Cover.Office(
                office.path("label").asText(),
                name(office.path("personId").asText()),
                held.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Formats.paragraphs(ParagraphRange.of(held, numbers))));
    }

    private Contents contents() {
        return new Contents(
                word(script, "tocLabel"),
                word(script, "attachmentsLabel").orElse(Phrases.ATTACHMENTS),
                stream(script.path("attachments")).map(ScriptRecord::attachment).toList());
    }

    private static Contents.Attachment attachment(JsonNode attachment) {
        int paragraph = attachment.path("paragraph").asInt();
        return new Contents.Attachment(
                attachment.path("number").asInt(),
                attachment.path("title").asText(),
                false,
                Optional.of(
                        new Inline.Reference(
                                Formats.paragraph(paragraph), Optional.of("p" + paragraph))));
    }

    private Section section(JsonNode item) {
        var number = number(item);
        return new Section(
                number.map(n -> "p" + n).orElse("x" + item.path("agendaNumber").asText()),
                number.map(n -> paragraphs ? Formats.paragraph(n) : n + "."),
                item.path("title").asText(),
                stream(item.path("blocks")).map(ScriptRecord::block).toList());
    }

    private static Block block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "heading" -> new Block.Heading(block.path("level").asInt(3), line(block));
            case "list" -> new Block.Listing(block.path("ordered").asBoolean(), 1, items(block));
            case "quotedDecision" ->
                    new Block.QuotedDecision(
                            word(block, "decidedBy"), List.of(new Block.Paragraph(line(block))));
            case "decisions" ->
                    new Block.Decisions(
                            block.path("heading").asText(),
                            stream(block.path("items"))
                                    .map(point ->
                                            new Block.Point(
                                                    number(point, "number"),
                                                    line(point),
                                                    nested(point)))
                                    .toList());
            default -> new Block.Paragraph(line(block));
        };
    }

    private static List<Block.Item> items(JsonNode block) {
        return stream(block.path("items"))
                .map(item -> new Block.Item(line(item), nested(item)))
                .toList();
    }

    private static List<Block> nested(JsonNode node) {
        var items = items(node);
        return items.isEmpty() ? List.of() : List.of(new Block.Listing(false, 1, items));
    }

    /// The words, the emphasised ones in italics.
    private static List<Inline> line(JsonNode node) {
        var rest = node.path("text").asText();
        var line = new ArrayList<Inline>();
        for (var words : node.path("emphasis")) {
            int at = rest.indexOf(words.asText());
            if (at < 0) continue;
            if (at > 0)
                line.add(new Inline.Text(rest.substring(0, at), false, false, Optional.empty()));
            line.add(new Inline.Text(words.asText(), false, true, Optional.empty()));
            rest = rest.substring(at + words.asText().length());
        }
        if (!rest.isEmpty()) line.add(new Inline.Text(rest, false, false, Optional.empty()));
        return line;
    }

    private String name(String id) {
        return names.get(id);
    }

    private static Optional<Integer> number(JsonNode item) {
        return number(item, "paragraphNumber").or(() -> number(item, "pointNumber"));
    }

    private static Optional<Integer> number(JsonNode node, String field) {
        return node.path(field).isInt() ? Optional.of(node.path(field).asInt()) : Optional.empty();
    }

    private static Optional<String> word(JsonNode node, String field) {
        return node.path(field).isTextual()
                ? Optional.of(node.path(field).asText())
                : Optional.empty();
    }

    private static NavigableSet<Integer> ranges(JsonNode ranges) {
        var numbers = new TreeSet<Integer>();
        for (var range : ranges) {
            IntStream.rangeClosed(range.path("from").asInt(), range.path("to").asInt())
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
