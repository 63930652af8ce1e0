package se.klubba.app.document;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docx4j.XmlUtils;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.NumberingDefinitionsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Document;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import se.klubba.app.document.word.Edges;
import se.klubba.app.document.word.Story;
import se.klubba.domain.record.MeetingRecord;

/// The document as a file for word processors: real headings, lists, tables and fields, so that whoever goes on working with
/// it has a document and not a picture of one. What has been signed is the PDF; this is a copy.
///
/// The markup is ours and each part is read by docx4j into its types before it is stored, so nothing leaves that is not
/// WordprocessingML.
public final class DocxWriter {

    /// 40 mm in twentieths of a point.
    private static final long LOGO_WIDTH = 2268;

    private static final String STYLES = text("word/styles.xml");
    private static final String SETTINGS = text("word/settings.xml");
    private static final String FONTS = text("word/fonts.xml");

    /// The contents show the pages of the PDF, which is set alike, until the word processor counts its own. Takes some seconds
    /// the first time, when the library reads its types in, and somewhat longer than the PDF then.
    public byte[] write(MeetingRecord record) {
        return write(record, Look.USUAL);
    }

    /// @param look as the body has it
    public byte[] write(MeetingRecord record, Look look) {
        var file = new ByteArrayOutputStream(1 << 16);
        try {
            pack(record, look).save(file);
        } catch (Docx4JException | JAXBException e) {
            throw new IllegalStateException("the document cannot be packed", e);
        }
        return file.toByteArray();
    }

    private static WordprocessingMLPackage pack(MeetingRecord record, Look look)
            throws Docx4JException, JAXBException {
        var file = new WordprocessingMLPackage();
        var main = new MainDocumentPart();
        file.addTargetPart(main);
        filled(main, new StyleDefinitionsPart(), look.wordStyles(STYLES));
        filled(main, new DocumentSettingsPart(), SETTINGS);
        filled(main, new FontTablePart(), FONTS);
        var header = new HeaderPart();
        header.setContents((Hdr) read(Edges.header(record)));
        var headerId = main.addTargetPart(header).getId();
        var story =
                Story.of(
                        record,
                        PdfWriter.pages(new PdfWriter().write(record, look)),
                        new Story.Furniture(headerId, footer(main, record)));
        var numbering = new NumberingDefinitionsPart();
        numbering.setContents((Numbering) read(story.numbering()));
        main.addTargetPart(numbering);
        main.setContents((Document) read(story.document()));
        if (look.logo().isPresent()) logo(file, look.logo().get());
        file.addTargetPart(properties(record));
        return file;
    }

    private static void logo(WordprocessingMLPackage file, Look.Picture logo)
            throws Docx4JException {
        var main = file.getMainDocumentPart();
        try {
            var image = BinaryPartAbstractImage.createImagePart(file, logo.content());
            var words = logo.description();
            var inline = image.createImageInline(words, words, 1, 1, LOGO_WIDTH, false);
            var drawing = new Drawing();
            drawing.getAnchorOrInline().add(inline);
            var run = new R();
            run.getContent().add(drawing);
            var paragraph = new P();
            paragraph.getContent().add(run);
            main.getContent().addFirst(paragraph);
        } catch (Docx4JException known) {
            throw known;
        } catch (Exception unreadable) { // as the library declares it
            throw new Docx4JException("the logo cannot be read", unreadable);
        }
    }

    private static Optional<String> footer(MainDocumentPart main, MeetingRecord record)
            throws Docx4JException, JAXBException {
        if (record.furniture().footer().isEmpty()) return Optional.empty();
        var footer = new FooterPart();
        footer.setContents((Ftr) read(Edges.footer(record)));
        return Optional.of(main.addTargetPart(footer).getId());
    }

    private static <T> void filled(MainDocumentPart main, JaxbXmlPart<T> part, String xml)
            throws Docx4JException, JAXBException {
        @SuppressWarnings("unchecked") // each part is given the text of its own kind
        var contents = (T) read(xml);
        part.setContents(contents);
        main.addTargetPart(part);
    }

    private static DocPropsCorePart properties(MeetingRecord record)
            throws Docx4JException, JAXBException {
        var out = new Markup();
        out.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        out.element("dc:title", HtmlWriter.title(record));
        out.element("dc:creator", record.cover().title());
        out.element("dc:language", "sv-SE");
        out.close("cp:coreProperties");
        var part = new DocPropsCorePart();
        part.setContents(
                (CoreProperties) XmlUtils.unmarshalString(out.toString(), Context.jcDocPropsCore));
        return part;
    }

    private static Object read(String xml) throws JAXBException {
        return XmlUtils.unwrap(XmlUtils.unmarshalString(xml));
    }

    private static String text(String resource) {
        return new String(Fonts.resource(resource), StandardCharsets.UTF_8);
    }
}
