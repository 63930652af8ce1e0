package se.klubba.domain.record.swedish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.meeting.Report;

/// The sentences that events put into the minutes, in Swedish. They are custom, not law, and every one of them may be
/// edited until adjustment; so this is where they begin, not what they must be (MIN-6).
///
/// Names come as they are printed. A body comes in the definite form in which it decides, "nämnden", "Sociala
/// samrådsgruppen", and its genitive by itself, since a short name has one of its own ("SocSam:s").
public final class Phrases {

    public static final String DRAFT_MARK = "UTKAST";
    public static final String NOT_ADJUSTED_MARK = "OJUSTERAT";
    public static final String CONTENTS = "Innehållsförteckning";
    public static final String ATTACHMENTS = "Bilagor";
    public static final String PRESENT = "Närvarande";
    public static final String SENT_SEPARATELY = "skickas separat";
    public static final String TIME_AND_PLACE = "Tid och plats för sammanträdet";
    public static final String PROPOSALS = "Förslag";
    public static final String DECISION_PATH = "Beslutsgång";
    public static final String VOTE = "Omröstning";
    public static final String RESERVATIONS = "Reservationer";
    public static final String MINUTES_NOTES = "Protokollsanteckningar";
    public static final String SECRETARY = "Sekreterare";
    public static final String CHAIR = "Ordförande";
    public static final String ADJUSTER = "Justerande";
    public static final String INITIALS = "Justerandes sign";
    public static final String CERTIFICATION = "Utdragsbestyrkande";
    public static final String VOTE_REQUESTED = "Omröstning begärs.";
    public static final String CASTING_VOTE =
            "Vid lika röstetal avgörs ärendet med ordförandens utslagsröst.";
    public static final String LOTS = "Vid lika röstetal avgörs valet genom lottning.";
    public static final String SECRET_ELECTION = "Valet sker med slutna sedlar.";
    public static final String OPEN_ELECTION = "Valet sker genom öppen omröstning.";
    public static final String BLANK_BALLOTS = "Blanka";
    public static final String ABSTAINING = "Avstår";
    public static final String ADJUSTED_AT_ONCE = "Paragrafen förklaras omedelbart justerad.";
    public static final String POINT_ADJUSTED_AT_ONCE = "Punkten förklaras omedelbart justerad.";
    public static final String ADJUSTMENT = "Justering";
    public static final String DISAGREEMENT = "Avvikande mening vid justeringen";
    public static final String SIGNING_SERVICE = "underskriftstjänst";
    public static final String WAS = "Det justerade protokollets lydelse";
    public static final String BECOMES = "Rättad lydelse";
    public static final String REASON = "Skäl";
    public static final String FILED = "Informationen läggs till handlingarna.";
    public static final String AGENDA_ADOPTED = "Mötet fastställer föredragningslistan.";
    public static final String CLOSED = "Ordföranden avslutar mötet.";

    private Phrases() {}

    /// @param names at least one
    public static String adjuster(List<String> names) {
        return Formats.names(names) + " utses att jämte ordföranden justera protokollet.";
    }

    /// "Återrapport av uppdraget från den 12 oktober 2018, § 49, till IFO-cheferna: ta fram ett förslag. Uppdraget är slutfört."
    public static String reported(Report report) {
        var given = report.given();
        var task = given.task().strip();
        return "Återrapport av uppdraget från den "
                + Formats.date(given.date())
                + given.number().map(n -> ", " + Formats.paragraph(n)).orElse("")
                + given.assignee().map(who -> ", till " + who).orElse("")
                + ": "
                + task
                + (task.matches("(?s).*[.!?]") ? " " : ". ")
                + report.text()
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .map(t -> t + " ")
                        .orElse("")
                + switch (report.result()) {
                    case REPORTED -> "Uppdraget kvarstår.";
                    case DONE -> "Uppdraget är slutfört.";
                    case DROPPED -> "Uppdraget avskrivs.";
                };
    }

    public static String previousMinutes(LocalDate of) {
        return "Protokoll från " + of + " läggs med godkännande till handlingarna.";
    }

