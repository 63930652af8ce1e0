package se.klubba.app.files;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;

/// The tables `stored_file` and `stored_file_part`. A file is stored in one transaction; of two who put the same one at the
/// same time the second waits for the first and then has nothing to do.
public final class PgFiles implements Files {

    static final int PART_BYTES = 1 << 20;

    private static final String NEW =
            """
            INSERT INTO stored_file (sha256, media_type, size) VALUES ($1, $2, $3)
            ON CONFLICT (sha256) DO NOTHING
            """;

    private static final String NEW_PART =
            "INSERT INTO stored_file_part (sha256, part, content) VALUES ($1, $2, $3)";

    private static final String FIND = "SELECT media_type, size FROM stored_file WHERE sha256 = $1";

    private static final String PART =
            "SELECT content FROM stored_file_part WHERE sha256 = $1 AND part = $2";

    private final Vertx vertx;
    private final Pool pool;
    private final Patience patience;

    public PgFiles(Vertx vertx, Database database) {
        this.vertx = vertx;
        this.pool = database.pool();
        this.patience = database.patience();
    }

    /// Something to store, of which any piece can be had again: an attempt may break off.
    private record Content(Sha256 hash, String mediaType, long size, Piece piece) {

        int parts() {
            return (int) Math.ceilDiv(size, PART_BYTES);
        }

        Future<Buffer> part(int number) {
            long from = (long) number * PART_BYTES;
            return piece.read(from, (int) Math.min(PART_BYTES, size - from));
        }
    }

    @FunctionalInterface
    private interface Piece {
        Future<Buffer> read(long from, int length);
    }

    @Override
    public Future<Sha256> put(Buffer content, String mediaType) {
        return vertx.executeBlocking(() -> Sha256.of(content.getBytes()), false)
                .map(Objects::requireNonNull)
                .compose(hash ->
                        put(
                                new Content(
                                        hash,
                                        mediaType,
                                        content.length(),
                                        (from, length) ->
                                                Future.succeededFuture(
                                                        content.slice(
                                                                (int) from,
                                                                (int) from + length)))));
    }

    @Override
    public Future<Sha256> put(Path file, String mediaType) {
        return vertx.executeBlocking(() -> looked(file, mediaType), false)
                .map(Objects::requireNonNull)
                .compose(this::put);
    }

    private Content looked(Path file, String mediaType) throws IOException {
        var digest = Sha256.digest();
        long size = 0;
        var bytes = new byte[PART_BYTES];
        try (var in = java.nio.file.Files.newInputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
                size += read;
            }
        }
        Piece piece =
                (from, length) ->
                        vertx.executeBlocking(() -> piece(file, from, length), false)
                                .map(Objects::requireNonNull);
        return new Content(Sha256.of(digest), mediaType, size, piece);
    }

    private static Buffer piece(Path file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, from + bytes.position());
                if (read < 0) throw new IOException("the file has become shorter");
            }
        }
        return Buffer.buffer(bytes.array());
    }

    private Future<Sha256> put(Content content) {
        return patience.with(_ -> pool.withTransaction(tx -> store(tx, content)))
                .map(content.hash());
    }

    private Future<Void> store(SqlConnection tx, Content content) {
        return tx.preparedQuery(NEW)
                .execute(Tuple.of(key(content.hash()), content.mediaType(), content.size()))
                .compose(rows ->
                        rows.rowCount() == 0
                                ? Future.succeededFuture()
                                : storeFrom(tx, content, 0));
    }

    private Future<Void> storeFrom(SqlConnection tx, Content content, int part) {
        if (part == content.parts()) return Future.succeededFuture();
        return content.part(part)
                .compose(bytes ->
                        tx.preparedQuery(NEW_PART)
                                .execute(Tuple.of(key(content.hash()), part, bytes)))
                .compose(_ -> storeFrom(tx, content, part + 1));
    }

    @Override
    public Future<Optional<Known>> find(Sha256 hash) {
        return patience.with(
                _ -> pool.preparedQuery(FIND).execute(Tuple.of(key(hash))).map(PgFiles::known));
    }

    private static Optional<Known> known(RowSet<Row> rows) {
        for (Row row : rows) return Optional.of(new Known(row.getString(0), row.getLong(1)));
        return Optional.empty();
    }

    @Override
    public Future<Optional<Stored>> get(Sha256 hash) {
        return find(hash)
                .compose(found ->
                        found.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : all(hash, found.get()).map(Optional::of));
    }

    private Future<Stored> all(Sha256 hash, Known known) {
        var all = Buffer.buffer(Math.toIntExact(known.size()));
        return readFrom(
                        hash,
                        0,
                        known.size(),
                        part -> {
                            all.appendBuffer(part);
                            return Future.succeededFuture();
                        })
                .map(_ -> new Stored(known.mediaType(), all));
    }

    @Override
    public Future<Void> read(Sha256 hash, Function<Buffer, Future<Void>> to) {
        return find(hash)
                .compose(found ->
                        found.isEmpty()
                                ? Future.failedFuture(new NoSuchFile(hash))
                                : readFrom(hash, 0, found.get().size(), to));
    }

    private Future<Void> readFrom(
            Sha256 hash, int part, long left, Function<Buffer, Future<Void>> to) {
        if (left == 0) return Future.succeededFuture();
        return patience.with(_ -> part(hash, part))
                .compose(bytes ->
                        to.apply(bytes)
                                .compose(_ -> readFrom(hash, part + 1, left - bytes.length(), to)));
    }

    private Future<Buffer> part(Sha256 hash, int part) {
        return pool.preparedQuery(PART)
                .execute(Tuple.of(key(hash), part))
                .compose(rows -> {
                    for (Row row : rows) return Future.succeededFuture(row.getBuffer(0));
                    return Future.failedFuture(
                            new IllegalStateException(
                                    "file %s lacks part %d".formatted(hash, part)));
                });
    }

    private static Buffer key(Sha256 hash) {
        return Buffer.buffer(hash.bytes());
    }
}
