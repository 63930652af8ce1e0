package se.klubba.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;

class PgJobsIT extends JobsContract {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @Override
    Jobs jobs() {
        return new PgJobs(DATABASE.database());
    }

    @Test
    void two_nodes_never_take_the_same_piece() {
        var here = new PgJobs(DATABASE.database());
        var there = new PgJobs(DATABASE.shared());
        var kind = "shared-" + UUID.randomUUID();
        var now = Instant.parse("2026-03-05T09:00:00Z");
        for (int i = 0; i < 20; i++) got(here.order(new Jobs.Job(kind, "n" + i, ""), now));
        var taken = new HashSet<String>();
        for (int i = 0; i < 10; i++) {
            var one = here.take(List.of(kind), "here", now, Duration.ofMinutes(1));
            var other = there.take(List.of(kind), "there", now, Duration.ofMinutes(1));
            assertThat(taken.add(got(one).orElseThrow().job().name())).isTrue();
            assertThat(taken.add(got(other).orElseThrow().job().name())).isTrue();
        }
        assertThat(taken).hasSize(20);
    }

    @Test
    void ADJ_7_each_fact_of_the_log_orders_its_work_once_whoever_looks() {
        var meeting = "m_" + UUID.randomUUID();
        var kind = "follow-" + UUID.randomUUID();
        var now = Instant.parse("2026-03-05T09:00:00Z");
        fact(meeting, 1, "documentAdjusted");
        fact(meeting, 2, "itemStarted");
        for (var database : List.of(DATABASE.database(), DATABASE.shared())) {
            got(new PgJobs(database).orderFor("documentAdjusted", kind, now));
        }
        var all = new HashSet<Jobs.Job>();
        for (int i = 0; i < 1000; i++) {
            var one = got(jobs().take(List.of(kind), "me", now, Duration.ofMinutes(1)));
            if (one.isEmpty()) break;
            all.add(one.get().job());
        }
        assertThat(all)
                .filteredOn(job -> job.content().equals(meeting))
                .containsExactly(new Jobs.Job(kind, meeting + "/1", meeting));
    }

    private static void fact(String meeting, long version, String event) {
        var row =
                Tuple.of(
                        meeting,
                        version,
                        event,
                        "{}",
                        Instant.parse("2026-03-05T08:00:00Z").atOffset(ZoneOffset.UTC),
                        io.vertx.core.buffer.Buffer.buffer(new byte[32]));
        got(
                DATABASE.database()
                        .pool()
                        .preparedQuery(
                                "INSERT INTO meeting_event (meeting_id, version, kind, body, happened_at, hash)"
                                        + " VALUES ($1, $2, $3, $4, $5, $6)")
                        .execute(row));
    }
}
