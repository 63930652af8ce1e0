package se.klubba.domain.record.swedish;

import java.util.ArrayList;
import java.util.List;

/// The wordings of how something was decided, where there was more than one question to it, or a vote of another kind than
/// the one in [Phrases]. Custom, too, and not law.
public final class DecidingPhrases {

    public static final String ROUND = "Omröstning om motförslag";
    public static final String PROCEDURAL = "Omröstning om ärendets handläggning";
    public static final String ADDITION = "Omröstning om tilläggsyrkande";
    public static final String DECIDE_TODAY = "att ärendet ska avgöras i dag";
    public static final String ONE_VOTE_EACH = "Varje organisation har en röst.";
    public static final String TIE_FALLS = "Vid lika röstetal fattas inget beslut.";

    private DecidingPhrases() {}

    /// @param questions what is put in turn, at least one
    public static String path(List<String> questions, boolean approved) {
        var parts = new ArrayList<String>();
        for (var question : questions) {
            var only = questions.size() == 1;
            var word = only ? "" : parts.isEmpty() ? "först " : "därefter ";
            parts.add(word + question);
        }
        var path = String.join(", ", parts);
        return approved
                ? "Följande beslutsgång godkänns: " + path + "."
                : "Ordföranden redovisar följande beslutsgång: " + path + ".";
    }

    /// "om ärendet ska avgöras i dag eller återremitteras"
    ///
    /// @param putOff "återremitteras", "bordläggas" or "remitteras"
    public static String todayOr(String putOff) {
        return "om ärendet ska avgöras i dag eller " + putOff;
    }

    /// "A:s förslag mot B:s förslag"
    ///
    /// @param proposals as [Phrases#proposalOf] says them, at least one
    public static String against(List<String> proposals) {
        if (proposals.size() < 3) return String.join(" mot ", proposals);
        return Formats.names(proposals) + " mot varandra";
    }

    public static String additionOf(List<String> names) {
        return Formats.genitive(Formats.names(names)) + " tilläggsyrkande";
    }

    /// @param what   as [#todayOr]
    /// @param found  "att ärendet ska avgöras i dag"
    public static String foundProcedural(String what, String body, String found) {
        return "Ordföranden ställer proposition på %s och finner att %s beslutar %s."
                .formatted(what, body, found);
    }

    public static String foundAddition(String addition, String body, boolean won) {
        return "Ordföranden ställer proposition på %s och finner att %s %s det."
                .formatted(addition, body, won ? "bifaller" : "avslår");
    }

    /// @param put as [#against]
    public static String foundCounter(String put, String chosen) {
        return "Ordföranden ställer %s och finner att %s ska stå mot huvudförslaget."
                .formatted(put, chosen);
    }

    public static String roundOrder(String yes, String no) {
        return "Följande beslutsgång godkänns för att utse motförslag: ja-röst för %s, nej-röst för %s."
                .formatted(yes, no);
    }

    /// @param figures as [#figures]
    public static String roundResult(String figures, String chosen) {
        return "%s utses %s till motförslag.".formatted(figures, chosen);
    }

    /// @param decision what was decided thereby, "enligt Håkan Edlunds förslag" or "att avslå förslaget"
    public static String result(String figures, String body, String decision) {
        return "%s beslutar %s %s.".formatted(figures, body, decision);
    }

    public static String noDecision(String figures, String body) {
        return "%s fattar %s inget beslut.".formatted(figures, body);
    }

    /// "Med 6 ja-röster mot 4 nej-röster, 1 ledamot avstår,": what follows is what was decided thereby.
    ///
    /// @param organisations whether each of them has one vote, so that it is they who abstain
    public static String figures(int yes, int no, int abstain, boolean organisations) {
        var who = organisations ? organisations(abstain) : Formats.members(abstain);
        var abstaining = abstain == 0 ? "," : ", %s avstår,".formatted(who);
        return "Med %s mot %s%s".formatted(votes(yes, "ja"), votes(no, "nej"), abstaining);
    }

    private static String organisations(int count) {
        return count + (count == 1 ? " organisation" : " organisationer");
    }

    private static String votes(int count, String choice) {
        return count + " " + choice + (count == 1 ? "-röst" : "-röster");
    }

    /// "Bergs kommun och Bräcke kommun röstar ja."
    public static String answered(List<String> organisations, String vote) {
        return Formats.names(organisations) + " " + vote + ".";
    }

    public static String cancelled(String reason) {
        var why = reason.strip();
        return "En omröstning avbryts: "
                + (why.endsWith(".") ? why.substring(0, why.length() - 1) : why)
                + ".";
    }
}
