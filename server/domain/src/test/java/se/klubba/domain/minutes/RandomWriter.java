package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import se.klubba.domain.minutes.schema.Schema;

/// Writes what comes to its mind, the same for the same seed: documents, and steps that fit them.
final class RandomWriter {

    private static final List<String> WORDS =
            List.of("beslut", "möte", "😀", "🏛️", "§ 12", "åäö", " ", "a", "–");

    private final RandomGenerator random;

    RandomWriter(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    Node document() {
        return Minutes.doc(several(1, 4, () -> block(0)));
    }

    /// A step that fits, of any kind, or empty if nothing came to mind.
    Optional<Step> step(Node document) {
        for (var attempt = 0; attempt < 20; attempt++) {
            try {
                var step = anyStep(document);
                step.apply(document);
                return Optional.of(step);
            } catch (Unplaceable _) {
                // it did not fit; think of another one
            }
        }
        return Optional.empty();
    }

    /// A letter at a place where text may stand.
    Step letter(Node document, String letter) {
        var places = new ArrayList<Integer>();
        document.walk((node, position) -> {
            if (node.type().isTextblock()) {
                places.add(position + 1 + below(node.content().size() + 1));
            }
            return true;
        });
        return Minutes.insert(places.get(below(places.size())), letter);
    }

    private Step anyStep(Node document) {
        var one = below(document.content().size() + 1);
        var other = below(document.content().size() + 1);
        var from = Math.min(one, other);
        var to = Math.max(one, other);
        var near = Math.min(document.content().size(), from + below(4));
        return switch (below(12)) {
            case 0, 1, 2 -> letter(document, word());
            case 3 -> Minutes.delete(from, near);
            case 4 -> Minutes.delete(from, to);
            case 5 -> new Step.Replace(from, near, Slice.EMPTY, true);
            case 6 -> pasted(from, oneIn(2) ? near : to);
            case 7 ->
                    new Step.Replace(
                            from, from, Minutes.open(1, 1, Minutes.p(), Minutes.p()), true);
            case 8 -> new MarkStep.Add(from, to, mark());
            case 9 -> new MarkStep.Remove(from, to, mark());
            case 10 -> aroundBlock(document, from);
            default -> attribute(document, from);
        };
    }

    private Step pasted(int from, int to) {
        var source = document();
        var one = below(source.content().size() + 1);
        var other = below(source.content().size() + 1);
        return Minutes.replace(from, to, source.slice(Math.min(one, other), Math.max(one, other)));
    }

    private Step aroundBlock(Node document, int position) {
        var resolved = document.resolve(position);
        if (resolved.depth() == 0) {
            throw new Unplaceable("not in a block");
        }
        var start = resolved.start(resolved.depth()) - 1;
        var end = resolved.end(resolved.depth()) + 1;
        return switch (below(3)) {
            case 0 ->
                    new Step.ReplaceAround(
                            start,
                            end,
                            start,
                            end,
                            Minutes.open(0, 0, Minutes.ul(Minutes.li())),
                            2,
                            true);
            case 1 ->
                    new Step.ReplaceAround(
                            start, end, start, end, Minutes.open(0, 0, Minutes.quote()), 1, true);
            default ->
                    new Step.ReplaceAround(
                            Math.max(0, start - 2),
                            Math.min(document.content().size(), end + 2),
                            start,
                            end,
                            Slice.EMPTY,
                            0,
                            true);
        };
    }

    private Step attribute(Node document, int position) {
        var node = document.nodeAt(position).orElseThrow(() -> new Unplaceable("nothing there"));
        return switch (node.type().name()) {
            case Schema.HEADING ->
                    new Step.SetAttribute(position, "level", Optional.of(1 + below(6)));
            case Schema.ORDERED_LIST ->
                    new Step.SetAttribute(position, "start", Optional.of(below(9)));
            case Schema.QUOTED_DECISION ->
                    new Step.SetAttribute(position, "decidedBy", Optional.of(word()));
            case Schema.REFERENCE -> new Step.SetAttribute(position, "label", Optional.empty());
            default -> throw new Unplaceable("no attribute there");
        };
    }

    private Mark mark() {
        return switch (below(3)) {
            case 0 -> Minutes.mark("bold");
            case 1 -> Minutes.mark("italic");
            default -> Minutes.mark(linkMark());
        };
    }

    private Map<String, Object> linkMark() {
        return Minutes.linkMark("https://example.org/" + below(3));
    }

    private Object block(int depth) {
        return switch (below(depth > 2 ? 3 : 6)) {
            case 0, 1 -> Minutes.p(inline());
            case 2 -> Minutes.h(1 + below(6), inline());
            case 3 -> Minutes.ul(several(1, 3, () -> item(depth)));
            case 4 -> Minutes.ol(below(9), several(1, 3, () -> item(depth)));
            default -> Minutes.quote(several(1, 2, () -> Minutes.p(inline())));
        };
    }

    private Object item(int depth) {
        var blocks = new ArrayList<Object>();
        blocks.add(Minutes.p(inline()));
        blocks.addAll(List.of(several(0, 2, () -> block(depth + 1))));
        return Minutes.li(blocks.toArray());
    }

    private Object[] inline() {
        return several(
                0,
                4,
                () -> {
                    var content =
                            switch (below(6)) {
                                case 0 -> Minutes.br();
                                case 1 -> Minutes.ref(String.valueOf(44 + below(18)));
                                default -> Map.of("type", "text", "text", word() + word());
                            };
                    return oneIn(3)
                            ? Minutes.bold(content)
                            : oneIn(4) ? Minutes.link(content, "https://example.org/0") : content;
                });
    }

    private String word() {
        return WORDS.get(below(WORDS.size()));
    }

    private Object[] several(int least, int most, java.util.function.Supplier<Object> each) {
        var count = least + below(most - least + 1);
        var all = new ArrayList<Object>();
        for (var i = 0; i < count; i++) {
            all.add(each.get());
        }
        return all.toArray();
    }
}
