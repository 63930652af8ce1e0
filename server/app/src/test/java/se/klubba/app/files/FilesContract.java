package se.klubba.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of files promises.
abstract class FilesContract {

    private static final Random RANDOM = new Random();

    @TempDir Path directory;

    abstract Files files();

    @Test
    void a_file_is_named_by_its_hash_and_comes_back_byte_for_byte() {
        var hash = get(files().put(text("klubba"), "text/plain"));

        // as sha256sum says
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hash).isEqualTo(Sha256.of(text("klubba").getBytes()));
        var stored = get(files().get(hash)).orElseThrow();
        assertThat(stored.content()).isEqualTo(text("klubba"));
        assertThat(stored.mediaType()).isEqualTo("text/plain");
        assertThat(get(files().find(hash))).contains(new Files.Known("text/plain", 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1048575, 1048576, 1048577, 5_000_000})
    void files_of_all_sizes_come_back(int size) throws IOException {
        var bytes = bytes(size);
        var file = java.nio.file.Files.write(directory.resolve("f"), bytes);

        var hash = get(files().put(file, "application/pdf"));

        assertThat(hash).isEqualTo(Sha256.of(bytes));
        assertThat(get(files().get(hash)).orElseThrow().content().getBytes()).isEqualTo(bytes);
        var read = Buffer.buffer();
        get(
                files().read(
                                hash,
                                part -> {
                                    read.appendBuffer(part);
                                    return Future.succeededFuture();
                                }));
        assertThat(read.getBytes()).isEqualTo(bytes);
    }

    @Test
    void the_same_file_is_kept_once_and_keeps_its_first_type() throws IOException {
        var bytes = bytes(2_000_000);
        var first = get(files().put(Buffer.buffer(bytes), "application/pdf"));
        var file = java.nio.file.Files.write(directory.resolve("f"), bytes);

        assertThat(get(files().put(file, "text/plain"))).isEqualTo(first);
        assertThat(get(files().find(first)))
                .contains(new Files.Known("application/pdf", 2_000_000));
    }

    @Test
    void ten_who_put_the_same_file_at_once_all_succeed() {
        var content = Buffer.buffer(bytes(3_000_000));
        var puts =
                IntStream.range(0, 10)
                        .mapToObj(_ -> files().put(content, "application/pdf"))
                        .toList();
        get(Future.all(puts));
        assertThat(puts)
                .allSatisfy(put -> assertThat(put.result()).isEqualTo(puts.getFirst().result()));
        assertThat(get(files().get(puts.getFirst().result())).orElseThrow().content())
                .isEqualTo(content);
    }

    @Test
    void what_is_not_kept_is_not_found() {
        var unknown = Sha256.of(bytes(40));
        assertThat(get(files().get(unknown))).isEmpty();
        assertThat(get(files().find(unknown))).isEmpty();
        assertThatThrownBy(() -> get(files().read(unknown, _ -> Future.succeededFuture())))
                .isInstanceOf(Files.NoSuchFile.class);
    }

    @Test
    void a_reader_that_gives_up_ends_the_reading() {
        var hash = get(files().put(Buffer.buffer(bytes(3_000_000)), "application/pdf"));
        var seen = new ArrayList<Integer>();
        assertThatThrownBy(() ->
                        get(
                                files().read(
                                                hash,
                                                part -> {
                                                    seen.add(part.length());
                                                    return Future.failedFuture(
                                                            new IllegalStateException("gone"));
                                                })))
                .hasMessageContaining("gone");
        assertThat(seen).hasSize(1);
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Buffer text(String text) {
        return Buffer.buffer(text);
    }

    static <T> T get(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("nothing came", late);
        }
    }
}
