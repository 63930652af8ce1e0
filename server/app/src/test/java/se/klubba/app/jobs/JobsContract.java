package se.klubba.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.klubba.app.jobs.Jobs.Job;

/// What every place that keeps work promises.
abstract class JobsContract {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(1);

    /// Of this test alone.
    private final String kind = "kind-" + UUID.randomUUID();

    abstract Jobs jobs();

    static <T> T got(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Job job(String name) {
        return new Job(kind, name, "content of " + name);
    }

    private Optional<Jobs.Taken> take(String by, Instant now) {
        return got(jobs().take(List.of(kind), by, now, HOLD));
    }

    @Test
    void what_is_ordered_twice_is_done_once() {
        got(jobs().order(job("a"), NOW));
        got(jobs().order(job("a"), NOW));
        assertThat(take("me", NOW)).contains(new Jobs.Taken(job("a"), 1));
        assertThat(take("me", NOW)).isEmpty();
        got(jobs().done(job("a"), "me", NOW));
        got(jobs().order(job("a"), NOW));
        assertThat(take("me", NOW.plus(HOLD.multipliedBy(2)))).isEmpty();
        assertThat(got(jobs().find(kind, "a")))
                .hasValueSatisfying(a -> assertThat(a.done()).isTrue());
    }

    @Test
    void nothing_is_taken_before_it_is_due_and_what_waits_longest_comes_first() {
        got(jobs().order(job("later"), NOW.plusSeconds(10)));
        got(jobs().order(job("sooner"), NOW.plusSeconds(5)));
        assertThat(take("me", NOW)).isEmpty();
        assertThat(take("me", NOW.plusSeconds(10)).orElseThrow().job()).isEqualTo(job("sooner"));
        assertThat(take("me", NOW.plusSeconds(10)).orElseThrow().job()).isEqualTo(job("later"));
    }

    @Test
    void whoever_died_over_it_loses_it_and_whoever_says_something_keeps_it() {
        got(jobs().order(job("a"), NOW));
        assertThat(take("dead", NOW)).isPresent();
        got(jobs().hold(job("a"), "dead", NOW.plusSeconds(90)));
        assertThat(take("me", NOW.plusSeconds(80))).isEmpty();
        assertThat(take("me", NOW.plusSeconds(90))).contains(new Jobs.Taken(job("a"), 2));
        // the dead one lives after all, and has nothing to say any more
        got(jobs().done(job("a"), "dead", NOW));
        got(jobs().again(job("a"), "dead", NOW, Optional.of("late")));
        assertThat(got(jobs().find(kind, "a")).orElseThrow().done()).isFalse();
        got(jobs().done(job("a"), "me", NOW));
        assertThat(got(jobs().find(kind, "a")).orElseThrow().done()).isTrue();
    }

    @Test
    void what_did_not_get_through_says_why_and_comes_again() {
        got(jobs().order(job("a"), NOW));
        take("me", NOW);
        got(jobs().again(job("a"), "me", NOW.plusSeconds(5), Optional.of("nobody answers")));
        assertThat(take("me", NOW)).isEmpty();
        assertThat(got(jobs().find(kind, "a")).orElseThrow())
                .isEqualTo(
                        new Jobs.Standing(
                                false, 1, NOW.plusSeconds(5), Optional.of("nobody answers")));
        got(jobs().hasten(kind, "a", NOW));
        assertThat(take("me", NOW)).contains(new Jobs.Taken(job("a"), 2));
    }

    @Test
    void of_what_nobody_ordered_nothing_is_known() {
        assertThat(got(jobs().find(kind, "none"))).isEmpty();
        got(jobs().hasten(kind, "none", NOW));
        assertThat(take("me", NOW)).isEmpty();
    }
}
