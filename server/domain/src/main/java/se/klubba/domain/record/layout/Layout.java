package se.klubba.domain.record.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Phrases;

/// How the documents of one body are set (DOC-4): the order of what stands in a §, its headings, the boxes at the foot, the
/// logo, a colour and the letters. It never changes what was decided: every block that the meeting left behind is there
/// whatever the template says.
///
/// @param order    all parts, each once
/// @param headings over parts that have one of their own; only those of [#HEADED], and at most [#LONGEST_HEADING] letters
/// @param boxes    which of the boxes at the foot are printed
/// @param logo     on the first page
/// @param titles   letters of headings
/// @param text     letters of what is read
public record Layout(
        List<Part> order,
        Map<Part, String> headings,
        Set<Box> boxes,
        Optional<Logo> logo,
        Colour accent,
        Typeface titles,
        Typeface text) {

    /// Parts whose heading can be given: a text has none unless it is given, the others have the usual one.
    public static final Set<Part> HEADED = Set.of(Part.TEXT, Part.PROPOSALS, Part.PROCEDURE);

    public static final int LONGEST_HEADING = 60;

    /// The older order, as consultation groups have it: background first, decision last.
    public static final Layout USUAL =
            new Layout(
                    List.of(Part.values()),
                    Map.of(),
                    EnumSet.allOf(Box.class),
                    Optional.empty(),
                    Colour.USUAL,
                    Typeface.SERIF,
                    Typeface.SERIF);

    /// A box at the foot of every page from the second on.
    public enum Box {
        /// One for each who signs: needed where each page is signed by hand, not where one signature covers the whole file.
        INITIALS,
        CERTIFICATION
    }

    /// The letters that are embedded in our documents.
    public enum Typeface {
        SERIF,
        SANS
    }

    /// @param file        a kept image, by the 64 digits of its SHA-256
    /// @param description for who does not see it
    public record Logo(String file, String description) {

        public Logo {
            if (!file.matches("[0-9a-f]{64}"))
                throw new IllegalArgumentException("logo.file: not the name of a file");
            if (description.isBlank())
                throw new IllegalArgumentException("logo.description: empty");
        }
    }

    public Layout {
        order = List.copyOf(order);
        headings = Map.copyOf(headings);
        boxes = Set.copyOf(boxes);
        if (order.size() != Part.values().length
                || !EnumSet.allOf(Part.class).equals(Set.copyOf(order)))
            throw new IllegalArgumentException("order: all parts, each once");
        headings.forEach(Layout::checkHeading);
    }

    private static void checkHeading(Part part, String heading) {
        if (!HEADED.contains(part))
            throw new IllegalArgumentException("headings: " + part + " has none of its own");
        if (heading.isBlank() || heading.length() > LONGEST_HEADING)
            throw new IllegalArgumentException("headings: empty or too long");
    }

    /// The same document with its sections and boxes as this template has them. In the usual one nothing moves.
    public MeetingRecord arranged(MeetingRecord record) {
        return new MeetingRecord(
                record.kind(),
                record.standing(),
                record.cover(),
                record.contents(),
                record.sections().stream().map(this::arranged).toList(),
                new MeetingRecord.Furniture(
                        record.furniture().header(),
                        record.furniture().footer().stream().filter(this::printed).toList()));
    }

    private boolean printed(String box) {
        return switch (box) {
            case Phrases.INITIALS -> boxes.contains(Box.INITIALS);
            case Phrases.CERTIFICATION -> boxes.contains(Box.CERTIFICATION);
            default -> true;
        };
    }

    private Section arranged(Section section) {
        if (order.equals(USUAL.order()) && headings.isEmpty()) return section;
        var places = new EnumMap<Part, Integer>(Part.class);
        for (var part : order) places.put(part, places.size());
        var blocks = new ArrayList<Block>();
        var last = Optional.<Part>empty();
        for (var block :
                section.blocks().stream()
                        .sorted(Comparator.comparingInt(b -> places.getOrDefault(Part.of(b), 0)))
                        .toList()) {
            var part = Part.of(block);
            if (part == Part.TEXT && !last.equals(Optional.of(part))) ownHeading(blocks, section);
            blocks.add(headed(block));
            last = Optional.of(part);
        }
        return new Section(section.anchor(), section.label(), section.title(), blocks);
    }

    /// A text gets its heading only where something else stands in the § beside it.
    private void ownHeading(List<Block> blocks, Section section) {
        boolean alone = section.blocks().stream().allMatch(block -> Part.of(block) == Part.TEXT);
        var heading = headings.get(Part.TEXT);
        if (heading != null && !alone) blocks.add(new Block.Heading(3, Inline.plain(heading)));
    }

    private Block headed(Block block) {
        if (block instanceof Block.Proposals proposals) {
            var heading = headings.getOrDefault(Part.PROPOSALS, proposals.heading());
            return new Block.Proposals(heading, proposals.proposals());
        }
        if (block instanceof Block.DecisionPath path) {
            var heading = headings.getOrDefault(Part.PROCEDURE, path.heading());
            return new Block.DecisionPath(heading, path.sentences());
        }
        return block;
    }
}
