package se.klubba.domain.minutes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Documents and steps in a few words, for tests.
///
/// Content is given as text, or as what the other methods here make: `doc(p("Nämnden ", bold("beslutar")))`.
final class Minutes {

    private Minutes() {}

    static Node doc(Object... blocks) {
        return Node.fromPlain(node("doc", Map.of(), blocks));
    }

    static Object p(Object... content) {
        return node("paragraph", Map.of(), content);
    }

    static Object h(int level, Object... content) {
        return node("heading", Map.of("level", level), content);
    }

    static Object ul(Object... items) {
        return node("bulletList", Map.of(), items);
    }

    static Object ol(int start, Object... items) {
        return node("orderedList", Map.of("start", start), items);
    }

    static Object li(Object... blocks) {
        return node("listItem", Map.of(), blocks);
    }

    static Object quote(Object... blocks) {
        return node("quotedDecision", Map.of(), blocks);
    }

    static Object br() {
        return node("hardBreak", Map.of());
    }

    static Object ref(String target) {
        return node("reference", Map.of("kind", "paragraph", "target", target));
    }

    static Object bold(Object content) {
        return marked(content, Map.of("type", "bold"));
    }

    static Object italic(Object content) {
        return marked(content, Map.of("type", "italic"));
    }

    static Object link(Object content, String href) {
        return marked(content, linkMark(href));
    }

    static Map<String, Object> linkMark(String href) {
        return Map.of("type", "link", "attrs", Map.of("href", href));
    }

    static Slice open(int openStart, int openEnd, Object... content) {
        return new Slice(
                Fragment.joining(Arrays.stream(content).map(Minutes::made).toList()),
                openStart,
                openEnd);
    }

    static Step insert(int position, Object... content) {
        return new Step.Replace(position, position, open(0, 0, content), false);
    }

    static Step delete(int from, int to) {
        return new Step.Replace(from, to, Slice.EMPTY, false);
    }

    static Step replace(int from, int to, Slice slice) {
        return new Step.Replace(from, to, slice, false);
    }

    static Mark mark(String type) {
        return Mark.fromPlain(Map.of("type", type));
    }

    static Mark mark(Map<String, Object> plain) {
        return Mark.fromPlain(plain);
    }

    private static Node made(Object content) {
        return Node.fromPlain(plain(content));
    }

    private static Object plain(Object content) {
        return content instanceof String text ? Map.of("type", "text", "text", text) : content;
    }

    private static Map<String, Object> node(
            String type, Map<String, Object> attrs, Object... content) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", type);
        node.put("attrs", attrs);
        node.put("content", Arrays.stream(content).map(Minutes::plain).toList());
        return node;
    }

    private static Object marked(Object content, Map<String, Object> mark) {
        var node = new LinkedHashMap<Object, Object>((Map<?, ?>) plain(content));
        var marks =
                new java.util.ArrayList<Object>((List<?>) node.getOrDefault("marks", List.of()));
        marks.add(mark);
        node.put("marks", marks);
        return node;
    }
}
