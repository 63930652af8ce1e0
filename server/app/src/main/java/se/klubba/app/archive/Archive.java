package se.klubba.app.archive;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import se.klubba.app.archive.Holding.Content;
import se.klubba.app.archive.Holding.Paper;

/// Writes archives. Nothing is held as a whole: a part is read, compressed on a thread of its own, and handed on before the
/// next is read, as fast as whoever takes it away.
public final class Archive {

    /// The schema of [MetadataXml], which lies in every archive.
    static final String SCHEMA_FILE = "metadata-1.xsd";

    private static final int THREADS = 1;

    private final WorkerExecutor worker;
    private final Store store;

    /// Where kept files are read.
    @FunctionalInterface
    public interface Store {
        /// @param to takes a part of at most some megabytes; its future says when the next may come
        Future<Void> read(String sha256, Function<Buffer, Future<Void>> to);
    }

    public Archive(Vertx vertx, Store store) {
        this.worker = vertx.createSharedWorkerExecutor("archives", THREADS);
        this.store = store;
    }

    /// @param to takes each piece of the ZIP; its future says when the next may come
    /// @return fails in the middle if a file cannot be read: what was written then is no ZIP
    public Future<Void> write(Holding holding, Function<Buffer, Future<Void>> to) {
        return new Writing(holding, new Zip(holding.metadata().exported().at()), to).all();
    }

    private final class Writing {

        private final Holding holding;
        private final Zip zip;
        private final Function<Buffer, Future<Void>> to;
        private final List<Metadata.File> files = new ArrayList<>();
        private final StringBuilder sums = new StringBuilder();

        Writing(Holding holding, Zip zip, Function<Buffer, Future<Void>> to) {
            this.holding = holding;
            this.zip = zip;
            this.to = to;
        }

        Future<Void> all() {
            Future<Void> done = Future.succeededFuture();
            for (var paper : holding.papers()) done = done.compose(_ -> entry(paper));
            return done.compose(_ -> entry(schema()))
                    .compose(_ -> metadata())
                    .compose(_ -> plain("LASMIG.txt", utf8(holding.readme())))
                    .compose(_ -> plain("checksums-sha256.txt", utf8(sums.toString())))
                    .compose(_ -> compressed(zip::finish))
                    .compose(to);
        }

        private Future<Void> metadata() {
            var told = holding.metadata().with(files);
            return plain("metadata.json", Buffer.buffer(MetadataJson.write(told)))
                    .compose(_ -> plain("metadata.xml", Buffer.buffer(MetadataXml.write(told))));
        }

        private Future<Void> entry(Paper paper) {
            return written(paper.path(), paper.content())
                    .map(ended -> {
                        files.add(
                                new Metadata.File(
                                        paper.path(),
                                        paper.role(),
                                        paper.title(),
                                        paper.mediaType(),
                                        ended.size(),
                                        ended.sha256()));
                        return null;
                    });
        }

        private Future<Void> plain(String path, Buffer content) {
            return written(path, new Content.Written(content)).mapEmpty();
        }

        private Future<Zip.Ended> written(String path, Content content) {
            return compressed(() -> zip.begin(path))
                    .compose(to)
                    .compose(_ ->
                            switch (content) {
                                case Content.Kept(var sha256) -> store.read(sha256, this::part);
                                case Content.Written(var bytes) -> part(bytes);
                            })
                    .compose(_ -> compressed(zip::end))
                    .compose(ended -> {
                        sums.append(ended.sha256()).append("  ").append(path).append('\n');
                        return to.apply(ended.ready()).map(ended);
                    });
        }

        private Future<Void> part(Buffer part) {
            return compressed(() -> zip.add(part)).compose(to);
        }

        private <T> Future<T> compressed(Callable<T> what) {
            return worker.executeBlocking(what).map(Objects::requireNonNull);
        }
    }

    private static Buffer utf8(String text) {
        return Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Paper schema() {
        return new Paper(
                SCHEMA_FILE,
                "schema",
                "Schema för metadata.xml",
                "application/xml",
                new Content.Written(Buffer.buffer(resource())));
    }

    static byte[] resource() {
        try (InputStream in = Archive.class.getResourceAsStream(SCHEMA_FILE)) {
            return Objects.requireNonNull(in, SCHEMA_FILE).readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
