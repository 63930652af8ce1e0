package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.klubba.domain.id.PersonId;

/// What holds for every meeting at every moment, and from one moment to the next.
final class Legality {

    private Legality() {}

    static void of(Meeting meeting) {
        agenda(meeting);
        question(meeting);
        votes(meeting);
        leading(meeting);
        dissent(meeting);
        document(meeting);
        if (meeting.life().closed()) closed(meeting);
    }

    private static void agenda(Meeting meeting) {
        var agenda = meeting.agenda();
        var numbers =
                agenda.handled().stream()
                        .map(id -> agenda.item(id).number().orElseThrow())
                        .toList();
        // as planned, or as it was settled when the meeting opened
        var first = numbers.isEmpty() ? agenda.nextNumber() : numbers.getFirst();
        var gapless = IntStream.range(first, first + numbers.size()).boxed().toList();
        assertThat(numbers).as("numbers in the order of handling").isEqualTo(gapless);
        assertThat(agenda.nextNumber()).isEqualTo(first + numbers.size());
        for (var item : agenda.items()) {
            var current = agenda.current().equals(Optional.of(item.id()));
            assertThat(item.number().isPresent()).isEqualTo(agenda.handled().contains(item.id()));
            if (item.status() instanceof Item.Status.Current)
                assertThat(current).as("current").isTrue();
            if (current) assertThat(item.waits()).as("the current one waits").isFalse();
            if (item.status() instanceof Item.Status.Withdrawn) assertThat(item.number()).isEmpty();
        }
        assertThat(new HashSet<>(agenda.items().stream().map(Item::id).toList()))
                .hasSameSizeAs(agenda.items());
        for (var participant : meeting.attendance().people().values()) {
            assertThat(agenda.handled()).containsAll(participant.at());
            for (var id : participant.at()) {
                var recused = agenda.item(id).recused(participant.seat().person());
                assertThat(recused).as("was there for what it was recused from").isFalse();
            }
        }
        services(meeting);
    }

    private static void services(Meeting meeting) {
        var active = meeting.attendance().services().stream().filter(s -> !s.ended()).toList();
        assertThat(active.stream().map(Service::person)).doesNotHaveDuplicates();
        assertThat(active.stream().filter(s -> !s.person().equals(s.member())).map(Service::member))
                .doesNotHaveDuplicates();
        for (var service : meeting.attendance().services()) {
            var participant = meeting.attendance().find(service.person()).orElseThrow();
            assertThat(participant.at()).containsAll(service.at());
        }
        for (var service : active) {
            if (service.now()) assertThat(meeting.serving()).doesNotContain(service.member());
        }
    }

    private static void question(Meeting meeting) {
        meeting.deciding()
                .question()
                .ifPresent(question -> {
                    assertThat(meeting.agenda().current()).contains(question.item());
                    var open = meeting.deciding().openVote().isPresent();
                    var voting =
                            question.stage() == Question.Stage.VOTING
                                    || question.rounds()
                                            .now()
                                            .filter(r -> r.stage() == Question.Stage.VOTING)
                                            .isPresent();
                    assertThat(voting).isEqualTo(open);
                    var decided =
                            question.stage() == Question.Stage.FOUND
                                    || question.stage() == Question.Stage.VOTED;
                    var lots =
                            question.vote()
                                    .map(meeting.deciding()::vote)
                                    .flatMap(Vote::outcome)
                                    .filter(o -> !o.tied().isEmpty())
                                    .isPresent();
                    if (decided && !lots) assertThat(question.finding()).isPresent();
                });
        for (var decision : meeting.deciding().decisions().values()) {
            var under =
                    meeting.deciding()
                            .question()
                            .filter(q ->
                                    q.put().decisions().stream()
                                            .anyMatch(w -> w.decision().equals(decision.id())))
                            .isPresent();
            var locked =
                    decision.status() == Decision.Status.PUT
                            || decision.status() == Decision.Status.FOUND;
            assertThat(locked).as("locked while put").isEqualTo(under);
            assertThat(decision.confirmed().isPresent())
                    .isEqualTo(decision.status() == Decision.Status.CONFIRMED);
            if (decision.status() == Decision.Status.DRAFTED) {
                assertThat(decision.fixed()).isEmpty();
            } else {
                assertThat(decision.fixed().orElseThrow().isBlank()).as("empty decision").isFalse();
            }
        }
        for (var assignment : meeting.deciding().assignments().values()) {
            assertThat(meeting.deciding().decisions()).containsKey(assignment.decision());
        }
    }

    private static void votes(Meeting meeting) {
        var votes = meeting.deciding().votes().values();
        assertThat(votes.stream().filter(Vote::open).count()).isLessThanOrEqualTo(1);
        for (var vote : votes) {
            assertThat(vote.voters()).containsAll(vote.cast().keySet());
            if (vote.open()) assertThat(meeting.life().open()).isTrue();
            vote.outcome().ifPresent(outcome -> counted(vote, outcome));
        }
    }