    public static String noticeSent(LocalDate sent) {
        return "Förslag till föredragningslista skickades med kallelsen den "
                + Formats.dayAndMonth(sent)
                + ".";
    }

    public static String withdrawn(int agendaNumber, String title) {
        return "Punkt " + agendaNumber + ". " + title + " utgår.";
    }

    public static String opened(String presiding, Optional<String> actingAs) {
        return actingAs.map(office -> Formats.capital(office) + " ").orElse("Ordföranden ")
                + presiding
                + " öppnar mötet.";
    }

    /// "Håkan Edlunds förslag"
    public static String proposalOf(List<String> names) {
        return Formats.genitive(Formats.names(names)) + " förslag";
    }

    /// The proposal that was before the meeting, where it is nobody's in particular.
    public static final String PREPARED_PROPOSAL = "det framlagda förslaget";

    /// @param body     who decides, "nämnden"
    /// @param proposal what won, as [#proposalOf] says it
    public static String acclamation(String body, String proposal) {
        return "Ordföranden ställer proposition på förslagen och finner att %s beslutar enligt %s."
                .formatted(body, proposal);
    }

    public static String rejected(String body) {
        return "Ordföranden finner att %s avslår förslaget.".formatted(body);
    }

    /// @param yes what a yes is for, "bifall till Håkan Edlunds förslag" or "avslag"
    public static String voteOrder(String yes, String no) {
        return "Följande beslutsgång godkänns: ja-röst för %s, nej-röst för %s.".formatted(yes, no);
    }

    public static String approvalOf(String proposal) {
        return "bifall till " + proposal;
    }

    public static final String REJECTION = "avslag";

    /// "Med 6 röster väljer nämnden Anna Berg.", or "Nämnden väljer därmed Anna Berg." where the lot has spoken.
    ///
    /// @param votes absent where they were equal
    /// @param verb "väljer", or "beslutar" where proposals stood against each other
    public static String electedBy(Optional<Integer> votes, String verb, String body, String what) {
        return votes.map(n ->
                        "Med %d %s %s %s %s."
                                .formatted(n, n == 1 ? "röst" : "röster", verb, body, what))
                .orElseGet(() -> "%s %s därmed %s.".formatted(Formats.capital(body), verb, what));
    }

    /// "Lotten dras av Bo Ek och faller på Anna Berg (lapp ur hatt)."
    public static String lotsDrawn(String by, String winner, Optional<String> method) {
        var how = method.map(words -> " (" + withoutFullStop(words) + ")").orElse("");
        return "Lotten dras av %s och faller på %s%s.".formatted(by, winner, how);
    }

    /// @param point of the decision; absent: the whole of it
    /// @param own whether they had a proposal of their own
    public static String reservation(List<String> names, Optional<Integer> point, boolean own) {
        var what = point.map(number -> "beslutets punkt " + number).orElse("beslutet");
        var aim = own ? " till förmån för eget yrkande." : ".";
        return Formats.names(names) + " reserverar sig mot " + what + aim;
    }

    /// A reservation in the person's own words, where they go on from the name; else absent.
    ///
    /// @param said "till förmån för eget yrkande", "mot beslutet i sin helhet"
    public static Optional<String> reservation(String name, String said) {
        var words = withoutFullStop(said);
        var start = words.toLowerCase(java.util.Locale.ROOT);
        if (words.contains("\n") || words.length() > 200) return Optional.empty();
        if (start.startsWith("till förmån"))
            return Optional.of(name + " reserverar sig mot beslutet " + uncapital(words) + ".");
        if (start.startsWith("mot "))
            return Optional.of(name + " reserverar sig " + uncapital(words) + ".");
        if (start.startsWith("reserverar sig"))
            return Optional.of(name + " " + uncapital(words) + ".");
        return start.startsWith(name.toLowerCase(java.util.Locale.ROOT) + " reserverar sig")
                ? Optional.of(words + ".")
                : Optional.empty();
    }

