package se.klubba.app.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.klubba.domain.minutes.Node;

/// The blocks of a meeting script as running text, as a secretary would leave it in the editor.
final class ScriptText {

    private ScriptText() {}

    static Map<String, Object> block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "heading" ->
                    Map.of("type", "heading", "attrs", Map.of("level", 3), "content", words(block));
            case "list" -> list(block).getFirst();
            case "quotedDecision" ->
                    Map.of(
                            "type",
                            "quotedDecision",
                            "attrs",
                            Map.of("decidedBy", block.path("decidedBy").asText()),
                            "content",
                            List.of(paragraph(block)));
            default -> paragraph(block);
        };
    }

    static Map<String, Object> paragraph(JsonNode node) {
        return Map.of("type", "paragraph", "content", words(node));
    }

    static List<Map<String, Object>> list(JsonNode node) {
        if (node.path("items").isEmpty()) return List.of();
        var entries =
                node.path("items")
                        .valueStream()
                        .map(item ->
                                Map.of("type", "listItem", "content", List.of(paragraph(item))));
        return List.of(Map.of("type", "bulletList", "content", entries.toList()));
    }

    static List<Map<String, Object>> words(JsonNode node) {
        var rest = node.path("text").asText();
        var words = new ArrayList<Map<String, Object>>();
        for (var emphasised : node.path("emphasis")) {
            int at = rest.indexOf(emphasised.asText());
            if (at < 0) continue;
            if (at > 0) words.add(Map.of("type", "text", "text", rest.substring(0, at)));
            words.add(
                    Map.of(
                            "type",
                            "text",
                            "text",
                            emphasised.asText(),
                            "marks",
                            List.of(Map.of("type", "italic"))));
            rest = rest.substring(at + emphasised.asText().length());
        }
        if (!rest.isEmpty()) words.add(Map.of("type", "text", "text", rest));
        return words;
    }

    static Node document(List<Map<String, Object>> blocks) {
        return Node.fromPlain(Map.of("type", "doc", "content", blocks));
    }
}
