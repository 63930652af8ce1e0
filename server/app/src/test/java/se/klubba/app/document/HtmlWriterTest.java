package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.klubba.domain.record.MeetingRecord;

class HtmlWriterTest {

    private final HtmlWriter writer = new HtmlWriter("/dokument/");

    @ParameterizedTest
    @EnumSource
    void the_page_is_well_formed_and_in_swedish(MeetingRecord.Kind kind) throws Exception {
        var page =
                writer.write(EveryBlock.record(kind, MeetingRecord.Standing.DRAFT))
                        .replace("<!DOCTYPE html>", "");
        var root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement();
        assertThat(root.getAttribute("lang")).isEqualTo("sv");
        assertThat(root.getTextContent())
                .contains(
                        EveryBlock.record(kind, MeetingRecord.Standing.DRAFT).mark().orElseThrow())
                .contains(EveryBlock.HOSTILE);
    }

    @Test
    void what_somebody_types_is_never_markup() {
        assertThat(writer.write(EveryBlock.protocol()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script")
                .doesNotContain("style=");
    }

    @Test
    void every_link_within_the_document_leads_somewhere() {
        var page = writer.write(ScriptRecord.socsam(MeetingRecord.Standing.DRAFT));
        var anchors = found(page, "id=\"([^\"]+)\"");
        assertThat(anchors).contains("p44", "p61", "bilagor");
        assertThat(anchors).containsAll(found(page, "href=\"#([^\"]+)\""));
    }

    @Test
    void a_heading_never_skips_a_level() {
        var levels =
                found(writer.write(EveryBlock.protocol()), "<h([1-6])[ >]").stream()
                        .map(Integer::valueOf)
                        .toList();
        for (int at = 1; at < levels.size(); at++) {
            assertThat(levels.get(at)).isLessThanOrEqualTo(levels.get(at - 1) + 1);
        }
    }

    @Test
    void the_style_sheet_and_its_fonts_lie_where_the_page_looks_for_them() throws IOException {
        var loader = HtmlWriter.class.getClassLoader();
        try (var sheet = loader.getResourceAsStream(HtmlWriter.RESOURCES + "/record.css")) {
            assertThat(sheet).isNotNull();
            var css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            for (var font : found(css, "url\\(\"([^\"]+)\"\\)")) {
                assertThat(loader.getResource(HtmlWriter.RESOURCES + "/" + font))
                        .as(font)
                        .isNotNull();
            }
        }
    }

    private static java.util.List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toList());
    }
}