    /// "Anna Berg: Jag hade hellre sett …"
    public static String minutesNote(String name, String text) {
        return name + ": " + text.strip();
    }

    public static String notParticipating(List<String> names) {
        return Formats.names(names) + " deltar inte i beslutet.";
    }

    /// Where it is only noted, and the person takes part all the same.
    public static String recusalNoted(String name) {
        return name + " anmäler jäv.";
    }

    public static final String REMOTE = "deltar på distans";

    /// In the list of those who decide.
    public static String servingFor(String member) {
        return "tjänstgörande ersättare för " + member;
    }

    public static String recusal(String name) {
        return name + " anmäler jäv och deltar inte i handläggningen av ärendet.";
    }

    /// @param place "§ 52 – 61"
    public static String serving(String substitute, String member, String place) {
        return "%s tjänstgör för %s %s.".formatted(substitute, member, place);
    }

    /// "Ersättare för Kim Rönnfjäll" (PART-3)
    public static String substituteFor(String name) {
        return "Ersättare för " + name;
    }

    /// @param place "§ 52" or "punkt 3"
    public static String presiding(String name, String place) {
        return name + " är ordförande under " + place + ".";
    }

    public static String tabledUntil(LocalDate until) {
        return "Ärendet bordläggs till sammanträdet den " + Formats.date(until) + ".";
    }

    /// @param until as said, "nästa sammanträde"
    public static String tabledUntil(String until) {
        return "Ärendet bordläggs till " + withoutFullStop(until) + ".";
    }

    /// @param reason "ekonomin ska belysas" or "för att ekonomin ska belysas"
    public static String referredBack(String to, String reason) {
        var why = withoutFullStop(reason).replaceFirst("^(?i:för att|att) ", "");
        return "Ärendet återremitteras till %s för att %s.".formatted(to, why);
    }

    public static String referredToOtherBody(String body) {
        return "Ärendet hänskjuts till " + body + ".";
    }

    public static String adjourned(String from, Optional<String> to) {
        return "Mötet ajourneras "
                + to.map(end -> Formats.times(from, end)).orElseGet(() -> Formats.time(from))
                + ".";
    }

    /// What stands at a matter that was not reached (AGD-6).
    public static String notReached(Optional<String> reason) {
        return reason.map(text -> Formats.capital(withoutFullStop(text)) + ".")
                .orElse("Ärendet hanns inte med.");
    }

    /// The verb phrase of a proposal, after the names of the proposers.
    ///
    /// @param aim "avslag"; empty where the wording says it all
    public static String motion(String aim) {
        return aim.isEmpty() ? "yrkar" : "yrkar " + aim;
    }

    /// "Rättelse 2"
    public static String correction(int number) {
        return "Rättelse " + number;
    }

    /// @param title of the meeting
    public static String correctionOf(int number, String title, LocalDate date) {
        return correction(number) + " av protokoll, " + title + " " + Formats.date(date);
    }

    /// @param day "20 december 2018"
    public static String correctedOn(String day, String by) {
        return "Rättelsen är gjord den "
                + day
                + " av "
                + by
                + ". Det justerade protokollet är oförändrat.";
    }

    /// @param moment "2018-12-20 kl. 10:15"
    public static String signed(String moment) {
        return "Signerat elektroniskt " + moment;
    }

    public static String signedOnPaper(LocalDate on) {
        return "Underskrivet på papper " + on;
    }

    /// @param service the name of the service
    public static String signedWith(String service, String moment) {
        return "Signerat med " + service + " " + moment;
    }

    /// @param who each with the moment: "Anna Berg 2018-12-14 kl. 10:02"
    public static String signedBy(List<String> who) {
        return "Signerat av " + Formats.names(who) + ".";
    }

    public static String disagrees(String name) {
        return name + " anser inte att protokollet rätt återger vad som förekom.";
    }

    /// @param to as said, "nästa sammanträde"
    public static String adjustmentReferred(String to) {
        return "Justeringen av protokollet hänskjuts till " + withoutFullStop(to) + ".";
    }

    private static String withoutFullStop(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String uncapital(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
