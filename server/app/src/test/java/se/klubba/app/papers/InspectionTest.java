package se.klubba.app.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.klubba.app.papers.Fault.*;
import static se.klubba.app.papers.Uploads.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken, and what is not, whatever it is called.
class InspectionTest {

    @TempDir Path directory;

    @Test
    void BIL_3_what_a_file_is_stands_in_it_and_not_in_its_name() throws Exception {
        assertThat(look("a.exe.pdf", pdf(3)).kind()).isEqualTo(Kind.PDF);
        assertThat(look("a.png", pdf(3)).name()).isEqualTo("a.png.pdf");
        assertThat(look("a.pdf", pdf(3)).pages()).contains(3);
        assertThat(look("a.pdf", picture("png", 40, 30)).kind()).isEqualTo(Kind.PNG);
        assertThat(look("a", picture("jpeg", 40, 30)).kind()).isEqualTo(Kind.JPEG);
        assertThat(look("a.JPEG", picture("jpeg", 40, 30)).name()).isEqualTo("a.jpg");
        assertThat(look("a.txt", document("hej")).name()).isEqualTo("a.txt.docx");
        assertThat(look("a.odt", openDocument("")).kind()).isEqualTo(Kind.ODT);
        assertThat(look("a.txt", utf8("Räksmörgås\r\n")).kind()).isEqualTo(Kind.TEXT);
        assertThat(look("a.csv", latin("namn;ålder\r\n")).kind()).isEqualTo(Kind.CSV);
        assertThat(look("a.csv", "\uFEFFå;ä".getBytes(StandardCharsets.UTF_16LE)).kind())
                .isEqualTo(Kind.CSV);
        assertThat(look("a.pdf", utf8("hej")))
                .isEqualTo(new Inspection.Looked(Kind.TEXT, "a.pdf.txt", 3, Optional.empty()));
    }

