package se.klubba.app.document;

import se.klubba.domain.record.Block;

/// Forms and tables as markup.
final class TableMarkup {

    private TableMarkup() {}

    /// What is to be written by hand is a line to write on.
    static void form(Block.Form form, Markup out) {
        out.open("div", "class", "form");
        if (!form.heading().isEmpty()) out.element("h3", form.heading());
        out.open("table").open("tbody");
        for (var field : form.fields()) {
            out.open("tr");
            out.element("th", field.label(), "scope", "row");
            if (field.text().isEmpty()) out.element("td", "\u00a0", "class", "by-hand");
            else out.element("td", field.text());
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    /// The first column is of names, the others of figures; the last row is the sum.
    static void costs(Block.CostSplit costs, Markup out) {
        out.open("div", "class", "costs").element("p", costs.sentence());
        out.open("table", "class", "rows figures").open("thead").open("tr");
        costs.table().columns().forEach(column -> out.element("th", column, "scope", "col"));
        out.close("tr").close("thead").open("tbody");
        for (var row : costs.table().rows()) {
            out.open("tr");
            out.element("th", row.getFirst(), "scope", "row");
            row.subList(1, row.size()).forEach(cell -> out.element("td", cell));
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    static void table(Block.Table table, Markup out) {
        out.open("table", "class", "rows").open("thead").open("tr");
        table.columns().forEach(column -> out.element("th", column, "scope", "col"));
        out.close("tr").close("thead").open("tbody");
        for (var row : table.rows()) {
            out.open("tr");
            row.forEach(cell -> out.element("td", cell));
            out.close("tr");
        }
        out.close("tbody").close("table");
    }
}
