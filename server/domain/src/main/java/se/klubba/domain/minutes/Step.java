package se.klubba.domain.minutes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One change of a document, as small as an editor makes it: a letter, a paste, a paragraph made a list.
///
/// Its positions are those of the document that it was made for. The kinds are those of prosemirror-transform, less
/// the ones that an editor of our schema never makes (marks on blocks, attributes of the document).
public sealed interface Step permits Step.Replace, Step.ReplaceAround, Step.SetAttribute, MarkStep {

    /// The document after this step. Validity is kept, see [Replacement].
    ///
    /// @throws Unplaceable if the step does not fit this document
    Node apply(Node document);

    /// How many positions of the document and the step it looks at, at most: what it costs.
    long reach();

    /// Whether what it puts in can be stored and sent as it is, see [WholeText].
    default boolean storable() {
        return true;
    }

    /// How positions move.
    StepMap stepMap();

    /// The step that takes this one back.
    ///
    /// @param before the document that this step was applied to
    Step invert(Node before);

    /// This step for a document that has moved on, or empty when nothing is left of the place where it was.
    Optional<Step> mapped(Mapping.Part mapping);

    /// As the editor's `Step.toJSON` gives it.
    Map<String, Object> toPlain();

    /// A step as the editor's `Step.toJSON` gives it.
    ///
    /// @throws Unplaceable with the path of the fault
    static Step fromPlain(Object plain) {
        return StepReading.read(Plain.of(plain));
    }

    /// Replaces a range by a slice.
    ///
    /// @param structure the range may hold only ends and beginnings of nodes. Says the editor when it joins or splits
    ///                  blocks; so a join never swallows a letter that somebody else put in between meanwhile
    record Replace(int from, int to, Slice slice, boolean structure) implements Step {

        public Replace {
            requireOrder(from, to);
        }

        @Override
        public Node apply(Node document) {
            if (structure) {
                requireNoContent(document, from, to);
            }
            return document.replace(from, to, slice);
        }

        @Override
        public long reach() {
            return (long) to - from + slice.content().size();
        }

        @Override
        public boolean storable() {
            return slice.content().storable();
        }

        @Override
        public StepMap stepMap() {
            return StepMap.of(new StepMap.Range(from, to - from, slice.size()));
        }

        @Override
        public Step invert(Node before) {
            return new Replace(from, from + slice.size(), before.slice(from, to), false);
        }

        @Override
        public Optional<Step> mapped(Mapping.Part mapping) {
            var start = mapping.move(from, StepMap.Side.AFTER);
            var end = mapping.move(to, StepMap.Side.BEFORE);
            if (start.deletedAcross() && end.deletedAcross()) {
                return Optional.empty();
            }
            var newEnd = Math.max(start.position(), end.position());
            return Optional.of(new Replace(start.position(), newEnd, slice, structure));
        }

        @Override
        public Map<String, Object> toPlain() {
            var plain = plainOf("replace");
            plain.put("from", from);
            plain.put("to", to);
            putSlice(plain, slice, structure);
            return plain;
        }
    }

