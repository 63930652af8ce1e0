package se.klubba.domain.audience;

import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.NO_RETURN_TO_SERVICE;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Actor;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.MeetingRules;
import se.klubba.domain.meeting.Ruling;
import se.klubba.domain.meeting.ServiceRules;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.minutes.Documents;

/// What concerns one person alone: roles, rights and why not, own votes, what is asked of them now, and for the one who
/// presides the next lawful action (`docs/protocol.md`, 7). What may be done is found by asking the rules themselves, so
/// the page never works out a right, and the two can never disagree.
public final class SelfView {

    private SelfView() {}

    /// Every draft counts as filled in here: whether it is empty is told when it is put, not at each keystroke.
    private static final Texts FILLED = _ -> new Texts.Reading(0, Documents.ofParagraphs("…"));

    /// Whether nobody's own view can be another than it was: what an item is called matters to no rule.
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same value
    public static boolean same(Meeting before, Meeting after) {
        return Standing.same(before, after)
                && before.profile() == after.profile()
                && before.papers() == after.papers()
                && before.agenda().sameButForTitles(after.agenda());
    }

    /// @param person one of that standing
    /// @param now the server's time; rules may depend on it
    public static Map<String, Object> view(
            Meeting whole, Standing standing, PersonId person, Instant now) {
        var meeting = whole.knownTo(person);
        var callIn = leads(standing) ? ServiceRules.callIn(meeting, person) : List.<PersonId>of();
        var may = may(meeting, standing, person, callIn, now);
        var tree =
                new Tree()
                        .put("roles", standing.roles())
                        .put("rights", rights(meeting, standing, person))
                        .put("here", standing.here())
                        .put("recused", sorted(standing.recused()))
                        .put("may", may)
                        .put("writes", writes(meeting, standing, person))
                        .put("votes", votes(standing))
                        .put("mayReserve", mayReserve(meeting, person, now))
                        .put("answered", standing.asked().answered())
                        .put("disagreeing", standing.asked().disagreeing())
                        .put("asked", asked(meeting, person, may));
        if (standing.roles().contains(Standing.Role.PRESIDING)) {
            tree.put("next", NextAction.of(meeting, standing.hidden()));
        }
        tree.put("callIn", callIn);
        if (leads(standing)) tree.put("suggestedPath", AskingView.suggestedPath(meeting));
        return tree.map();
    }

    private static boolean leads(Standing standing) {
        return standing.roles().contains(Standing.Role.PRESIDING)
                || standing.roles().contains(Standing.Role.SECRETARY);
    }

    private static List<String> sorted(Collection<ItemId> items) {
        return items.stream().map(ItemId::value).sorted().toList();
    }

    private static Tree rights(Meeting meeting, Standing standing, PersonId person) {
        var votes = meeting.takesPart(person) && meeting.profile().decidesBy("openVote");
        var tree =
                new Tree()
                        .put("speak", true)
                        .put("propose", meeting.mayVote(person))
                        .put("vote", votes);
        if (!votes) tree.put("whyNotVote", whyNot(meeting, standing));
        return tree;
    }

    private static String whyNot(Meeting meeting, Standing standing) {
        var why = standing.whyNotServing();
        if (why.filter(Set.of(NOT_A_VOTER, NO_RETURN_TO_SERVICE)::contains).isEmpty()
                && !meeting.profile().decidesBy("openVote")) {
            return "VOTING_OFF";
        }
        return why.map(Enum::name).orElse("NOT_PARTICIPATING");
    }

    private static Map<String, Object> may(
            Meeting meeting,
            Standing standing,
            PersonId person,
            List<PersonId> callIn,
            Instant now) {
        var answers = new LinkedHashMap<String, Object>();
        for (var probe : Probes.of(meeting, person, leads(standing), callIn).entrySet()) {
            answers.put(probe.getKey(), answer(meeting, probe.getValue(), person, now));
        }
        return answers;
    }

    /// The items against whose decision the person may make a reservation now, the earlier ones too.
    private static List<ItemId> mayReserve(Meeting meeting, PersonId person, Instant now) {
        return meeting.dissent().decidedBy(person).stream()
                .filter(item ->
                        Boolean.TRUE.equals(answer(meeting, Probes.reserving(item), person, now)))
                .filter(item ->
                        meeting.dissent().reservationsOn(item).stream()
                                .noneMatch(r -> r.by().equals(person) && r.decision().isEmpty()))
                .toList();
    }

    private static Object answer(
            Meeting meeting, MeetingCommand command, PersonId person, Instant now) {
        return switch (MeetingRules.decide(meeting, command, new Actor(person), FILLED, now)) {
            case Ruling.Accepted _ -> true;
            case Ruling.Refused(var reason) -> reason.name();
        };
    }

    private static List<String> writes(Meeting meeting, Standing standing, PersonId person) {
        var none =
                standing.asked().proposals().isEmpty()
                        && !standing.roles().contains(Standing.Role.SECRETARY);
        if (none) return List.of();
        return TextRules.all(meeting).stream()
                .filter(text -> TextRules.mayWrite(meeting, person, text).isEmpty())
                .map(Object::toString)
                .toList();
    }

    private static Map<String, Object> votes(Standing standing) {
        var own = new LinkedHashMap<String, Object>();
        standing.choices().forEach((vote, choice) -> own.put(vote.value(), choice));
        return own;
    }

    private static Optional<Tree> asked(Meeting meeting, PersonId person, Map<String, Object> may) {
        var vote = meeting.deciding().openVote().filter(v -> v.voters().contains(person));
        if (vote.filter(Vote::secret).isPresent()) {
            return vote.filter(v -> !v.voted().contains(person) && v.tellers().paper().isEmpty())
                    .map(v -> new Tree().put("action", "castBallot").put("vote", v.id()));
        }
        if (vote.isPresent()) {
            return Optional.of(new Tree().put("action", "castVote").put("vote", vote.get().id()));
        }
        return meeting.deciding()
                .question()
                .filter(_ -> Boolean.TRUE.equals(may.get("requestVote")))
                .map(q -> new Tree().put("action", "requestVote").put("item", q.item()));
    }
}
