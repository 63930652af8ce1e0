package se.klubba.domain.record;

import java.util.List;
import java.util.Optional;

/// A piece of a section. What somebody typed comes first in this list, what the meeting's procedure leaves behind after it;
/// the order within a section is the template's matter (DOC-4), not this type's.
public sealed interface Block {

    record Paragraph(List<Inline> line) implements Block {

        public Paragraph {
            line = List.copyOf(line);
        }
    }

    /// @param level 3 for a heading straight under the section's own, up to 6
    record Heading(int level, List<Inline> line) implements Block {

        public Heading {
            line = List.copyOf(line);
        }
    }

    /// @param start number of the first item; 1 where the list is not ordered
    record Listing(boolean ordered, int start, List<Item> items) implements Block {

        public Listing {
            items = List.copyOf(items);
        }
    }

    /// What stands at one bullet or number: a line, and what is nested under it.
    record Item(List<Inline> line, List<Block> nested) {

        public Item {
            line = List.copyOf(line);
            nested = List.copyOf(nested);
        }
    }

    /// What another body has decided, quoted in our minutes. Never counted as a decision of ours (MIN-3).
    record QuotedDecision(Optional<String> decidedBy, List<Block> content) implements Block {

        public QuotedDecision {
            content = List.copyOf(content);
        }
    }

    /// What this body has decided: only confirmed wording stands here (DEC-1, DEC-2).
    ///
    /// @param heading names the deciding body, "Sociala samrådsgruppens beslut"
    record Decisions(String heading, List<Point> points) implements Block {

        public Decisions {
            points = List.copyOf(points);
        }
    }

    /// @param number absent where a single point stands without one
    /// @param nested sub-items, and what else stands under the point's first line
    record Point(Optional<Integer> number, List<Inline> line, List<Block> nested) {

        public Point {
            line = List.copyOf(line);
            nested = List.copyOf(nested);
        }
    }

    /// Proposals made and not withdrawn, in the order in which they were made (PROP-1).
    record Proposals(String heading, List<Proposal> proposals) implements Block {

        public Proposals {
            proposals = List.copyOf(proposals);
        }
    }

    /// @param motion  the verb phrase after the names, "yrkar", "yrkar avslag"
    /// @param wording as it was put to the meeting
    record Proposal(List<String> proposers, String motion, String wording) {

        public Proposal {
            proposers = List.copyOf(proposers);
        }
    }

    /// The order in which the chair put the proposals, and what the chair found (DEC-5).
    record DecisionPath(String heading, List<String> sentences) implements Block {

        public DecisionPath {
            sentences = List.copyOf(sentences);
        }
    }

    /// One vote with its figures and, where it was open, who voted what (VOTE-2).
    ///
    /// @param order    what yes and no meant
    /// @param outcome  the sentence with figures; with the casting vote or the lots where they decided
    /// @param rollCall in the order Ja, Nej, Avstår, or the candidates; without names in a secret ballot
    record Vote(String heading, Optional<String> order, List<String> outcome, List<Roll> rollCall)
            implements Block {

        public Vote {
            outcome = List.copyOf(outcome);
            rollCall = List.copyOf(rollCall);
        }
    }

    /// @param choice "Ja", "Nej", "Avstår" or a candidate
    /// @param count  how many chose it
    /// @param names  in the list's order; empty where nobody may know
    record Roll(String choice, int count, List<String> names) {

        public Roll {
            names = List.copyOf(names);
        }
    }

    /// Reservations, or notes to the minutes: who, and what they say (RES-1, RES-2).
    record Statements(String heading, List<Statement> statements) implements Block {

        public Statements {
            statements = List.copyOf(statements);
        }
    }

    /// @param sentence whole, with its speaker: "N reserverar sig mot beslutet …"
    /// @param reasons  given in writing until adjustment
    record Statement(String sentence, Optional<String> reasons) {}

    /// A sentence that the procedure leaves in the minutes by itself: who presided or was recused, tabling, a break.
    record Remark(Kind kind, String sentence) implements Block {

        public enum Kind {
            OPENED,
            ADJUSTER_ELECTED,
            AGENDA_ADOPTED,
            WITHDRAWN,
            CLOSED,
            PRESIDING,
            SERVING,
            RECUSED,
            NOT_PARTICIPATING,
            TABLED,
            REFERRED,
            NOT_REACHED,
            ADJOURNED,
            REPORTED,
            ADJUSTED_AT_ONCE
        }
    }

    /// Labels with what stands at them, in a frame: what is filled in by hand or certified, such as the box of an extract.
    record Form(String heading, List<Field> fields) implements Block {

        public Form {
            fields = List.copyOf(fields);
        }
    }

    /// @param text empty where somebody is to write by hand
    record Field(String label, String text) {}

    /// How the cost of a decision is shared (DEC-6).
    ///
    /// @param sentence what is shared, and by what
    /// @param table    the organisations in their order, the sum last
    record CostSplit(String sentence, Table table) implements Block {}

    /// Rows under headings of columns; each row has as many cells as there are columns.
    record Table(List<String> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