    /// Counted by hand, in another way than the rules do it.
    private static void counted(Vote vote, Outcome outcome) {
        if (vote.election()) {
            elected(vote, outcome);
            return;
        }
        var tally = new HashMap<Choice, Integer>();
        if (vote.byOrganisation()) {
            vote.about()
                    .organisations()
                    .values()
                    .forEach(members -> {
                        var given = new HashSet<Choice>();
                        members.forEach(m -> {
                            var cast = vote.cast().get(m);
                            if (cast != null) given.add(cast.choice().orElseThrow());
                        });
                        assertThat(given).as("one answer of each organisation").hasSizeLessThan(2);
                        given.forEach(choice -> tally.merge(choice, 1, Integer::sum));
                    });
        } else {
            vote.cast()
                    .values()
                    .forEach(cast -> tally.merge(cast.choice().orElseThrow(), 1, Integer::sum));
        }
        assertThat(outcome.yes()).isEqualTo(tally.getOrDefault(Choice.YES, 0));
        assertThat(outcome.no()).isEqualTo(tally.getOrDefault(Choice.NO, 0));
        assertThat(outcome.abstain()).isEqualTo(tally.getOrDefault(Choice.ABSTAIN, 0));
        var tie = outcome.yes() == outcome.no();
        assertThat(outcome.decidedBy() != Outcome.DecidedBy.MAJORITY).isEqualTo(tie);
        if (outcome.decidedBy() == Outcome.DecidedBy.NO_DECISION) {
            assertThat(outcome.winner()).isEmpty();
            return;
        }
        if (!tie)
            assertThat(outcome.winner().orElseThrow() == Choice.YES)
                    .isEqualTo(outcome.yes() > outcome.no());
        assertThat(outcome.winner().orElseThrow()).isNotEqualTo(Choice.ABSTAIN);
    }

    /// What the ballots said is not in the meeting; that they are as many as were marked is.
    private static void secretly(Vote vote, Outcome.Election election) {
        assertThat(vote.cast()).isEmpty();
        var all = election.candidates().values().stream().mapToInt(n -> n).sum();
        if (vote.tellers().paper().isEmpty()) {
            assertThat(all + election.blank()).isEqualTo(vote.tellers().marked().size());
        }
        assertThat(all + election.blank()).isLessThanOrEqualTo(vote.voters().size());
    }