    static Map<String, Map.Entry<byte[], Fault>> wrong() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Fault>>();
        all.put("tom.pdf", Map.entry(new byte[0], FILE_EMPTY));
        all.put("budget.pdf", Map.entry(program(), FILE_IS_A_PROGRAM));
        all.put("hej.txt", Map.entry(utf8("#!/bin/sh\nrm -r x"), FILE_IS_A_PROGRAM));
        all.put("hej.bat", Map.entry(utf8("del *.*"), FILE_IS_A_PROGRAM));
        all.put(
                "sida.pdf",
                Map.entry(utf8("<!DOCTYPE html><script>1</script>"), FILE_IS_A_WEB_PAGE));
        all.put("sida.txt", Map.entry(utf8("\uFEFF \n<HTML>"), FILE_IS_A_WEB_PAGE));
        all.put("bild.png", Map.entry(utf8("<svg xmlns='x' onload='y()'/>"), FILE_IS_A_WEB_PAGE));
        all.put("bild.svg", Map.entry(utf8("<?xml version='1.0'?><svg/>"), FILE_IS_A_WEB_PAGE));
        all.put("text.rtf", Map.entry(utf8("{\\rtf1 hej}"), FILE_IS_A_WEB_PAGE));
        all.put("bild.gif", Map.entry(latin("GIF89a\1\0\1\0\0"), UNSUPPORTED_FILE));
        all.put("video.mp4", Map.entry(latin("\0\0\0\u0018ftypmp42"), UNSUPPORTED_FILE));
        all.put("paket.docx", Map.entry(zip(Map.of("a.txt", utf8("a"))), UNSUPPORTED_FILE));
        all.put("gammal.doc", Map.entry(ole(), OLD_OFFICE_FILE));
        all.put("hej.pdf", Map.entry(latin("%PDF-1.7\nhej"), BROKEN_FILE));
        all.put("halv.pdf", Map.entry(half(pdf(20)), BROKEN_FILE));
        all.put("halv.jpg", Map.entry(half(picture("jpeg", 900, 900)), BROKEN_FILE));
        all.put("halv.png", Map.entry(half(picture("png", 900, 900)), BROKEN_FILE));
        all.put("halv.docx", Map.entry(half(document("hej")), BROKEN_FILE));
        all.put("trasig.docx", Map.entry(document("<p>"), BROKEN_FILE));
        all.put("last.pdf", Map.entry(lockedPdf("hemligt"), FILE_IS_ENCRYPTED));
        all.put("halvlast.pdf", Map.entry(lockedPdf(""), FILE_IS_ENCRYPTED));
        all.put("last.odt", Map.entry(openDocument("<m:encryption-data/>"), FILE_IS_ENCRYPTED));
        all.put("skript.pdf", Map.entry(pdfWithScript(), FILE_HAS_SCRIPT));
        all.put("start.pdf", Map.entry(pdfThatStarts(), FILE_HAS_SCRIPT));
        all.put("fil.pdf", Map.entry(pdfWithFile("x.bin", program()), FILE_HAS_PROGRAM));
        all.put("fil2.pdf", Map.entry(pdfWithFile("x.vbs", utf8("x")), FILE_HAS_PROGRAM));
        all.put("makro.docx", Map.entry(with("word/vbaProject.bin", "x"), FILE_HAS_MACROS));
        all.put("skal.docx", Map.entry(with("word/embeddings/a.bin", "MZ x"), FILE_HAS_PROGRAM));
        all.put("entitet.docx", Map.entry(entities(), FILE_IS_A_TRAP));
        all.put("bomb.docx", Map.entry(bomb(30), FILE_IS_A_TRAP));
        all.put("bomb.pdf", Map.entry(pdfBomb("/Type/ObjStm/First", 40), FILE_IS_A_TRAP));
        all.put("bomb2.pdf", Map.entry(pdfBomb("/F#69rst", 40), FILE_IS_A_TRAP));
        all.put("bomb3.pdf", Map.entry(pdfBomb("/Filter/LZWDecode/First", 1), FILE_IS_A_TRAP));
        all.put("stor.png", Map.entry(hugePicture(), FILE_IS_A_TRAP));
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void BIL_3_what_is_not_taken_is_named(String name) throws IOException {
        var file = wrong().get(name);
        var started = System.nanoTime();
        var refused = catchThrowableOfType(Unwelcome.class, () -> look(name, file.getKey()));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.fault()).isEqualTo(file.getValue());
        assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
    }

    static java.util.stream.Stream<String> names() {
        return wrong().keySet().stream();
    }

    @Test
    void BIL_3_figures_that_a_pdf_carries_may_stay() throws Exception {
        assertThat(look("faktura.pdf", pdfWithFile("faktura.xml", utf8("<a/>"))).kind())
                .isEqualTo(Kind.PDF);
    }

    /// Whatever is changed in a file, it is taken or refused, and never a fault of ours.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void BIL_3_damaged_files_are_taken_or_refused_in_time(long seed) throws IOException {
        var random = new Random(seed);
        var files =
                new byte[][] {
                    pdf(5), picture("png", 60, 60), picture("jpeg", 60, 60), document("hej")
                };
        for (var tries = 0; tries < 40; tries++) {
            var damaged = files[random.nextInt(files.length)].clone();
            for (var i = random.nextInt(20); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                look("a.pdf", damaged);
            } catch (Unwelcome refused) {
                assertThat(refused.fault()).isNotEqualTo(FILE_TAKES_TOO_LONG);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Budget 2027.PDF, Budget 2027.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\temp\\Plan.docx, Plan.docx.pdf",
        "faktura\u202Efdp.exe, fakturafdp.exe.pdf",
        ".pdf, fil.pdf",
        "a<b>:c?.pdf, a-b--c-.pdf",
        "'  Åsas ränta .pdf  ', Åsas ränta.pdf"
    })
    void BIL_3_names_are_cleaned(String given, String name) {
        assertThat(FileNames.of(given, Kind.PDF)).isEqualTo(name);
    }

    @Test
    void BIL_3_long_names_are_shortened() {
        assertThat(FileNames.of("å".repeat(900) + ".pdf", Kind.PDF)).hasSize(124);
        assertThat(IntStream.range(0, 0x300).mapToObj(Character::toString))
                .allSatisfy(letter -> assertThat(FileNames.of(letter, Kind.TEXT)).endsWith(".txt"));
    }

    private Inspection.Looked look(String name, byte[] content) throws Unwelcome, IOException {
        return Inspection.look(Files.write(directory.resolve("upload"), content), name);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] ole() {
        var bytes = new byte[512];
        System.arraycopy(
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1
                },
                0,
                bytes,
                0,
                8);
        return bytes;
    }

    private static byte[] with(String part, String content) {
        var parts = docx("hej");
        parts.put(part, latin(content));
        return zip(parts);
    }

    private static byte[] entities() {
        var parts = docx("hej");
        parts.put("word/document.xml", utf8("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        return zip(parts);
    }
}
