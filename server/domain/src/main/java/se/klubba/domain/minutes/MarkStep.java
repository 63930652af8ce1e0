package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.klubba.domain.minutes.StepMap.Side;
import se.klubba.domain.minutes.schema.NodeType;

/// A step that changes how text is marked and moves nothing.
public sealed interface MarkStep extends Step {

    /// Longest list in a [Many]: one entry for each piece of text that was marked otherwise before.
    int MAX_CHANGES = 5_000;

    @Override
    default StepMap stepMap() {
        return StepMap.EMPTY;
    }

    /// Marks all inline content of a range that may be marked.
    record Add(int from, int to, Mark mark) implements MarkStep {

        public Add {
            requireOrder(from, to);
        }

        @Override
        public Node apply(Node document) {
            return remarked(document, from, to, mark::addedTo);
        }

        @Override
        public long reach() {
            return (long) to - from;
        }

        /// Takes the mark off where it was not, and puts back the one that had to give way.
        @Override
        public Step invert(Node before) {
            var steps = new ArrayList<MarkStep>();
            before.between(
                    from,
                    to,
                    (node, position) -> {
                        if (isMarkable(node) && !node.marks().contains(mark)) {
                            var start = Math.max(from, position);
                            var end = Math.min(to, position + node.size());
                            steps.add(new Remove(start, end, mark));
                            var after = mark.addedTo(node.marks());
                            node.marks().stream()
                                    .filter(old -> !after.contains(old))
                                    .forEach(old -> steps.add(new Add(start, end, old)));
                        }
                        return true;
                    });
            return steps.size() == 1 ? steps.getFirst() : new Many(steps);
        }

        @Override
        public Optional<Step> mapped(Mapping.Part mapping) {
            var start = mapping.map(from, Side.AFTER);
            var end = mapping.map(to, Side.BEFORE);
            return start >= end ? Optional.empty() : Optional.of(new Add(start, end, mark));
        }

        @Override
        public Map<String, Object> toPlain() {
            return plainOf("addMark", mark, from, to);
        }
    }

    /// Takes a mark off all inline content of a range.
    record Remove(int from, int to, Mark mark) implements MarkStep {

        public Remove {
            requireOrder(from, to);
        }

        @Override
        public Node apply(Node document) {
            return remarked(document, from, to, mark::removedFrom);
        }

        @Override
        public long reach() {
            return (long) to - from;
        }

        @Override
        public Step invert(Node before) {
            var steps = new ArrayList<MarkStep>();
            before.between(
                    from,
                    to,
                    (node, position) -> {
                        if (node.marks().contains(mark)) {
                            steps.add(
                                    new Add(
                                            Math.max(from, position),
                                            Math.min(to, position + node.size()),
                                            mark));
                        }
                        return true;
                    });
            return steps.size() == 1 ? steps.getFirst() : new Many(steps);
        }

        @Override
        public Optional<Step> mapped(Mapping.Part mapping) {
            var start = mapping.map(from, Side.AFTER);
            var end = mapping.map(to, Side.BEFORE);
            return start >= end ? Optional.empty() : Optional.of(new Remove(start, end, mark));
        }

        @Override
        public Map<String, Object> toPlain() {
            return plainOf("removeMark", mark, from, to);
        }
    }

    /// Several mark steps as one: what undoes the marking of text that was marked differently in places.
    ///
    /// @param steps [Add]s and [Remove]s, one after the other; may be none
    record Many(List<MarkStep> steps) implements MarkStep {

        public Many {
            steps = List.copyOf(steps);
        }

        @Override
        public Node apply(Node document) {
            var current = document;
            for (var step : steps) {
                current = step.apply(current);
            }
            return current;
        }

        @Override
        public long reach() {
            return steps.stream().mapToLong(Step::reach).sum();
        }

        @Override
        public Step invert(Node before) {
            var inverted = new ArrayList<MarkStep>();
            var current = before;
            for (var step : steps) {
                switch (step.invert(current)) {
                    case Many many -> inverted.addAll(0, many.steps());
                    case MarkStep one -> inverted.addFirst(one);
                    case Replace _, ReplaceAround _, SetAttribute _ ->
                            throw new IllegalStateException("not of marks");
                }
                current = step.apply(current);
            }
            return new Many(inverted);
        }

        @Override
        public Optional<Step> mapped(Mapping.Part mapping) {
            var moved = new ArrayList<MarkStep>();
            for (var step : steps) {
                step.mapped(mapping).map(MarkStep.class::cast).ifPresent(moved::add);
            }
            return moved.isEmpty() ? Optional.empty() : Optional.of(new Many(moved));
        }

        @Override
        public Map<String, Object> toPlain() {
            var plain = new LinkedHashMap<String, Object>();
            plain.put("stepType", "markSet");
            plain.put("steps", steps.stream().<Object>map(Step::toPlain).toList());
            return plain;
        }
    }

    private static boolean isMarkable(Node node) {
        return node.type().isInline() && node.type().isAtom();
    }

    private static Node remarked(
            Node document, int from, int to, UnaryOperator<List<Mark>> change) {
        var old = document.slice(from, to);
        var start = document.resolve(from);
        var parent = start.node(start.sharedDepth(to));
        var content = remarked(old.content(), parent.type(), change);
        return document.replace(from, to, new Slice(content, old.openStart(), old.openEnd()));
    }

    private static Fragment remarked(
            Fragment content, NodeType parent, UnaryOperator<List<Mark>> change) {
        var changed = new Fragment.Builder();
        for (var child : content.children()) {
            if (isMarkable(child) && parent.allowsMarks()) {
                changed.add(child.withMarks(change.apply(child.marks())));
            } else {
                changed.add(child.with(remarked(child.content(), child.type(), change)));
            }
        }
        return changed.build();
    }

    private static void requireOrder(int from, int to) {
        if (from > to) {
            throw new Unplaceable("ends before it begins");
        }
    }

    private static Map<String, Object> plainOf(String stepType, Mark mark, int from, int to) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("stepType", stepType);
        plain.put("mark", mark.toPlain());
        plain.put("from", from);
        plain.put("to", to);
        return plain;
    }
}