    private static void elected(Vote vote, Outcome outcome) {
        var election = outcome.election().orElseThrow();
        if (!vote.tellers().lots().isEmpty()) {
            assertThat(election.elected()).contains(vote.tellers().lots().get().winner());
        }
        if (vote.secret()) {
            secretly(vote, election);
            return;
        }
        for (var candidate : vote.about().candidates()) {
            var count = 0;
            for (var cast : vote.cast().values()) {
                if (cast.candidate().equals(Optional.of(candidate))) count++;
            }
            assertThat(election.candidates()).containsEntry(candidate, count);
        }
        var all = election.candidates().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all + election.blank()).isEqualTo(vote.cast().size());
        election.elected()
                .ifPresent(name ->
                        assertThat(election.candidates().values())
                                .allMatch(count -> count <= election.candidates().get(name)));
        if (outcome.decidedBy() == Outcome.DecidedBy.MAJORITY) {
            var most = java.util.Collections.max(election.candidates().values());
            assertThat(election.candidates().values().stream().filter(most::equals).count())
                    .isEqualTo(1);
        }
    }

    /// Nobody reserves without having decided, and nobody votes who stands aside.
    private static void dissent(Meeting meeting) {
        var dissent = meeting.dissent();
        for (var made : dissent.reservations().values()) {
            assertThat(dissent.tookPart(made.by(), made.item(), made.decision())).isTrue();
        }
        for (var settled : dissent.settled()) {
            assertThat(settled.tookPart()).allMatch(p -> meeting.seat(p).isPresent());
        }
    }

    /// Nobody's name stands under what that person was not asked to sign, and nothing is adjusted that somebody has not.
    private static void document(Meeting meeting) {
        var document = meeting.adjustment();
        assertThat(document.signers()).containsAll(document.signatures().keySet());
        if (document.stage() instanceof Adjustment.Stage.Frozen) {
            assertThat(document.waitsFor()).as("adjusted with the last").isNotEmpty();
        }
        if (document.stage() instanceof Adjustment.Stage.Adjusted) {
            assertThat(document.waitsFor()).isEmpty();
        }
        if (!document.corrections().isEmpty()) {
            assertThat(document.stage()).isInstanceOf(Adjustment.Stage.Adjusted.class);
        }
        if (document.sent()) assertThat(meeting.life().closed()).isTrue();
        for (var item : document.atOnce().values()) {
            assertThat(meeting.agenda().over(meeting.agenda().item(item.item()))).isTrue();
        }
    }

    /// What is signed does not change, and what was said about it stays.
    private static void document(Meeting before, Meeting after) {
        var was = before.adjustment();
        var now = after.adjustment();
        assertThat(now.voided().subList(0, was.voided().size())).isEqualTo(was.voided());
        assertThat(now.corrections()).containsAllEntriesOf(was.corrections());
        assertThat(now.comments().keySet()).containsAll(was.comments().keySet());
        assertThat(now.atOnce().keySet()).containsAll(was.atOnce().keySet());
        risen(was.review().counted(), now.review().counted());
        if (was.stage() instanceof Adjustment.Stage.Adjusted) {
            assertThat(now.stage()).isEqualTo(was.stage());
        }
        if (was.fixed().isPresent() && now.fixed().isPresent()) {
            assertThat(after.agenda()).isEqualTo(before.agenda());
            assertThat(after.deciding()).isEqualTo(before.deciding());
            assertThat(after.papers().attachments()).isEqualTo(before.papers().attachments());
            assertThat(after.dissent()).isEqualTo(before.dissent());
            assertThat(now.disagreements()).isEqualTo(was.disagreements());
        }
        for (var item : was.atOnce().keySet()) {
            assertThat(after.deciding().decisionsOf(item))
                    .isEqualTo(before.deciding().decisionsOf(item));
            assertThat(after.agenda().item(item).title())
                    .isEqualTo(before.agenda().item(item).title());
        }
    }

    private static void leading(Meeting meeting) {
        var leaders = List.of(meeting.life().presiding(), meeting.plan().offices().secretary());
        for (PersonId leader : leaders) {
            assertThat(meeting.seat(leader)).isPresent();
            meeting.agenda()
                    .current()
                    .filter(item -> !meeting.recusedNow(item, leader))
                    .ifPresent(item -> assertThat(meeting.hidden(leader)).doesNotContain(item));
        }
    }

    /// Whoever presides when a vote is opened can settle a tie in it.
    private static void opened(Meeting before, Meeting after) {
        after.deciding()
                .openVote()
                .filter(vote -> !before.deciding().votes().containsKey(vote.id()))
                .filter(vote -> !vote.election())
                .filter(vote -> VoteRules.ties(after, vote) == Outcome.TieBreak.CASTING_VOTE)
                .ifPresent(vote -> assertThat(vote.voters()).contains(after.life().presiding()));
    }

    private static void closed(Meeting meeting) {
        assertThat(meeting.agenda().current()).isEmpty();
        assertThat(meeting.deciding().question()).isEmpty();
        assertThat(meeting.agenda().items()).noneMatch(Item::waits);
    }

    /// Numbers, ids and what is fixed never change again.
    static void of(Meeting before, Meeting after) {
        // until the first § is given, where they begin may be settled anew
        if (!before.agenda().handled().isEmpty()) {
            assertThat(after.agenda().nextNumber())
                    .isGreaterThanOrEqualTo(before.agenda().nextNumber());
        }
        for (var item : before.agenda().items()) {
            var now = after.agenda().item(item.id());
            if (item.number().isPresent()) assertThat(now.number()).isEqualTo(item.number());
            assertThat(now.heading().agendaNumber()).isEqualTo(item.heading().agendaNumber());
        }
        fixed(before, after);
        opened(before, after);
        document(before, after);
        for (var made : before.dissent().reservations().values()) {
            var now = after.dissent().reservations().get(made.id());
            assertThat(now.by()).isEqualTo(made.by());
            assertThat(now.text()).isEqualTo(made.text());
        }
        assertThat(after.dissent().notes()).containsAllEntriesOf(before.dissent().notes());
        var settled = before.dissent().settled();
        assertThat(after.dissent().settled().subList(0, settled.size())).isEqualTo(settled);
        risen(before.deciding().counted().drafted(), after.deciding().counted().drafted());
        risen(before.deciding().counted().assigned(), after.deciding().counted().assigned());
        risen(before.papers().counted(), after.papers().counted());
        if (before.life().closed()) assertThat(after.life().closed()).isTrue();
        if (before.life().closed()) assertThat(after.attendance()).isEqualTo(before.attendance());
    }

    private static void fixed(Meeting before, Meeting after) {
        for (var decision : before.deciding().decisions().values()) {
            if (decision.status() == Decision.Status.CONFIRMED
                    || decision.status() == Decision.Status.LOST) {
                assertThat(after.deciding().decision(decision.id())).isEqualTo(decision);
            }
        }
        for (var proposal : before.deciding().proposals().values()) {
            var now = after.deciding().proposal(proposal.id());
            assertThat(now.motion()).isEqualTo(proposal.motion());
            var settled =
                    proposal.status() == Proposal.Status.WON
                            || proposal.status() == Proposal.Status.LOST;
            if (settled) assertThat(now).isEqualTo(proposal);
        }
        for (var vote : before.deciding().votes().values()) {
            var now = after.deciding().vote(vote.id());
            var left = new HashSet<>(vote.voters());
            left.removeIf(
                    person -> vote.open() && after.agenda().item(vote.item()).recused(person));
            assertThat(now.voters()).isEqualTo(left);
            // a lot is drawn once the vote is closed
            if (!vote.open() && vote.tied().isEmpty()) assertThat(now).isEqualTo(vote);
            if (vote.tellers().lots().isPresent()) assertThat(now).isEqualTo(vote);
        }
    }

    private static <K> void risen(Map<K, Integer> before, Map<K, Integer> after) {
        before.forEach((key, count) -> assertThat(after.get(key)).isGreaterThanOrEqualTo(count));
    }
}
