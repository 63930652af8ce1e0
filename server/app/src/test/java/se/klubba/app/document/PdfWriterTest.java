package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

class PdfWriterTest {

    private static final MeetingRecord DRAFT = ScriptRecord.socsam(MeetingRecord.Standing.DRAFT);
    private static final String FURNITURE =
            "2018-12-14 UTKAST \\d+ \\(\\d+\\)|Justerandes sign Justerandes sign Utdragsbestyrkande";
    private static byte[] draft;

    @BeforeAll
    static void write() {
        VeraGreenfieldFoundryProvider.initialise();
        draft = new PdfWriter().write(DRAFT);
    }

    @Test
    void DOC_1_the_pages_hold_all_words_of_the_protocol_in_its_order() throws IOException {
        try (var document = Loader.loadPDF(draft)) {
            var all = plain(String.join(" ", pages(document)).replaceAll(FURNITURE, " "));
            int at = 0;
            for (var piece : (Iterable<String>) words(DRAFT)::iterator) {
                int found = all.indexOf(piece, at);
                assertThat(found).as(piece).isNotNegative();
                at = found;
            }
        }
    }

    /// The text of the §§, line by line, without the marks of lists, which paper sets in its own way.
    private static java.util.stream.Stream<String> words(MeetingRecord record) {
        var text = new TextWriter().write(record);
        return text.substring(text.lastIndexOf("§ 44"))
                .lines()
                .map(line -> plain(line.replaceFirst("^ *- ", "")))
                .filter(line -> !line.isEmpty());
    }

    @Test
    void the_contents_name_the_page_on_which_each_paragraph_really_stands() throws IOException {
        try (var document = Loader.loadPDF(draft)) {
            var pages = pages(document);
            for (var section : DRAFT.numbered()) {
                var heading = plain(section.heading());
                var printed =
                        Pattern.compile(Pattern.quote(heading) + "[ .]*(\\d+)")
                                .matcher(pages.get(1));
                assertThat(printed.find()).as(heading).isTrue();
                int page = Integer.parseInt(printed.group(1));
                assertThat(pages.get(page - 1)).contains(heading);
                assertThat(linked(document, section)).isEqualTo(page);
            }
        }
    }

    /// The number of the page to which the contents' link of this section leads.
    private static int linked(PDDocument document, Section section) throws IOException {
        for (var annotation : document.getPage(1).getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && plain(link.getContents()).equals(plain(section.heading()))
                    && link.getAction() instanceof PDActionGoTo action
                    && action.getDestination() instanceof PDPageDestination place) {
                return document.getPages().indexOf(place.getPage()) + 1;
            }
        }
        return 0;
    }

    @Test
    void DOC_7_every_page_of_a_draft_says_so_and_no_page_of_an_adjusted_protocol()
            throws IOException {
        try (var document = Loader.loadPDF(draft)) {
            assertThat(pages(document))
                    .hasSizeGreaterThan(5)
                    .allMatch(page -> page.contains("UTKAST"));
        }
        var adjusted = new PdfWriter().write(ScriptRecord.socsam(MeetingRecord.Standing.ADJUSTED));
        try (var document = Loader.loadPDF(adjusted)) {
            assertThat(pages(document)).noneMatch(page -> page.contains("UTKAST"));
        }
    }

    @Test
    void DOC_3_every_page_has_the_date_and_its_number_and_from_the_second_on_the_boxes()
            throws IOException {
        try (var document = Loader.loadPDF(draft)) {
            var pages = pages(document);
            for (int at = 0; at < pages.size(); at++) {
                assertThat(pages.get(at))
                        .contains("2018-12-14")
                        .contains((at + 1) + " (" + pages.size() + ")");
                var boxes = "Justerandes sign Justerandes sign Utdragsbestyrkande";
                assertThat(pages.get(at).contains(boxes)).isEqualTo(at > 0);
            }
            assertThat(pages.getFirst())
                    .contains("Sekreterare Yvonne Kjellin")
                    .contains("Ordförande Mattias Sundqvist");
        }
    }

    @Test
    void DOC_5_it_is_tagged_in_swedish_with_a_title_and_chapters() throws IOException {
        try (var document = Loader.loadPDF(draft)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle())
                    .contains("Sociala samrådsgruppen");
            assertThat(catalog.getDocumentOutline().children()).hasSize(18);
        }
    }

    @Test
    void DOC_5_a_machine_finds_it_fit_for_the_archive_and_for_a_screen_reader() throws Exception {
        assertThat(faults(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"natverk", "namnd"})
    void DOC_5_so_are_a_networks_notes_and_a_boards_protocol_with_votes(String meeting)
            throws Exception {
        assertThat(faults(new PdfWriter().write(EveryFormTest.played(meeting)))).isEmpty();
    }

    @Test
    void DOC_5_so_is_a_protocol_of_a_hundred_paragraphs() throws Exception {
        assertThat(faults(new PdfWriter().write(LongProtocol.of(100, 40)))).isEmpty();
    }

    @Test
    void the_lines_for_signatures_stand_together_however_many_took_part() throws Exception {
        for (int people = 20; people < 60; people++) {
            try (var document =
                    Loader.loadPDF(new PdfWriter().write(LongProtocol.attendedBy(people)))) {
                assertThat(pages(document))
                        .as("%d people", people)
                        .anyMatch(page ->
                                page.contains("Sekreterare")
                                        && page.contains("Ordförande")
                                        && page.contains("Justerande Namn"));
            }
        }
    }

    @Test
    void what_was_voted_on_and_the_figures_stand_on_one_page() throws Exception {
        try (var document = Loader.loadPDF(new PdfWriter().write(EveryFormTest.played("namnd")))) {
            for (var page : pages(document)) {
                assertThat(count(page, "Ja \\d")).isEqualTo(count(page, "Nej \\d"));
                assertThat(count(page, "Avstår \\d")).isEqualTo(count(page, "Ja \\d"));
            }
        }
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @ParameterizedTest
    @EnumSource
    void DOC_5_so_is_a_document_with_every_kind_of_block_and_odd_letters(MeetingRecord.Kind kind)
            throws Exception {
        var pdf = new PdfWriter().write(EveryBlock.record(kind, MeetingRecord.Standing.FINALISED));
        assertThat(faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(String.join(" ", pages(document)))
                    .contains("Čujuhus đ ŋ š ŧ ž")
                    .contains("emoji " + Fonts.UNKNOWN)
                    .contains(plain(EveryBlock.HOSTILE));
        }
    }

    static List<String> faults(byte[] pdf) throws Exception {
        var faults = new java.util.ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator
                        .validate(parser)
                        .getTestAssertions()
                        .forEach(fault -> faults.add(flavour + ": " + fault.getMessage()));
            }
        }
        return faults;
    }

    private static List<String> pages(PDDocument document) throws IOException {
        var pages = new java.util.ArrayList<String>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            pages.add(plain(stripper.getText(document)));
        }
        return pages;
    }

    /// One ordinary space for all white space.
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
