package se.klubba.app.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.app.meeting.EventStoreContract.ADA;
import static se.klubba.app.meeting.EventStoreContract.NOON;
import static se.klubba.app.meeting.EventStoreContract.answer;
import static se.klubba.app.meeting.EventStoreContract.events;
import static se.klubba.app.meeting.EventStoreContract.get;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.app.database.TestDatabase;
import se.klubba.app.meeting.ChainVerifier.Verdict;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.domain.id.MeetingId;

/// A log that somebody has had their hands in, past the server, is found out.
class HashChainIT {

    @RegisterExtension static final TestDatabase postgres = new TestDatabase();

    private final MeetingId meeting = new MeetingId("hash-" + UUID.randomUUID());
    private ChainVerifier verifier;

    @BeforeEach
    void five_facts() {
        var store = new PgEventStore(postgres.database());
        verifier = new ChainVerifier(store);
        get(store.append(meeting, 0, events(5), List.of(answer(ADA, "c", 5L))));
        assertThat(get(verifier.verify(meeting))).isInstanceOf(Verdict.Whole.class);
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                Arguments.of(
                        3,
                        "UPDATE meeting_event SET body = '{\"n\":9}' WHERE meeting_id = $1 AND version = 3"),
                Arguments.of(
                        3,
                        "UPDATE meeting_event SET body = body || ' ' WHERE meeting_id = $1 AND version = 3"),
                Arguments.of(
                        2,
                        "UPDATE meeting_event SET kind = 'counted2' WHERE meeting_id = $1 AND version = 2"),
                Arguments.of(
                        2,
                        "UPDATE meeting_event SET actor = 'bo' WHERE meeting_id = $1 AND version = 2"),
                Arguments.of(
                        2,
                        "UPDATE meeting_event SET actor = NULL WHERE meeting_id = $1 AND version = 2"),
                Arguments.of(
                        5,
                        "UPDATE meeting_event SET happened_at = happened_at + interval '1 microsecond'"
                                + " WHERE meeting_id = $1 AND version = 5"),
                Arguments.of(
                        4,
                        "UPDATE meeting_event SET hash = set_byte(hash, 0, get_byte(hash, 0) # 1)"
                                + " WHERE meeting_id = $1 AND version = 4"),
                Arguments.of(1, "DELETE FROM meeting_event WHERE meeting_id = $1 AND version = 1"),
                Arguments.of(3, "DELETE FROM meeting_event WHERE meeting_id = $1 AND version = 3"),
                Arguments.of(5, "DELETE FROM meeting_event WHERE meeting_id = $1 AND version = 5"),
                Arguments.of(1, "DELETE FROM meeting_event WHERE meeting_id = $1 AND version > 0"),
                // Rows 2 and 3 change places, each with its own hash.
                Arguments.of(
                        2,
                        "UPDATE meeting_event e SET body = o.body, hash = o.hash FROM meeting_event o"
                                + " WHERE e.meeting_id = $1 AND o.meeting_id = $1 AND e.version IN (2, 3)"
                                + " AND o.version = 5 - e.version"),
                // A fact is put in at the end, copied with its hash.
                Arguments.of(
                        6,
                        "INSERT INTO meeting_event SELECT meeting_id, 6, kind, body, actor, happened_at,"
                                + " hash FROM meeting_event WHERE meeting_id = $1 AND version = 5"));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void the_first_fact_that_is_not_right_is_named(long version, String tampering) {
        int rows =
                get(postgres.database()
                                .pool()
                                .preparedQuery(tampering)
                                .execute(Tuple.of(meeting.value())))
                        .rowCount();
        assertThat(rows).isPositive();

        assertThat(get(verifier.verify(meeting)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.version()).isEqualTo(version));
    }

    @Test
    void a_fact_of_another_meeting_does_not_fit() {
        var other = new MeetingId("hash-" + UUID.randomUUID());
        get(
                postgres.database()
                        .pool()
                        .preparedQuery(
                                "INSERT INTO meeting_event SELECT $1, version, kind, body, actor,"
                                        + " happened_at, hash FROM meeting_event WHERE meeting_id = $2")
                        .execute(Tuple.of(other.value(), meeting.value())));

        assertThat(get(verifier.verify(other)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.version()).isEqualTo(1));
    }

    @Test
    void parts_cannot_flow_into_each_other() {
        var ab = new StoredEvent("ab", "c", null, NOON);
        var a = new StoredEvent("a", "bc", null, NOON);
        assertThat(HashChain.link(HashChain.Link.FIRST, meeting, 1, ab))
                .isNotEqualTo(HashChain.link(HashChain.Link.FIRST, meeting, 1, a));
    }

    @Test
    void the_form_of_a_link_never_changes() {
        var event = new StoredEvent("itemOpened", "{\"item\":\"i-1\"}", ADA, NOON);
        assertThat(HashChain.link(HashChain.Link.FIRST, new MeetingId("m-1"), 1, event).hex())
                .isEqualTo("d2c7b9ce9d8d8fd2fed9533d0281378979d0d3eadd534ac3a5a7d2b2f5aac328");
    }
}
