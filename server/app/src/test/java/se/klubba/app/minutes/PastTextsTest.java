package se.klubba.app.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.app.json.DomainJson;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.minutes.Authority;

/// A text as it stood at any moment, from its steps alone.
class PastTextsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final MeetingId MEETING = new MeetingId("m1");
    private static final Instant BEGIN = Instant.parse("2018-12-14T08:00:00Z");

    @AfterAll
    static void close() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ADJ_2_a_text_is_found_as_it_stood_at_each_moment(long seed) throws Exception {
        var random = new Random(seed);
        var store = new MemoryMinutesStore();
        var at = new ArrayList<Instant>();
        var stood = new ArrayList<Authority>();
        var text = Authority.begin();
        var now = BEGIN;
        for (var i = 0; i < 30; i++) {
            now = now.plusMillis(random.nextInt(3));
            var step =
                    Map.of(
                            "stepType",
                            "replace",
                            "from",
                            1,
                            "to",
                            1,
                            "slice",
                            Map.of("content", List.of(Map.of("type", "text", "text", "b" + i))));
            var kept = new StoredStep(DomainJson.write(step), "c", new PersonId("p"), now);
            store.append(MEETING, "item:i1", text.version(), List.of(kept))
                    .await(5, TimeUnit.SECONDS);
            text = text.replay(List.of(step));
            at.add(now);
            stood.add(text);
        }
        var past = new PastTexts(VERTX, store);
        for (var i = 0; i < at.size(); i++) {
            if (i + 1 < at.size() && at.get(i + 1).equals(at.get(i))) continue;
            var found =
                    past.at(MEETING, PastTextsTest::begun, at.get(i)).await(5, TimeUnit.SECONDS);
            var then = found.get("item:i1");
            assertThat(then.version()).isEqualTo(i + 1);
            assertThat(then.document()).isEqualTo(stood.get(i).document());
        }
        var before = past.at(MEETING, PastTextsTest::begun, BEGIN.minusMillis(1));
        assertThat(before.await(5, TimeUnit.SECONDS).get("item:i1").version()).isZero();
    }

    private static Optional<se.klubba.domain.minutes.Node> begun(String name) {
        return name.equals("item:i1")
                ? Optional.of(Authority.begin().document())
                : Optional.empty();
    }
}
