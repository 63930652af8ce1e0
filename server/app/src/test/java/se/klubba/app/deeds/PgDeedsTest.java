package se.klubba.app.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;
import se.klubba.app.deeds.Deeds.Deed;
import se.klubba.domain.id.BodyId;

/// The log of deeds only grows.
class PgDeedsTest {

    @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    private final BodyId body = new BodyId("b_" + UUID.randomUUID());
    private PgDeeds deeds;

    @BeforeEach
    void open() {
        deeds = new PgDeeds(POSTGRES.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static <T> T got(Future<T> future) throws Exception {
        return future.await(20, TimeUnit.SECONDS);
    }

    @Test
    void BODY_5_deeds_of_a_body_are_told_newest_first_a_page_at_a_time() throws Exception {
        for (var what : new String[] {"one", "two", "three"}) {
            got(deeds.keep(Deed.in(body, "p_1", what, "p_2 office")));
        }
        got(deeds.keep(Deed.ofAll("operator", "elsewhere", "")));
        var newest = got(deeds.of(Optional.of(body), Optional.empty(), 2));
        assertThat(newest).extracting(kept -> kept.deed().what()).containsExactly("three", "two");
        assertThat(newest).allMatch(kept -> kept.at().equals(NOW));
        var before = got(deeds.of(Optional.of(body), Optional.of(newest.getLast().number()), 2));
        assertThat(before)
                .extracting(Deeds.Kept::deed)
                .containsExactly(Deed.in(body, "p_1", "one", "p_2 office"));
    }

    @Test
    void BODY_5_nobody_changes_or_removes_a_deed() throws Exception {
        got(deeds.keep(Deed.in(body, "p_1", "one", "")));
        var pool = POSTGRES.database().pool();
        for (var sql : new String[] {"UPDATE deed SET who = 'p_9'", "DELETE FROM deed"}) {
            assertThatThrownBy(() ->
                            got(pool.query(sql + " WHERE body_id = '" + body + "'").execute()))
                    .hasMessageContaining("a deed is never changed");
        }
        assertThat(got(deeds.of(Optional.of(body), Optional.empty(), 9))).hasSize(1);
    }

    @Test
    void BODY_5_a_deed_falls_with_what_was_to_be_done() throws Exception {
        var pool = POSTGRES.database().pool();
        Future<Void> broken =
                pool.withTransaction(tx ->
                        PgDeeds.keep(tx, Deed.in(body, "p_1", "one", ""), NOW)
                                .compose(_ -> Future.failedFuture("the change failed")));
        assertThatThrownBy(() -> got(broken)).hasMessageContaining("the change failed");
        assertThat(got(deeds.of(Optional.of(body), Optional.empty(), 9))).isEmpty();
    }
}
