package se.klubba.app.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Inline;

/// The blocks of a section as JSON. Each has a `type`, and what it says.
final class BlockJson {

    private BlockJson() {}

    static void blocks(List<Block> blocks, ArrayNode json) {
        blocks.forEach(block -> block(block, json.addObject()));
    }

    private static void block(Block block, ObjectNode json) {
        switch (block) {
            case Block.Paragraph p -> line(p.line(), type(json, "paragraph"));
            case Block.Heading h -> line(h.line(), type(json, "heading").put("level", h.level()));
            case Block.Listing l -> listing(l, type(json, "list"));
            case Block.QuotedDecision q -> {
                RecordJson.put(type(json, "quotedDecision"), "decidedBy", q.decidedBy());
                blocks(q.content(), json.putArray("blocks"));
            }
            case Block.Decisions d -> decisions(d, type(json, "decisions"));
            case Block.Proposals p -> proposals(p, type(json, "proposals"));
            case Block.DecisionPath path -> {
                type(json, "decisionPath").put("heading", path.heading());
                RecordJson.strings(path.sentences(), json.putArray("sentences"));
            }
            case Block.Vote v -> vote(v, type(json, "vote"));
            case Block.Statements s -> statements(s, type(json, "statements"));
            case Block.Form f -> form(f, type(json, "form"));
            case Block.Table t -> table(t, type(json, "table"));
            case Block.CostSplit c ->
                    table(c.table(), type(json, "costSplit").put("text", c.sentence()));
            case Block.Remark r ->
                    type(json, "remark").put("kind", kind(r.kind())).put("text", r.sentence());
        }
    }

    private static ObjectNode type(ObjectNode json, String name) {
        return json.put("type", name);
    }

    private static void listing(Block.Listing listing, ObjectNode json) {
        json.put("ordered", listing.ordered());
        if (listing.ordered()) json.put("start", listing.start());
        var items = json.putArray("items");
        for (var item : listing.items()) {
            var entry = items.addObject();
            line(item.line(), entry);
            if (!item.nested().isEmpty()) blocks(item.nested(), entry.putArray("blocks"));
        }
    }

    private static void decisions(Block.Decisions decisions, ObjectNode json) {
        json.put("heading", decisions.heading());
        var points = json.putArray("points");
        for (var point : decisions.points()) {
            var entry = points.addObject();
            point.number().ifPresent(number -> entry.put("number", number));
            line(point.line(), entry);
            if (!point.nested().isEmpty()) blocks(point.nested(), entry.putArray("blocks"));
        }
    }

    private static void proposals(Block.Proposals proposals, ObjectNode json) {
        json.put("heading", proposals.heading());
        var all = json.putArray("proposals");
        for (var proposal : proposals.proposals()) {
            var entry = all.addObject();
            RecordJson.strings(proposal.proposers(), entry.putArray("proposers"));
            entry.put("motion", proposal.motion()).put("wording", proposal.wording());
        }
    }

    private static void vote(Block.Vote vote, ObjectNode json) {
        json.put("heading", vote.heading());
        RecordJson.put(json, "order", vote.order());
        var rolls = json.putArray("rollCall");
        for (var roll : vote.rollCall()) {
            var entry = rolls.addObject().put("choice", roll.choice()).put("count", roll.count());
            if (!roll.names().isEmpty()) RecordJson.strings(roll.names(), entry.putArray("names"));
        }
        RecordJson.strings(vote.outcome(), json.putArray("outcome"));
    }

    private static void statements(Block.Statements statements, ObjectNode json) {
        json.put("heading", statements.heading());
        var all = json.putArray("statements");
        for (var statement : statements.statements()) {
            RecordJson.put(
                    all.addObject().put("text", statement.sentence()),
                    "reasons",
                    statement.reasons());
        }
    }

    private static void form(Block.Form form, ObjectNode json) {
        json.put("heading", form.heading());
        var fields = json.putArray("fields");
        for (var field : form.fields())
            fields.addObject().put("label", field.label()).put("text", field.text());
    }

    private static void table(Block.Table table, ObjectNode json) {
        RecordJson.strings(table.columns(), json.putArray("columns"));
        var rows = json.putArray("rows");
        table.rows().forEach(row -> RecordJson.strings(row, rows.addArray()));
    }

    private static void line(List<Inline> line, ObjectNode json) {
        var pieces = json.putArray("line");
        for (var piece : line) {
            switch (piece) {
                case Inline.Text text -> {
                    var entry = pieces.addObject().put("text", text.text());
                    if (text.bold()) entry.put("bold", true);
                    if (text.italic()) entry.put("italic", true);
                    RecordJson.put(entry, "href", text.href());
                }
                case Inline.LineBreak _ -> pieces.addObject().put("break", true);
                case Inline.Reference reference ->
                        RecordJson.put(
                                pieces.addObject().put("reference", reference.label()),
                                "anchor",
                                reference.anchor());
            }
        }
    }

    /// Names on paper, not those of the enum, which may be renamed.
    static String kind(Block.Remark.Kind kind) {
        return switch (kind) {
            case OPENED -> "opened";
            case ADJUSTER_ELECTED -> "adjusterElected";
            case AGENDA_ADOPTED -> "agendaAdopted";
            case WITHDRAWN -> "withdrawn";
            case CLOSED -> "closed";
            case PRESIDING -> "presiding";
            case SERVING -> "serving";
            case RECUSED -> "recused";
            case NOT_PARTICIPATING -> "notParticipating";
            case TABLED -> "tabled";
            case REFERRED -> "referred";
            case NOT_REACHED -> "notReached";
            case ADJOURNED -> "adjourned";
            case REPORTED -> "reported";
            case ADJUSTED_AT_ONCE -> "adjustedAtOnce";
        };
    }
}
