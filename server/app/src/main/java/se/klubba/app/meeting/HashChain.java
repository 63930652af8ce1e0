package se.klubba.app.meeting;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.domain.id.MeetingId;

/// Ties each fact to all before it, so that a change of an old one shows in every one after it: each link is the SHA-256
/// of the link before, the meeting, the version, the kind, the text, the actor and the time.
///
/// Every part is preceded by its length in bytes, so that no two different facts have the same bytes; an actor that is
/// absent has the length -1. Numbers are big-endian: lengths and nanoseconds in four bytes, versions and seconds in
/// eight. Texts are UTF-8.
public final class HashChain {

    private static final byte[] MARK = "klubba.log.1".getBytes(StandardCharsets.US_ASCII);

    private HashChain() {}

    /// One link: 32 bytes.
    ///
    /// @param hex 64 lower-case hexadecimal digits
    public record Link(String hex) {

        /// What the first fact is tied to: 32 zero bytes.
        public static final Link FIRST = new Link("0".repeat(64));

        static Link of(byte[] bytes) {
            return new Link(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /// The links of facts that follow one another.
    ///
    /// @param before of the fact before the first of these
    /// @param afterVersion of the fact before
    static List<Link> links(
            Link before, MeetingId meeting, long afterVersion, List<StoredEvent> events) {
        var links = new ArrayList<Link>(events.size());
        var last = before;
        for (var event : events) {
            last = link(last, meeting, afterVersion + links.size() + 1, event);
            links.add(last);
        }
        return links;
    }

    static Link link(Link before, MeetingId meeting, long version, StoredEvent event) {
        try {
            var bytes = new ByteArrayOutputStream(256 + event.json().length());
            var out = new DataOutputStream(bytes);
            out.write(MARK);
            out.write(before.bytes());
            text(out, meeting.value());
            out.writeLong(version);
            text(out, event.kind());
            text(out, event.json());
            text(out, event.actor() == null ? null : event.actor().value());
            Instant at = event.at();
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            return Link.of(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
