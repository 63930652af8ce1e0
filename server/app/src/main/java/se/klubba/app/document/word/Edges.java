package se.klubba.app.document.word;

import se.klubba.app.document.Markup;
import se.klubba.domain.record.MeetingRecord;

/// What every page repeats: the head with the number of the page, and the boxes at the foot.
public final class Edges {

    private Edges() {}

    public static String header(MeetingRecord record) {
        var out = new Markup();
        var lines = new Lines(out);
        Story.root(out, "w:hdr");
        lines.open("Header");
        lines.run(String.join(" · ", record.furniture().header()));
        lines.tab();
        record.mark().ifPresent(lines::run);
        lines.tab();
        lines.field("PAGE", "1");
        lines.run(" (");
        lines.field("NUMPAGES", "1");
        lines.run(")");
        lines.close();
        return out.close("w:hdr").toString();
    }

    public static String footer(MeetingRecord record) {
        var out = new Markup();
        var lines = new Lines(out);
        var boxes = record.furniture().footer();
        Story.root(out, "w:ftr");
        var widths = new int[boxes.size()];
        java.util.Arrays.fill(widths, Story.WIDTH / boxes.size());
        var table = new Table(out, "Boxes", widths);
        table.row(624);
        for (var box : boxes) {
            table.cell();
            lines.plain("Footer", box);
            table.endCell();
        }
        table.endRow();
        table.end();
        lines.plain("AfterTable", "");
        return out.close("w:ftr").toString();
    }
}
