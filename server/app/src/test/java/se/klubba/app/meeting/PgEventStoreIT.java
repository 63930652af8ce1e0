package se.klubba.app.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;
import se.klubba.app.meeting.EventStore.VersionConflict;

class PgEventStoreIT extends EventStoreContract {

    @RegisterExtension static final TestDatabase postgres = new TestDatabase();

    @Override
    EventStore store() {
        return new PgEventStore(postgres.database());
    }

    @Test
    void two_nodes_take_turns_and_the_chain_holds() {
        var one = store();
        var other = store();
        get(one.append(meeting, 0, events(1), List.of()));
        get(other.append(meeting, 1, events(1), List.of()));
        assertThatThrownBy(() -> get(one.append(meeting, 1, events(1), List.of())))
                .isInstanceOf(VersionConflict.class);
        get(one.append(meeting, 2, events(1), List.of()));
        get(other.append(meeting, 3, events(1), List.of()));

        assertThat(get(new ChainVerifier(one).verify(meeting)))
                .isInstanceOfSatisfying(
                        ChainVerifier.Verdict.Whole.class,
                        whole -> assertThat(whole.version()).isEqualTo(4));
    }
}
