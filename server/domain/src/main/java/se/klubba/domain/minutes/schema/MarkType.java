package se.klubba.domain.minutes.schema;

/// A kind of mark on inline content: bold, italic, link.
///
/// A mark excludes others of its own type and no others, which is ProseMirror's default: a text has one link at most,
/// but may be bold and italic.
public final class MarkType {

    private final String name;
    private final int rank;
    private final boolean inclusive;
    private final Attributes attributes;

    MarkType(String name, int rank, boolean inclusive, Attributes attributes) {
        this.name = name;
        this.rank = rank;
        this.inclusive = inclusive;
        this.attributes = attributes;
    }

    public String name() {
        return name;
    }

    /// Place in the schema. Marks of a node stand in this order, so that equal sets are equal lists.
    public int rank() {
        return rank;
    }

    /// Whether what is typed at the mark's end gets it too; a matter for editors.
    public boolean inclusive() {
        return inclusive;
    }

    public Attributes attributes() {
        return attributes;
    }

    @Override
    public String toString() {
        return name;
    }
}
