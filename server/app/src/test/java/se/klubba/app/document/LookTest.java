package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import se.klubba.domain.record.layout.Colour;
import se.klubba.domain.record.layout.Layout;
import se.klubba.domain.record.layout.Part;

class LookTest {

    private static final Layout LAYOUT =
            new Layout(
                    List.of(
                            Part.DECISIONS,
                            Part.PEOPLE,
                            Part.TEXT,
                            Part.PROPOSALS,
                            Part.PROCEDURE,
                            Part.DISSENT,
                            Part.OUTCOME),
                    Map.of(Part.TEXT, "Ärendet", Part.PROPOSALS, "Yrkanden"),
                    Set.of(Layout.Box.CERTIFICATION),
                    Optional.of(new Layout.Logo("ab".repeat(32), "Norrdala kommun")),
                    new Colour("#7a1f4d"),
                    Layout.Typeface.SANS,
                    Layout.Typeface.SANS);

    private static Look look;

    @BeforeAll
    static void draw() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x7a1f4d));
        pen.fillOval(10, 10, 60, 60);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        look =
                new Look(
                        LAYOUT,
                        Optional.of(
                                Look.Picture.of(
                                        "image/png", png.toByteArray(), "Norrdala kommun")));
    }

    @Test
    void DOC_4_paper_with_a_logo_and_letters_of_the_bodys_own_is_still_fit_for_archive_and_readers()
            throws Exception {
        var pdf = new PdfWriter().write(LAYOUT.arranged(EveryFormTest.played("namnd")), look);
        assertThat(PdfWriterTest.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Yrkanden").doesNotContain("Justerandes sign");
            assertThat(text.indexOf("Riktlinjer för boendestöd antas"))
                    .isLessThan(text.indexOf("yrkar: att boendestödet begränsas"));
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void DOC_4_so_has_the_word_processors_file() throws Exception {
        var docx = new DocxWriter().write(LAYOUT.arranged(EveryFormTest.played("namnd")), look);
        var main =
                WordprocessingMLPackage.load(new ByteArrayInputStream(docx)).getMainDocumentPart();
        assertThat(XmlUtils.marshaltoString(main.getStyleDefinitionsPart().getContents()))
                .contains("7A1F4D")
                .contains("Source Sans 3")
                .doesNotContain("Source Serif 4")
                .doesNotContain("Rubriker");
        assertThat(XmlUtils.marshaltoString(main.getContents()))
                .contains("descr=\"Norrdala kommun\"");
    }

    @Test
    void DOC_4_and_the_page_without_a_style_of_its_own_that_the_browser_would_refuse() {
        var page = new HtmlWriter("/dokument/").write(LAYOUT.arranged(EveryBlock.protocol()), look);
        assertThat(page)
                .contains("<body class=\"titles-sans text-sans\">")
                .contains("alt=\"Norrdala kommun\"")
                .doesNotContain("style=");
    }
}
