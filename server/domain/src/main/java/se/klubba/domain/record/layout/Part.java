package se.klubba.domain.record.layout;

import se.klubba.domain.record.Block;

/// What the blocks of a § are about. Their order is the body's own (DOC-4): some put the decision first, others last.
public enum Part {
    /// Who presided, served or stood aside.
    PEOPLE,
    /// What the secretary has written.
    TEXT,
    PROPOSALS,
    /// The path to the decision, with votes and their figures.
    PROCEDURE,
    DECISIONS,
    /// Who took no part in the decision, reservations, notes.
    DISSENT,
    /// What became of the matter: tabled, referred, not reached, adjusted at once.
    OUTCOME;

    static Part of(Block block) {
        return switch (block) {
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Listing _,
                    Block.QuotedDecision _,
                    Block.Form _,
                    Block.Table _ ->
                    TEXT;
            case Block.Proposals _ -> PROPOSALS;
            case Block.DecisionPath _, Block.Vote _ -> PROCEDURE;
            case Block.Decisions _, Block.CostSplit _ -> DECISIONS;
            case Block.Statements _ -> DISSENT;
            case Block.Remark remark -> of(remark.kind());
        };
    }

    private static Part of(Block.Remark.Kind kind) {
        return switch (kind) {
            case PRESIDING, SERVING, RECUSED -> PEOPLE;
            case OPENED, ADJUSTER_ELECTED, AGENDA_ADOPTED, WITHDRAWN, CLOSED, ADJOURNED -> TEXT;
            case NOT_PARTICIPATING -> DISSENT;
            case REPORTED, TABLED, REFERRED, NOT_REACHED, ADJUSTED_AT_ONCE -> OUTCOME;
        };
    }
}
