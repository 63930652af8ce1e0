package se.klubba.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.Reminder;

class RemindingTest {

    private final Meeting meeting = closed();
    private final Kept letters = new Kept();

    private static Meeting closed() {
        var kind = BodyKind.CONSULTATION_GROUP;
        var body =
                new Body(
                        new BodyId("b"),
                        new Body.Names("Gruppen", "G", "Gruppens", Optional.empty()),
                        kind,
                        List.of(),
                        Optional.empty(),
                        Body.usualCategories(kind));
        var plan =
                new Plan(
                        body,
                        "Samråd",
                        new Plan.Time(
                                LocalDate.parse("2026-03-02"),
                                Optional.empty(),
                                Optional.empty(),
                                "Åre",
                                Plan.MeetingMode.ON_SITE,
                                Optional.empty(),
                                false,
                                Optional.empty()),
                        new Plan.Offices(
                                new PersonId("p_chair"),
                                Optional.empty(),
                                Optional.empty(),
                                new PersonId("p_sec")),
                        1,
                        Plan.Printed.USUAL);
        var profile = RuleProfile.of(kind);
        var at = Instant.parse("2026-03-02T09:00:00Z");
        return Meeting.replay(
                new MeetingId("m_1"),
                List.of(
                        new LifeEvent.MeetingPlanned(plan, profile),
                        new LifeEvent.MeetingOpened(new PersonId("p_chair"), profile, at),
                        new LifeEvent.MeetingClosed(at)));
    }

    /// Letters in memory, with the same promises.
    private static final class Kept implements Letters {
        final Map<String, Entry> all = new LinkedHashMap<>();

        @Override
        public Future<Void> order(List<Entry> fresh) {
            fresh.forEach(letter -> all.putIfAbsent(letter.id(), letter));
            return Future.succeededFuture();
        }

        @Override
        public Future<Optional<Entry>> find(String id) {
            return Future.succeededFuture(Optional.ofNullable(all.get(id)));
        }

        @Override
        public Future<List<Entry>> of(MeetingId of) {
            return Future.succeededFuture(List.copyOf(all.values()));
        }

        @Override
        public Future<Void> settle(String id, State state, Instant at, Optional<String> failure) {
            return Future.succeededFuture();
        }
    }

    private final Set<PersonId> unknown = new HashSet<>();

    private Workshop.Result at(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        Post post = _ -> Future.succeededFuture();
        var dispatch =
                new Dispatch(letters, Optional.of(post), _ -> Future.failedFuture("none"), clock);
        var reminding =
                new Reminding(
                        dispatch,
                        _ -> Future.succeededFuture(Optional.of(meeting)),
                        persons -> {
                            var mail = new LinkedHashMap<PersonId, String>();
                            persons.stream()
                                    .filter(p -> !unknown.contains(p))
                                    .forEach(p -> mail.put(p, p.value() + "@klubba.example"));
                            return Future.succeededFuture(mail);
                        },
                        clock);
        var piece = new Jobs.Taken(new Jobs.Job(Reminding.KIND, "m/1", meeting.id().value()), 1);
        return reminding.attempt(piece).result();
    }

    @Test
    void ADJ_9_each_reminder_is_ordered_once_on_its_day_and_not_before() {
        var first = Reminder.of(meeting).getFirst().on();
        var before = first.minusDays(1);
        assertThat(at(before + "T12:00:00Z")).isInstanceOf(Workshop.Result.Later.class);
        assertThat(letters.all).isEmpty();
        at(first + "T12:00:00Z");
        at(first + "T13:00:00Z");
        assertThat(letters.all.values())
                .hasSize(Reminder.of(meeting).getFirst().to().size())
                .allSatisfy(letter -> {
                    assertThat(letter.what()).isEqualTo("reminder");
                    assertThat(letter.text()).contains("Öppna din personliga länk");
                });
    }

    @Test
    void ADJ_9_who_gets_an_address_later_is_reminded_as_long_as_it_is_of_use() {
        var last = Reminder.of(meeting).getLast();
        unknown.addAll(last.to());
        var morning = last.on() + "T12:00:00Z";
        assertThat(at(morning))
                .isEqualTo(new Workshop.Result.Later(Instant.parse(last.on() + "T13:00:00Z")));
        assertThat(letters.all).isEmpty();
        unknown.clear();
        assertThat(at(last.on().plusDays(1) + "T12:00:00Z")).isEqualTo(new Workshop.Result.Done());
        assertThat(letters.all).hasSize(last.to().size());
        at(last.on().plusDays(1) + "T13:00:00Z");
        assertThat(letters.all).hasSize(last.to().size());
    }

    @Test
    void ADJ_9_an_address_that_never_comes_is_not_waited_for_for_ever() {
        var last = Reminder.of(meeting).getLast();
        unknown.addAll(last.to());
        assertThat(at(last.on().plusDays(3) + "T12:00:00Z")).isEqualTo(new Workshop.Result.Done());
        unknown.clear();
        at(last.on().plusDays(4) + "T12:00:00Z");
        assertThat(letters.all).isEmpty();
    }

    @Test
    void ADJ_9_what_nobody_needs_any_more_is_not_sent_and_in_the_end_it_is_over() {
        var last = Reminder.of(meeting).getLast().on();
        assertThat(at(last.plusDays(30) + "T12:00:00Z")).isEqualTo(new Workshop.Result.Done());
        assertThat(letters.all).isEmpty();
    }

    @Test
    void PUB_4_addresses_are_plain_or_none() {
        assertThat(MailSettings.isAddress("asa.ost@are.example")).isTrue();
        for (var wrong :
                List.of(
                        "asa",
                        "@x.se",
                        "a@",
                        "a b@c.se",
                        "a@b\r\nBcc: c@d.se",
                        "a@b..se",
                        "a@-b.se")) {
            assertThat(MailSettings.isAddress(wrong)).as(wrong).isFalse();
        }
    }
}
