package se.klubba.app.document;

import static se.klubba.app.document.RecordReader.all;
import static se.klubba.app.document.RecordReader.strings;
import static se.klubba.app.document.RecordReader.text;
import static se.klubba.app.document.RecordReader.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Inline;

/// The blocks of a section, from what [BlockJson] has written.
final class BlockReader {

    private BlockReader() {}

    static List<Block> blocks(JsonNode array) {
        return all(array, BlockReader::block);
    }

    private static Block block(JsonNode json) {
        return switch (text(json, "type")) {
            case "paragraph" -> new Block.Paragraph(line(json));
            case "heading" -> new Block.Heading(json.path("level").asInt(), line(json));
            case "list" ->
                    new Block.Listing(
                            json.path("ordered").asBoolean(),
                            json.path("start").asInt(1),
                            all(
                                    json.path("items"),
                                    item ->
                                            new Block.Item(
                                                    line(item), blocks(item.path("blocks")))));
            case "quotedDecision" ->
                    new Block.QuotedDecision(word(json, "decidedBy"), blocks(json.path("blocks")));
            case "decisions" ->
                    new Block.Decisions(
                            text(json, "heading"), all(json.path("points"), BlockReader::point));
            case "remark" ->
                    new Block.Remark(
                            RecordReader.named(
                                    Block.Remark.Kind.values(),
                                    BlockJson::kind,
                                    text(json, "kind")),
                            text(json, "text"));
            case "form" ->
                    new Block.Form(
                            text(json, "heading"),
                            all(
                                    json.path("fields"),
                                    field ->
                                            new Block.Field(
                                                    text(field, "label"), text(field, "text"))));
            case "table" -> table(json);
            case "costSplit" -> new Block.CostSplit(text(json, "text"), table(json));
            default -> procedure(json);
        };
    }

    private static Block.Table table(JsonNode json) {
        return new Block.Table(
                strings(json.path("columns")), all(json.path("rows"), RecordReader::strings));
    }

    /// What the meeting's procedure leaves behind.
    private static Block procedure(JsonNode json) {
        var heading = text(json, "heading");
        return switch (text(json, "type")) {
            case "proposals" ->
                    new Block.Proposals(
                            heading, all(json.path("proposals"), BlockReader::proposal));
            case "decisionPath" -> new Block.DecisionPath(heading, strings(json.path("sentences")));
            case "vote" ->
                    new Block.Vote(
                            heading,
                            word(json, "order"),
                            strings(json.path("outcome")),
                            all(json.path("rollCall"), BlockReader::roll));
            case "statements" ->
                    new Block.Statements(
                            heading,
                            all(
                                    json.path("statements"),
                                    said ->
                                            new Block.Statement(
                                                    text(said, "text"), word(said, "reasons"))));
            default -> throw new IllegalArgumentException("unknown block: " + text(json, "type"));
        };
    }

    private static Block.Point point(JsonNode json) {
        return new Block.Point(
                json.path("number").isInt()
                        ? Optional.of(json.path("number").asInt())
                        : Optional.empty(),
                line(json),
                blocks(json.path("blocks")));
    }

    private static Block.Proposal proposal(JsonNode json) {
        return new Block.Proposal(
                strings(json.path("proposers")), text(json, "motion"), text(json, "wording"));
    }

    private static Block.Roll roll(JsonNode json) {
        return new Block.Roll(
                text(json, "choice"), json.path("count").asInt(), strings(json.path("names")));
    }

    private static List<Inline> line(JsonNode json) {
        return all(json.path("line"), BlockReader::piece);
    }

    private static Inline piece(JsonNode json) {
        if (json.path("break").asBoolean()) return new Inline.LineBreak();
        return word(json, "reference")
                .<Inline>map(label -> new Inline.Reference(label, word(json, "anchor")))
                .orElseGet(() ->
                        new Inline.Text(
                                text(json, "text"),
                                json.path("bold").asBoolean(),
                                json.path("italic").asBoolean(),
                                word(json, "href")));
    }
}
