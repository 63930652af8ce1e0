package se.klubba.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// That a data directory is ours alone. Held by the operating system for this process, so it is free again at once when
/// the process ends, however it ends.
final class DataLock implements AutoCloseable {

    /// What this process holds. Asked first, since to close any second opening of the file would give up the lock.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @throws EmbeddedPostgres.DataInUse if another process, or another place in this one, holds it
    static DataLock of(Path data) throws IOException {
        Path file = data.toRealPath().resolve("klubba.lock");
        if (!HELD.add(file)) throw new EmbeddedPostgres.DataInUse(data, "");
        try {
            return new DataLock(file, locked(data, file));
        } catch (IOException failure) {
            HELD.remove(file);
            throw failure;
        }
    }

    private static FileChannel locked(Path data, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new EmbeddedPostgres.DataInUse(data, Files.readString(file).strip());
        }
        channel.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
