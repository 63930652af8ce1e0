package se.klubba.app.archive;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP that is written piece by piece: each call gives the bytes that have become ready, so that it is never held as a
/// whole. Names in UTF-8; the same content gives the same bytes. For one caller at a time; compresses, so not on an event
/// loop.
final class Zip {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(ready, StandardCharsets.UTF_8);
    private final Instant at;
    private MessageDigest digest = sha256();
    private long size;

    /// @param at what each entry says of its time
    Zip(Instant at) {
        this.at = at;
    }

    Buffer begin(String path) {
        try {
            var entry = new ZipEntry(path);
            entry.setTimeLocal(at.atZone(SWEDEN).toLocalDateTime());
            zip.putNextEntry(entry);
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        digest = sha256();
        size = 0;
        return taken();
    }

    Buffer add(Buffer part) {
        try {
            var bytes = part.getBytes();
            new DigestOutputStream(zip, digest).write(bytes);
            size += bytes.length;
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return taken();
    }

    /// What the entry came to.
    record Ended(Buffer ready, long size, String sha256) {}

    Ended end() {
        try {
            zip.closeEntry();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return new Ended(taken(), size, HexFormat.of().formatHex(digest.digest()));
    }

    Buffer finish() {
        try {
            zip.finish();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return taken();
    }

    private Buffer taken() {
        var bytes = Buffer.buffer(ready.toByteArray());
        ready.reset();
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
