package se.klubba.app.document;

import java.util.regex.Pattern;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.swedish.Formats;

/// The words of blocks that all writers put in the same way, and what keeps them together on a line.
public final class Wording {

    /// Spaces at which a line must not end: after §, kl. and á, within 600 000, before %, kronor and the dash of a range.
    private static final Pattern KEPT =
            Pattern.compile(
                    "(?<=§) (?=\\d)|(?<=\\bkl\\.) (?=\\d)|(?<=\\bá) (?=\\d)|(?<=\\b\\d{1,3}) (?=\\d{3}\\b)"
                            + "|(?<=\\b[Bb]ilaga) (?=\\d)|(?<=\\d) (?=%|–|(?:kronor|kr|[tmM]kr)\\b)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private Wording() {}

    public static String proposal(Block.Proposal proposal) {
        return Formats.names(proposal.proposers())
                + " "
                + proposal.motion()
                + ": "
                + proposal.wording();
    }

    /// "Ja (6)"
    static String choice(Block.Roll roll) {
        return roll.choice() + " (" + roll.count() + ")";
    }

    /// The same words with no-break spaces where a line must not end.
    static String kept(String text) {
        return KEPT.matcher(text).replaceAll("\u00a0");
    }
}
