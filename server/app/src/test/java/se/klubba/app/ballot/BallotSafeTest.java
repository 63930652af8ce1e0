package se.klubba.app.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lock of a box, and its keys.
class BallotSafeTest {

    private static final String VOTE = "m_1/i5v1";

    @TempDir Path directory;
    private Vertx vertx;
    private BallotSafe safe;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        safe = new BallotSafe(vertx, keys());
    }

    @AfterEach
    void close() throws Exception {
        get(vertx.close());
    }

    private Path keys() {
        return directory.resolve("keys");
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.await(10, TimeUnit.SECONDS);
    }

    private BallotSafe.Opened opened(byte[] sealed) throws Exception {
        return get(safe.open(VOTE, Optional.ofNullable(sealed))).orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(keys())) {
            return files.toList();
        }
    }

    @Test
    void VOTE_8_what_was_put_in_is_found_again_also_after_a_restart() throws Exception {
        var papers = new byte[] {0, 1, 1, -1};
        var first = opened(null);
        assertThat(first.papers()).isEmpty();
        var sealed = first.close(papers);
        get(first.stored());
        safe = new BallotSafe(vertx, keys());
        assertThat(opened(sealed).papers().orElseThrow()).isEqualTo(papers);
    }

    @Test
    void VOTE_8_a_crash_between_database_and_key_file_loses_nothing() throws Exception {
        byte[] sealed = null;
        for (var turn = 0; turn < 20; turn++) {
            var box = opened(sealed);
            sealed = box.close(new byte[] {(byte) turn});
            // the key file is left behind now and then
            if (turn % 3 == 0) get(box.stored());
        }
        assertThat(opened(sealed).papers().orElseThrow()).isEqualTo(new byte[] {19});
    }

    @Test
    void VOTE_8_an_earlier_state_of_the_box_cannot_be_opened_with_the_key_as_it_is_now()
            throws Exception {
        var states = new ArrayList<byte[]>();
        byte[] sealed = null;
        for (var turn = 0; turn < 5; turn++) {
            var box = opened(sealed);
            sealed = box.close(new byte[] {(byte) turn});
            states.add(sealed);
            get(box.stored());
        }
        for (var old : states.subList(0, 4)) {
            assertThat(get(safe.open(VOTE, Optional.of(old)))).isEmpty();
            var key = Ratchet.read(Files.readAllBytes(files().getFirst()));
            assertThat(Seal.open(VOTE, key, old)).as("not even by force").isEmpty();
        }
        assertThat(get(safe.open(VOTE, Optional.of(sealed)))).isPresent();
    }

    @Test
    void VOTE_8_a_box_is_that_of_its_vote_untouched_or_is_not_opened() throws Exception {
        var sealed = opened(null).close(new byte[] {1, 2});
        get(safe.open("m_1/i5v2", Optional.empty()));
        assertThat(get(safe.open("m_1/i5v2", Optional.of(sealed)))).isEmpty();
        for (var at = 0; at < sealed.length; at++) {
            var touched = sealed.clone();
            touched[at] ^= 1;
            assertThat(get(safe.open(VOTE, Optional.of(touched)))).as("byte " + at).isEmpty();
        }
        assertThat(get(safe.open(VOTE, Optional.of(new byte[3])))).isEmpty();
        assertThat(get(safe.open(VOTE, Optional.of(sealed)))).isPresent();
    }

    @Test
    void VOTE_8_the_same_papers_never_look_the_same_and_show_no_byte_of_themselves()
            throws Exception {
        var papers = "the papers of eleven voters".getBytes(StandardCharsets.UTF_8);
        var box = opened(null);
        var one = box.close(papers);
        var other = box.close(papers);
        assertThat(one).hasSameSizeAs(other).isNotEqualTo(other);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("eleven");
        assertThat(Arrays.equals(one, 9, one.length, other, 9, other.length)).isFalse();
    }

    @Test
    void VOTE_8_a_key_is_its_owners_alone_and_goes_with_the_vote() throws Exception {
        var box = opened(null);
        assertThat(get(safe.votes())).containsExactly(VOTE);
        var key = files().getFirst();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rwx------");
        var sealed = box.close(new byte[] {1});
        get(safe.destroy(VOTE));
        assertThat(files()).isEmpty();
        assertThat(get(safe.open(VOTE, Optional.of(sealed)))).isEmpty();
        get(box.stored());
        assertThat(files()).as("what is late makes no key again").isEmpty();
        get(safe.destroy(VOTE));
    }

    @Test
    void VOTE_8_two_nodes_that_open_the_first_box_at_once_have_one_key() throws Exception {
        var other = new BallotSafe(vertx, keys());
        var both =
                Future.all(safe.open(VOTE, Optional.empty()), other.open(VOTE, Optional.empty()));
        get(both);
        var one = ((Optional<?>) both.resultAt(0)).map(BallotSafe.Opened.class::cast).orElseThrow();
        var sealed = one.close(new byte[] {7});
        assertThat(get(other.open(VOTE, Optional.of(sealed)))).isPresent();
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_place_where_no_keys_can_be_kept_is_told_at_the_start() throws Exception {
        BallotSafe.check(keys().resolve("deeper"));
        var file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> BallotSafe.check(file.resolve("keys")))
                .isInstanceOf(IOException.class);
    }
}