    /// Replaces what is around a range, which itself is kept: wraps it in a list, or lifts it out of one.
    ///
    /// @param gapFrom where the kept range begins, not before `from`
    /// @param gapTo   where it ends, not after `to`
    /// @param insert  the position in the slice where it goes
    record ReplaceAround(
            int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
            implements Step {

        public ReplaceAround {
            requireOrder(from, gapFrom);
            requireOrder(gapFrom, gapTo);
            requireOrder(gapTo, to);
        }

        @Override
        public Node apply(Node document) {
            if (structure) {
                requireNoContent(document, from, gapFrom);
                requireNoContent(document, gapTo, to);
            }
            var gap = document.slice(gapFrom, gapTo);
            if (gap.openStart() > 0 || gap.openEnd() > 0) {
                throw new Unplaceable("keeps a range that is not made of whole nodes");
            }
            return document.replace(from, to, slice.insertAt(insert, gap.content()));
        }

        @Override
        public long reach() {
            return (long) to - from + slice.content().size();
        }

        @Override
        public boolean storable() {
            return slice.content().storable();
        }

        @Override
        public StepMap stepMap() {
            return StepMap.of(
                    new StepMap.Range(from, gapFrom - from, insert),
                    new StepMap.Range(gapTo, to - gapTo, slice.size() - insert));
        }

        @Override
        public Step invert(Node before) {
            var gap = gapTo - gapFrom;
            return new ReplaceAround(
                    from,
                    from + slice.size() + gap,
                    from + insert,
                    from + insert + gap,
                    before.slice(from, to).removeBetween(gapFrom - from, gapTo - from),
                    gapFrom - from,
                    structure);
        }

        @Override
        public Optional<Step> mapped(Mapping.Part mapping) {
            var start = mapping.move(from, StepMap.Side.AFTER);
            var end = mapping.move(to, StepMap.Side.BEFORE);
            var gapStart =
                    from == gapFrom ? start.position() : mapping.map(gapFrom, StepMap.Side.BEFORE);
            var gapEnd = to == gapTo ? end.position() : mapping.map(gapTo, StepMap.Side.AFTER);
            var gone = start.deletedAcross() && end.deletedAcross();
            if (gone
                    || gapStart < start.position()
                    || gapEnd > end.position()
                    || gapStart > gapEnd) {
                return Optional.empty();
            }
            return Optional.of(
                    new ReplaceAround(
                            start.position(),
                            end.position(),
                            gapStart,
                            gapEnd,
                            slice,
                            insert,
                            structure));
        }

        @Override
        public Map<String, Object> toPlain() {
            var plain = plainOf("replaceAround");
            plain.put("from", from);
            plain.put("to", to);
            plain.put("gapFrom", gapFrom);
            plain.put("gapTo", gapTo);
            plain.put("insert", insert);
            putSlice(plain, slice, structure);
            return plain;
        }
    }

    /// Gives an attribute of the node that begins at a position another value.
    ///
    /// @param value a [String], an [Integer] or nothing
    record SetAttribute(int position, String attribute, Optional<Object> value) implements Step {

        @Override
        public Node apply(Node document) {
            // An empty node that is open at its end takes the content of the one whose beginning it
            // replaces.
            var updated = node(document).emptyWithAttribute(attribute, value);
            var slice = new Slice(Fragment.of(updated), 0, updated.type().isLeaf() ? 0 : 1);
            return document.replace(position, position + 1, slice);
        }

        private Node node(Node document) {
            return document.nodeAt(position)
                    .orElseThrow(() -> new Unplaceable("no node begins at " + position));
        }

        @Override
        public long reach() {
            return 1;
        }

        @Override
        public StepMap stepMap() {
            return StepMap.EMPTY;
        }

        @Override
        public Step invert(Node before) {
            var old = node(before).attrs().getOrDefault(attribute, Optional.empty());
            return new SetAttribute(position, attribute, old);
        }

        @Override
        public Optional<Step> mapped(Mapping.Part mapping) {
            var moved = mapping.move(position, StepMap.Side.AFTER);
            return moved.deletedAfter()
                    ? Optional.empty()
                    : Optional.of(new SetAttribute(moved.position(), attribute, value));
        }

        @Override
        public Map<String, Object> toPlain() {
            var plain = plainOf("attr");
            plain.put("pos", position);
            plain.put("attr", attribute);
            plain.put("value", Plain.orNull(value));
            return plain;
        }
    }

    private static void requireOrder(int first, int second) {
        if (first > second) {
            throw new Unplaceable("ends before it begins");
        }
    }

    /// A range without content is a row of ends of nodes and then of beginnings. The rest of a text that `from` lies in
    /// goes unseen, as it does in the library: what an editor has done to itself must not be refused here.
    private static void requireNoContent(Node document, int from, int to) {
        var start = document.resolve(from);
        var left = to - from;
        var depth = start.depth();
        while (left > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).children().size()) {
            depth--;
            left--;
        }
        var siblings = start.node(depth).children();
        var next = start.indexAfter(depth);
        while (left > 0) {
            if (next == siblings.size() || siblings.get(next).type().isLeaf()) {
                throw new Unplaceable("changes structure only, but would overwrite content");
            }
            siblings = siblings.get(next).children();
            next = 0;
            left--;
        }
    }

    private static Map<String, Object> plainOf(String stepType) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("stepType", stepType);
        return plain;
    }

    private static void putSlice(Map<String, Object> plain, Slice slice, boolean structure) {
        if (slice.size() > 0) {
            plain.put("slice", slice.toPlain());
        }
        if (structure) {
            plain.put("structure", true);
        }
    }
}
