package se.klubba.domain.audience;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.Floor;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Refusal;

/// All that a person's own view depends on beside the meeting. Persons of the same standing have the same own view, so
/// that it is made once for three hundred followers and not three hundred times.
///
/// @param roles what the person is in this meeting
/// @param whyNotServing why the person has no vote on the current item now; absent: has one
/// @param left whether the person was here and has gone
/// @param recused the items in which the person has reported a conflict of interest
/// @param choices what the person has voted, in each vote that is not secret
/// @param marked the secret votes in which the person has voted
/// @param decided the items in whose decision the person took part
/// @param reserved those of them against which the person has made a reservation
/// @param aside the items in whose decision the person does not take part (eight and more parts, since a standing is a key)
public record Standing(
        Set<Role> roles,
        Optional<Refusal> whyNotServing,
        boolean here,
        boolean left,
        Set<ItemId> hidden,
        Set<ItemId> recused,
        Map<VoteId, String> choices,
        Set<VoteId> marked,
        Asked asked,
        Set<ItemId> decided,
        Set<ItemId> reserved,
        Set<ItemId> aside,
        Document document) {

    public enum Role {
        PRESIDING,
        CHAIR,
        SECRETARY,
        ADJUSTER,
        /// Is asked to sign the document.
        SIGNER,
        VOTER,
        PARTICIPANT
    }

    /// What the person has asked for, and is asked for.
    ///
    /// @param proposals the person's own
    /// @param vote whether the person has asked for a vote on what is put now
    /// @param votes whether the person was a voter when the vote that is open was opened
    /// @param floor what the person waits to speak for
    /// @param speaks whether the person has the floor
    /// @param answered what the person has called to the question that is put
    /// @param disagreeing the organisation for which the person votes now, where its members have not agreed
    public record Asked(
            List<ProposalId> proposals,
            boolean vote,
            boolean votes,
            Optional<Floor.Kind> floor,
            boolean speaks,
            Optional<Alternative> answered,
            Optional<String> disagreeing) {}

    /// What the person has to do with the document.
    ///
    /// @param signed whether the signature is there
    /// @param toSign a paragraph adjusted at the meeting that waits for this person's signature
    /// @param comment one that the person may declare dealt with
    public record Document(boolean signed, Optional<ItemId> toSign, Optional<CommentId> comment) {}

    /// Whether nobody's standing, nor audience, can be another than it was.
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same value
    public static boolean same(Meeting before, Meeting after) {
        return before.plan() == after.plan()
                && before.life() == after.life()
                && before.attendance() == after.attendance()
                && before.floor() == after.floor()
                && before.deciding() == after.deciding()
                && before.dissent() == after.dissent()
                && before.adjustment() == after.adjustment()
                && before.agenda().current().equals(after.agenda().current())
                && shutOut(before).equals(shutOut(after));
    }

    /// Who is shut out from which item, and who was until it was done.
    private record ShutOut(Set<PersonId> excluded, Set<PersonId> recused, boolean over) {}

    private static Map<ItemId, ShutOut> shutOut(Meeting meeting) {
        var all = new HashMap<ItemId, ShutOut>();
        for (var item : meeting.agenda().items()) {
            if (item.excluded().isEmpty() && item.recusals().isEmpty()) continue;
            var over = meeting.agenda().over(item);
            all.put(
                    item.id(),
                    new ShutOut(item.excluded(), Set.copyOf(item.recusals().keySet()), over));
        }
        return all;
    }

    public static Standing of(Meeting whole, PersonId person) {
        var meeting = whole.knownTo(person);
        var participant = meeting.attendance().find(person);
        return new Standing(
                roles(meeting, person, meeting.inService(person)),
                meeting.whyNotServing(person),
                participant.map(Participant::here).orElse(false),
                participant.map(Participant::hasLeft).orElse(false),
                Set.copyOf(meeting.hidden(person)),
                recused(meeting, person),
                choices(meeting, person),
                marked(meeting, person),
                asked(meeting, person),
                Set.copyOf(meeting.dissent().decidedBy(person)),
                reserved(meeting, person),
                aside(meeting, person),
                document(meeting, person));
    }

    private static Document document(Meeting meeting, PersonId person) {
        return new Document(
                meeting.adjustment().signatures().containsKey(person),
                DocumentProbes.unsigned(meeting, person),
                DocumentProbes.own(meeting, person));
    }

    private static Set<Role> roles(Meeting meeting, PersonId person, boolean votes) {
        var roles = EnumSet.noneOf(Role.class);
        if (meeting.presides(person)) roles.add(Role.PRESIDING);
        if (meeting.plan().offices().chair().equals(person)) roles.add(Role.CHAIR);
        if (meeting.writes(person)) roles.add(Role.SECRETARY);
        if (meeting.life().adjusters().contains(person)) roles.add(Role.ADJUSTER);
        if (meeting.adjustment().signs(person)) roles.add(Role.SIGNER);
        roles.add(votes ? Role.VOTER : Role.PARTICIPANT);
        return roles;
    }

    private static Set<ItemId> reserved(Meeting meeting, PersonId person) {
        var items = new HashSet<ItemId>(0);
        meeting.dissent().reservations().values().stream()
                .filter(r -> r.by().equals(person) && r.decision().isEmpty())
                .forEach(r -> items.add(r.item()));
        return items;
    }

    private static Set<ItemId> aside(Meeting meeting, PersonId person) {
        var items = new HashSet<ItemId>(0);
        meeting.dissent()
                .aside()
                .forEach((item, people) -> {
                    if (people.contains(person)) items.add(item);
                });
        return items;
    }

    private static Set<ItemId> recused(Meeting meeting, PersonId person) {
        var items = new HashSet<ItemId>(0);
        for (var item : meeting.agenda().items()) {
            // who has no right to an item is told nothing of it, not even that
            var shut = item.excluded().contains(person);
            if (!shut && item.recusals().containsKey(person)) items.add(item.id());
        }
        return Set.copyOf(items);
    }

    /// The secret votes in which the person's ballot lies; what is on it is known to nobody.
    private static Set<VoteId> marked(Meeting meeting, PersonId person) {
        var all = new HashSet<VoteId>(0);
        for (var vote : meeting.deciding().votes().values()) {
            if (vote.secret() && vote.voted().contains(person)) all.add(vote.id());
        }
        return all;
    }

    private static Map<VoteId, String> choices(Meeting meeting, PersonId person) {
        var all = new LinkedHashMap<VoteId, String>();
        for (var vote : meeting.deciding().votes().values()) {
            var cast = vote.cast().get(person);
            if (cast != null) all.put(vote.id(), VotingView.word(cast.word()).toString());
        }
        return all;
    }

    private static boolean inRound(Question question, PersonId person) {
        return question.rounds().now().filter(r -> r.requestedBy().contains(person)).isPresent();
    }

    private static Asked asked(Meeting meeting, PersonId person) {
        var own = new ArrayList<ProposalId>(0);
        for (var proposal : meeting.deciding().proposals().values()) {
            if (proposal.motion().by().equals(person)) own.add(proposal.id());
        }
        var vote =
                meeting.deciding()
                        .question()
                        .filter(q -> q.requestedBy().contains(person) || inRound(q, person))
                        .isPresent();
        var votes =
                meeting.deciding().openVote().filter(v -> v.voters().contains(person)).isPresent();
        var answered =
                meeting.deciding()
                        .question()
                        .flatMap(q -> Optional.ofNullable(q.answers().get(person)));
        var floor = meeting.floor();
        return new Asked(
                List.copyOf(own),
                vote,
                votes,
                floor.waiting(person).map(Floor.Asked::kind),
                floor.now().filter(speaker -> speaker.person().equals(person)).isPresent(),
                answered,
                VotingView.disagreeing(meeting, person));
    }
}
