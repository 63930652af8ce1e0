package se.klubba.app.document.word;

import java.util.ArrayList;
import java.util.List;
import se.klubba.app.document.Markup;

/// The numbering part: one form for marks and one for numbers, and each list of its own, so that each begins where it
/// begins and a list that somebody adds an item to counts on.
final class Lists {

    private static final int LEVELS = 6;
    private static final String MARKS = "0";
    private static final String NUMBERS = "1";

    /// Where each list starts; 0 for marks.
    private final List<Integer> starts = new ArrayList<>();

    int marks() {
        starts.add(0);
        return starts.size();
    }

    int numbers(int from) {
        starts.add(Math.max(from, 1));
        return starts.size();
    }

    /// The whole part.
    String part() {
        var out = new Markup();
        Story.root(out, "w:numbering");
        form(out, MARKS, "bullet", "–");
        form(out, NUMBERS, "decimal", "");
        for (int at = 0; at < starts.size(); at++) {
            int start = starts.get(at);
            out.open("w:num", "w:numId", "" + (at + 1));
            out.empty("w:abstractNumId", "w:val", start == 0 ? MARKS : NUMBERS);
            for (int level = 0; start > 0 && level < LEVELS; level++) {
                out.open("w:lvlOverride", "w:ilvl", "" + level);
                out.empty("w:startOverride", "w:val", "" + start).close("w:lvlOverride");
            }
            out.close("w:num");
        }
        return out.close("w:numbering").toString();
    }

    private static void form(Markup out, String id, String format, String mark) {
        out.open("w:abstractNum", "w:abstractNumId", id);
        out.empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            out.open("w:lvl", "w:ilvl", "" + level);
            out.empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", format);
            out.empty("w:lvlText", "w:val", mark.isEmpty() ? "%" + (level + 1) + "." : mark);
            out.empty("w:lvlJc", "w:val", "left");
            int left = Blocks.INDENT + (level + 1) * Lines.STEP + 70;
            out.open("w:pPr").empty("w:ind", "w:left", "" + left, "w:hanging", "354");
            out.close("w:pPr").close("w:lvl");
        }
        out.close("w:abstractNum");
    }
}
