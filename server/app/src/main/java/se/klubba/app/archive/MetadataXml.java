package se.klubba.app.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// `metadata.xml`: the same as the JSON, in the form of `metadata-1.xsd`.
final class MetadataXml {

    static final String NAMESPACE = "urn:klubba:archive:1";

    private final XMLStreamWriter out;

    private MetadataXml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] write(Metadata metadata) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new MetadataXml(out).document(metadata);
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("plain values can be written", impossible);
        }
        return bytes.toByteArray();
    }

    /// What is written between an element's tags.
    @FunctionalInterface
    private interface Inside {
        void write() throws XMLStreamException;
    }

    private void document(Metadata m) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.setDefaultNamespace(NAMESPACE);
        out.writeStartElement(NAMESPACE, "archive");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("schema", m.schema());
        element("exported", () -> exported(m.exported()));
        element("body", () -> body(m.body()));
        element("meeting", () -> meeting(m.meeting()));
        element("document", () -> fixed(m.document()));
        all("signatures", "signature", m.signatures(), this::signature);
        all("participants", "participant", m.participants(), this::participant);
        all("paragraphs", "paragraph", m.paragraphs(), this::paragraph);
        all("attachments", "attachment", m.attachments(), this::attachment);
        all("corrections", "correction", m.corrections(), this::correction);
        all("files", "file", m.files(), this::file);
        out.writeCharacters("\n");
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void exported(Metadata.Exported exported) throws XMLStreamException {
        text("at", exported.at());
        text("by", exported.by());
        text("system", exported.system());
    }

    private void body(Metadata.Body body) throws XMLStreamException {
        text("name", body.name());
        text("shortName", body.shortName());
        text("kind", body.kind());
        for (var organisation : body.organisations()) text("organisation", organisation);
    }

    private void meeting(Metadata.Meeting meeting) throws XMLStreamException {
        text("id", meeting.id());
        text("title", meeting.title());
        text("date", meeting.date());
        text("place", meeting.place());
        text("openedAt", meeting.openedAt());
        text("closedAt", meeting.closedAt());
    }

    private void fixed(Metadata.Document document) throws XMLStreamException {
        text("type", document.type());
        text("language", document.language());
        text("standing", document.standing());
        text("edition", document.edition());
        text("sha256", document.sha256());
        text("fixedAt", document.fixedAt());
        text("finishedAt", document.finishedAt());
    }

    private void signature(Metadata.Signature signature) throws XMLStreamException {
        text("name", signature.name());
        text("office", signature.office());
        text("how", signature.how());
        text("at", signature.at());
        text("on", signature.on());
        text("service", signature.service());
        text("path", signature.path());
    }

    private void participant(Metadata.Participant participant) throws XMLStreamException {
        text("name", participant.name());
        text("organisation", participant.organisation());
        text("category", participant.category());
    }

    private void paragraph(Metadata.Paragraph paragraph) throws XMLStreamException {
        text("label", paragraph.label());
        text("title", paragraph.title());
        text("confidential", paragraph.confidential());
        for (var decision : paragraph.decisions()) {
            element(
                    "decision",
                    () -> {
                        text("heading", decision.heading());
                        text("text", decision.text());
                    });
        }
        for (var assignment : paragraph.assignments()) {
            element(
                    "assignment",
                    () -> {
                        text("to", assignment.to());
                        text("task", assignment.task());
                        text("due", assignment.due());
                    });
        }
    }

    private void attachment(Metadata.Attachment attachment) throws XMLStreamException {
        text("number", attachment.number());
        text("title", attachment.title());
        text("paragraph", attachment.paragraph());
        text("path", attachment.path());
    }

    private void correction(Metadata.Correction correction) throws XMLStreamException {
        text("paragraph", correction.paragraph());
        text("was", correction.was());
        text("becomes", correction.becomes());
        text("reason", correction.reason());
        text("by", correction.by());
        text("at", correction.at());
    }

    private void file(Metadata.File file) throws XMLStreamException {
        text("path", file.path());
        text("role", file.role());
        text("title", file.title());
        text("mediaType", file.mediaType());
        text("size", file.size());
        text("sha256", file.sha256());
    }

    @FunctionalInterface
    private interface Each<T> {
        void write(T one) throws XMLStreamException;
    }

    private <T> void all(String name, String each, List<T> all, Each<T> writing)
            throws XMLStreamException {
        element(
                name,
                () -> {
                    for (var one : all) element(each, () -> writing.write(one));
                });
    }

    private void element(String name, Inside inside) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(NAMESPACE, name);
        inside.write();
        out.writeEndElement();
    }

    private void text(String name, Optional<?> value) throws XMLStreamException {
        if (value.isPresent()) text(name, value.get());
    }

    private void text(String name, Object value) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, name);
        out.writeCharacters(allowed(value.toString()));
        out.writeEndElement();
    }

    /// Without the few letters that XML 1.0 has no way to write.
    private static String allowed(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
