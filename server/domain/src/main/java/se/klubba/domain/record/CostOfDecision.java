package se.klubba.domain.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.meeting.CostSplit;
import se.klubba.domain.record.swedish.Formats;

/// The table in which a decision's cost is shared, with the sum as its last row (DEC-6).
final class CostOfDecision {

    private CostOfDecision() {}

    /// @param point the number of the decision's point, where the points are numbered
    static Block of(CostSplit split, Optional<Integer> point) {
        var inhabitants = split.basis() == CostSplit.Basis.POPULATION;
        var columns = new ArrayList<>(List.of("Organisation"));
        if (inhabitants) columns.add("Invånare");
        columns.addAll(List.of("Andel", "Kronor"));
        var rows = new ArrayList<List<String>>();
        for (var part : split.parts()) {
            rows.add(
                    row(
                            part.organisation(),
                            inhabitants,
                            part.weight(),
                            split.weight(),
                            part.kronor()));
        }
        rows.add(row("Summa", inhabitants, split.weight(), split.weight(), split.amount()));
        return new Block.CostSplit(sentence(split, point), new Block.Table(columns, rows));
    }

    private static List<String> row(
            String name, boolean inhabitants, long weight, long whole, long kronor) {
        var row = new ArrayList<>(List.of(name));
        if (inhabitants) row.add(Formats.number(weight));
        row.add(percent(weight, whole));
        row.add(Formats.number(kronor));
        return row;
    }

    /// "12,35 %". Rounded for the reader: what is paid is never counted from it.
    private static String percent(long weight, long whole) {
        var share =
                BigDecimal.valueOf(weight)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return share.toPlainString().replace('.', ',') + Formats.NO_BREAK_SPACE + "%";
    }

    private static String sentence(CostSplit split, Optional<Integer> point) {
        var by =
                split.key()
                        .orElse(
                                split.basis() == CostSplit.Basis.POPULATION
                                        ? "befolkning"
                                        : "överenskomna andelar");
        return "Kostnadsfördelning"
                + point.map(number -> ", punkt" + Formats.NO_BREAK_SPACE + number).orElse("")
                + ": "
                + Formats.number(split.amount())
                + Formats.NO_BREAK_SPACE
                + "kronor efter "
                + by
                + ".";
    }
}
