package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

class RandomPagesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 5})
    void a_page_never_ends_with_a_heading(long seed) throws IOException {
        var frame = EveryBlock.protocol();
        var record =
                new MeetingRecord(
                        frame.kind(),
                        frame.standing(),
                        frame.cover(),
                        frame.contents(),
                        sections(new Random(seed)),
                        frame.furniture());
        try (var document = Loader.loadPDF(new PdfWriter().write(record))) {
            for (int page = 3; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var lines =
                        stripper.getText(document)
                                .lines()
                                .filter(line ->
                                        !line.isBlank() && !line.contains("Justerandes sign"))
                                .toList();
                assertThat(lines.getLast())
                        .as("page %d", page)
                        .doesNotContain("rubrik")
                        .doesNotContain("beslut");
            }
        }
    }

    private static List<Section> sections(Random random) {
        var sections = new ArrayList<Section>();
        for (int number = 1; number <= 40; number++) {
            var blocks = new ArrayList<Block>();
            for (int left = random.nextInt(1, 5); left > 0; left--) {
                if (random.nextInt(3) == 0)
                    blocks.add(new Block.Heading(3, Inline.plain("En rubrik i texten")));
                blocks.add(new Block.Paragraph(Inline.plain(words(random.nextInt(5, 150)))));
            }
            if (random.nextBoolean()) blocks.add(decision(words(random.nextInt(3, 40))));
            sections.add(
                    new Section(
                            "p" + number, Optional.of("§ " + number), "Ärendets rubrik", blocks));
        }
        return sections;
    }

    private static Block decision(String text) {
        var point = new Block.Point(Optional.of(1), Inline.plain(text), List.of());
        return new Block.Decisions("Nämndens beslut", List.of(point));
    }

    private static String words(int count) {
        return "ord ".repeat(count).strip() + ".";
    }
}
