package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.klubba.domain.record.MeetingRecord;

class DocxWriterTest {

    private final DocxWriter writer = new DocxWriter();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"socsam", "natverk", "namnd"})
    void DOC_5_a_word_processor_reads_the_very_words_of_the_text(String meeting) throws Exception {
        var record = EveryFormTest.played(meeting);
        var opened = openedByLibreOffice(writer.write(record));
        var text = new TextWriter().write(record);
        // the first lines are what the head of every page repeats, and no part of the text
        assertThat(words(withoutPages(opened)))
                .isEqualTo(words(text.substring(text.indexOf("\n\n"))));
    }

    /// The contents' page numbers aside, which a text has not.
    private static String withoutPages(String text) {
        return text.replaceAll("(?m)\\t\\d+$", "");
    }

    /// The words alone: marks of lists, brackets and colons are the layout's.
    private static List<String> words(String text) {
        return Stream.of(text.replaceAll("[():\\ufeff\\u00a0]", " ").strip().split("\\s+"))
                .filter(word -> !word.matches("[-–•◦]"))
                .toList();
    }

    private String openedByLibreOffice(byte[] docx) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
                "LibreOffice is installed (bin/test tools installs it)");
        var file = Files.write(folder.resolve("document.docx"), docx);
        var office =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "txt:Text (encoded):UTF8",
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("office.log").toFile())
                        .start();
        assertThat(office.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("document.txt"));
    }

    @ParameterizedTest
    @EnumSource
    void DOC_5_it_has_only_styles_lists_and_places_that_exist(MeetingRecord.Kind kind)
            throws Exception {
        var file = read(writer.write(EveryBlock.record(kind, MeetingRecord.Standing.DRAFT)));
        var main = file.getMainDocumentPart();
        var story = XmlUtils.marshaltoString(main.getContents());
        assertThat(
                        found(
                                XmlUtils.marshaltoString(
                                        main.getStyleDefinitionsPart().getContents()),
                                "w:styleId=\"([^\"]+)\""))
                .containsAll(found(story, "w:(?:pStyle|tblStyle) w:val=\"([^\"]+)\""));
        assertThat(
                        found(
                                XmlUtils.marshaltoString(
                                        main.getNumberingDefinitionsPart().getContents()),
                                "w:numId=\"([^\"]+)\""))
                .containsAll(found(story, "w:numId w:val=\"([^\"]+)\""));
        assertThat(found(story, "bookmarkStart[^>]* w:name=\"([^\"]+)\""))
                .containsAll(found(story, "w:anchor=\"([^\"]+)\""))
                .containsAll(found(story, "PAGEREF (\\S+)"));
    }

    @Test
    void DOC_5_it_is_in_swedish_has_a_title_and_its_paragraphs_are_headings() throws Exception {
        var file = read(writer.write(ScriptRecord.socsam(MeetingRecord.Standing.DRAFT)));
        var main = file.getMainDocumentPart();
        assertThat(file.getTitle())
                .isEqualTo(HtmlWriter.title(ScriptRecord.socsam(MeetingRecord.Standing.DRAFT)));
        assertThat(XmlUtils.marshaltoString(main.getStyleDefinitionsPart().getContents()))
                .contains("w:lang w:val=\"sv-SE\"");
        var story = XmlUtils.marshaltoString(main.getContents());
        assertThat(all(story, "w:val=\"(Heading1)\"")).hasSize(18);
        assertThat(story).contains("TOC \\o \"1-1\"").contains("PAGEREF");
    }

    @Test
    void DOC_7_the_head_of_a_draft_says_so_and_of_an_adjusted_protocol_does_not() throws Exception {
        assertThat(header(MeetingRecord.Standing.DRAFT)).contains("UTKAST");
        assertThat(header(MeetingRecord.Standing.ADJUSTED)).doesNotContain("UTKAST");
    }

    private String header(MeetingRecord.Standing standing) throws Exception {
        var file = read(writer.write(ScriptRecord.socsam(standing)));
        var parts = file.getDocumentModel().getSections().getFirst().getHeaderFooterPolicy();
        return XmlUtils.marshaltoString(parts.getDefaultHeader().getContents());
    }

    @Test
    void what_somebody_types_is_never_markup() throws Exception {
        var file = read(writer.write(EveryBlock.protocol()));
        assertThat(XmlUtils.marshaltoString(file.getMainDocumentPart().getContents()))
                .contains("&lt;script&gt;");
    }

    private static WordprocessingMLPackage read(byte[] docx) throws Exception {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
    }

    private static Set<String> found(String text, String pattern) {
        return new TreeSet<>(all(text, pattern));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toList());
    }
}
