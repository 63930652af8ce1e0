package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.self;
import static se.klubba.domain.audience.Following.view;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Dice;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.RandomMeeting;
import se.klubba.domain.meeting.Ruling;

/// What audiences and persons are told, in meetings where anybody does anything.
class AudienceLawsTest {

    static LongStream seeds() {
        return RandomMeeting.seeds(60);
    }

    private static Set<Audience> audiences(RandomMeeting random) {
        var all = new LinkedHashSet<Audience>();
        for (var kind : Audience.Kind.values()) {
            all.add(new Audience(kind, Set.of()));
            all.add(new Audience(kind, Set.of(new ItemId("i3"))));
        }
        for (var person : Following.people(random.meeting()))
            all.add(Audience.of(random.meeting(), person));
        return all;
    }

    /// Frames are sometimes gathered: then the view last told is compared with the newest.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void LAW_FOLLOW_whoever_takes_the_patches_has_the_view_that_a_snapshot_would_show(long seed) {
        var random = RandomMeeting.of(seed, 150);
        var dice = new Dice(seed);
        for (var audience : audiences(random)) {
            var told = view(random.begun(), audience);
            var seen = new Projection.Seen(random.begun(), Following.NOBODY_CONNECTED, told);
            var followed = told;
            for (var step : random.steps()) {
                if (step.ruling() instanceof Ruling.Refused || dice.chance(20)) continue;
                var next = view(step.after(), audience);
                seen = Projection.next(seen, step.after(), audience, Following.NOBODY_CONNECTED);
                assertThat(seen.view()).as("made from the one before").isEqualTo(next);
                var patch = MergePatch.between(told, next);
                followed = MergePatch.apply(followed, patch);
                assertThat(followed).isEqualTo(next);
                told = next;
            }
            Following.holdsNoNulls(told);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void LAW_FOLLOW_the_own_view_follows_too_and_is_the_same_for_all_of_the_same_standing(
            long seed) {
        var random = RandomMeeting.of(seed, 150);
        var followed = new HashMap<Object, Map<String, Object>>();
        var before = random.begun();
        for (var step : random.steps()) {
            if (step.ruling() instanceof Ruling.Refused) continue;
            var same = SelfView.same(before, step.after());
            if (Standing.same(before, step.after())) alike(before, step.after());
            before = step.after();
            var known = new HashMap<Standing, Map<String, Object>>();
            for (var person : Following.people(step.after())) {
                var now = self(step.after(), person);
                var was = followed.getOrDefault(person, Map.of());
                if (same && followed.containsKey(person)) {
                    assertThat(now).as("nothing that rules look at").isEqualTo(was);
                }
                assertThat(MergePatch.apply(was, MergePatch.between(was, now))).isEqualTo(now);
                followed.put(person, now);
                Following.holdsNoNulls(now);
                var standing = Standing.of(step.after(), person);
                assertThat(now)
                        .as("%s", standing)
                        .isEqualTo(known.computeIfAbsent(standing, _ -> now));
            }
        }
    }

    /// A server that finds nothing of this kind changed leaves everybody where they are.
    private static void alike(Meeting before, Meeting after) {
        for (var person : Following.people(after)) {
            assertThat(Standing.of(after, person)).isEqualTo(Standing.of(before, person));
            assertThat(Audience.of(after, person)).isEqualTo(Audience.of(before, person));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void LIVE_9_a_hidden_item_shows_its_number_and_its_course_and_nothing_else(long seed) {
        var random = RandomMeeting.of(seed, 150);
        var hidden = new ItemId("i3");
        for (var step : random.steps()) {
            for (var kind : Audience.Kind.values()) {
                nothingOf(
                        step.after(),
                        view(step.after(), new Audience(kind, Set.of(hidden))),
                        hidden);
            }
        }
    }

    private static void nothingOf(Meeting meeting, Map<String, Object> view, ItemId hidden) {
        var shown = (Map<?, ?>) Following.at(view, "items", hidden.value());
        assertThat(Set.of("number", "status", "hidden").containsAll(shown.keySet()))
                .as("%s", shown)
                .isTrue();
        for (var group :
                Set.of(
                        "decisions",
                        "proposals",
                        "votes",
                        "assignments",
                        "attachments",
                        "reservations",
                        "notes")) {
            if (!(view.get(group) instanceof Map<?, ?> things)) continue;
            for (var thing : things.values())
                assertThat(((Map<?, ?>) thing).get("item")).isNotEqualTo(hidden.value());
        }
        assertThat(Following.at(view, "question", "item")).isNotEqualTo(hidden.value());
        if (!(view.get("items") instanceof Map<?, ?> items)) return;
        var referred = new LinkedHashSet<Object>();
        for (var item : items.values()) {
            if (((Map<?, ?>) item).get("matters") instanceof Iterable<?> matters)
                matters.forEach(referred::add);
        }
        var matters = view.get("matters") instanceof Map<?, ?> map ? map.keySet() : Set.of();
        assertThat(referred).as("matters that are shown").isSubsetOf(matters);
        assertThat(meeting.agenda().find(hidden)).isPresent();
    }
}
