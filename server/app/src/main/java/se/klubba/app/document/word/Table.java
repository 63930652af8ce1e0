package se.klubba.app.document.word;

import se.klubba.app.document.Markup;

/// A table of fixed columns whose rows stay whole.
final class Table {

    private final Markup out;
    private final int[] columns;
    private int column;

    /// @param style   of the table
    /// @param columns widths in twentieths of a point
    Table(Markup out, String style, int... columns) {
        this.out = out;
        this.columns = columns.clone();
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        out.empty("w:tblW", "w:w", "" + width(columns), "w:type", "dxa");
        out.empty("w:tblLayout", "w:type", "fixed");
        out.empty("w:tblLook", "w:firstRow", "0", "w:firstColumn", "1", "w:noHBand", "1");
        out.close("w:tblPr").open("w:tblGrid");
        for (int wide : columns) out.empty("w:gridCol", "w:w", "" + wide);
        out.close("w:tblGrid");
    }

    void row(int atLeast) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (atLeast > 0) out.empty("w:trHeight", "w:val", "" + atLeast, "w:hRule", "atLeast");
        out.close("w:trPr");
        column = 0;
    }

    void endRow() {
        out.close("w:tr");
    }

    void cell() {
        cell(1);
    }

    /// @param span how many columns it takes
    void cell(int span) {
        int wide = 0;
        for (int at = 0; at < span; at++) wide += columns[column++];
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "" + wide, "w:type", "dxa");
        if (span > 1) out.empty("w:gridSpan", "w:val", "" + span);
        out.close("w:tcPr");
    }

    void endCell() {
        out.close("w:tc");
    }

    void end() {
        out.close("w:tbl");
    }

    private static int width(int... columns) {
        int sum = 0;
        for (int wide : columns) sum += wide;
        return sum;
    }
}
