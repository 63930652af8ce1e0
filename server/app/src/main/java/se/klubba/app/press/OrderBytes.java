package se.klubba.app.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import se.klubba.app.document.Look;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.RecordReader;
import se.klubba.app.json.DomainJson;
import se.klubba.app.papers.Binder;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.layout.Layout;

/// An order as it goes from one process to another of the same jar: nothing that is kept, so it may change at any time. The
/// document goes as the JSON in which it is archived.
final class OrderBytes {

    private OrderBytes() {}

    static byte[] write(Order order) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new DataOutputStream(bytes)) {
            switch (order) {
                case Order.Pdf(var record, var look) -> document(out, 'p', record, look);
                case Order.Docx(var record, var look) -> document(out, 'd', record, look);
                case Order.Page(var record, var look, var page) -> {
                    document(out, 'g', record, look);
                    out.writeInt(page);
                }
                case Order.Bound bound -> bound(out, bound);
            }
        } catch (IOException cannotBe) {
            throw new IllegalStateException("memory can be written to", cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void document(DataOutputStream out, char kind, MeetingRecord record, Look look)
            throws IOException {
        out.writeChar(kind);
        part(out, new RecordJson().write(record));
        text(out, DomainJson.write(look.layout()));
        out.writeBoolean(look.logo().isPresent());
        if (look.logo().isEmpty()) return;
        var logo = look.logo().get();
        text(out, logo.mediaType());
        text(out, logo.base64());
        text(out, logo.description());
    }

    private static void bound(DataOutputStream out, Order.Bound bound) throws IOException {
        out.writeChar('b');
        text(out, bound.record().toString());
        text(out, bound.to().toString());
        out.writeInt(bound.papers().size());
        for (var paper : bound.papers()) {
            out.writeInt(paper.number());
            text(out, paper.title());
            out.writeBoolean(paper.separately());
            out.writeBoolean(paper.file().isPresent());
            if (paper.file().isEmpty()) continue;
            text(out, paper.file().get().content().toString());
            text(out, paper.file().get().mediaType());
            text(out, paper.file().get().name());
        }
    }

    /// @throws IOException where it is no order of ours
    static Order read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var kind = in.readChar();
            if (kind == 'b') return bound(in);
            var record = new RecordReader().read(part(in));
            var look = look(in);
            return switch (kind) {
                case 'p' -> new Order.Pdf(record, look);
                case 'd' -> new Order.Docx(record, look);
                case 'g' -> new Order.Page(record, look, in.readInt());
                default -> throw new IOException("no order: " + (int) kind);
            };
        }
    }

    private static Look look(DataInputStream in) throws IOException {
        var layout = layout(text(in));
        if (!in.readBoolean()) return new Look(layout, Optional.empty());
        return new Look(layout, Optional.of(new Look.Picture(text(in), text(in), text(in))));
    }

    private static Layout layout(String json) throws IOException {
        try {
            return DomainJson.read(DomainJson.plain(json), Layout.class, "layout");
        } catch (DomainJson.Unreadable fault) {
            throw new IOException(fault);
        }
    }

    private static Order.Bound bound(DataInputStream in) throws IOException {
        var record = Path.of(text(in));
        var to = Path.of(text(in));
        var papers = new ArrayList<Binder.Paper>();
        for (int left = in.readInt(); left > 0; left--) {
            papers.add(new Binder.Paper(in.readInt(), text(in), in.readBoolean(), sheet(in)));
        }
        return new Order.Bound(record, papers, to);
    }

    private static Optional<Binder.Sheet> sheet(DataInputStream in) throws IOException {
        if (!in.readBoolean()) return Optional.empty();
        return Optional.of(new Binder.Sheet(Path.of(text(in)), text(in), text(in)));
    }

    /// Longer than the library's own form of a text may be.
    private static void text(DataOutputStream out, String text) throws IOException {
        part(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(part(in), StandardCharsets.UTF_8);
    }

    private static void part(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
