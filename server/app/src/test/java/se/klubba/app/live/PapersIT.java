package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import se.klubba.app.papers.Uploads;

/// Papers over HTTP: in, to those who may see them, and bound to one file.
class PapersIT extends Live {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LIMIT = 2_000_000;

    @Test
    void BIL_2_a_file_is_uploaded_attached_and_read_by_those_who_see_the_item() {
        var meeting = Planned.on(server());
        var sec = meeting.enter("sec");
        var pdf = Uploads.pdf(3);

        var told = upload(sec, "Budget åäö.pdf", pdf);

        assertThat(told.statusCode()).as(text(told)).isEqualTo(200);
        var file = Web.json(text(told));
        assertThat(file.get("name")).isEqualTo("Budget åäö.pdf");
        assertThat(file.get("pages")).isEqualTo(3);
        var attachment = attach(sec, meeting.item(2), "Budget", file);
        var anna = meeting.enter("anna");
        var got = get(anna, "/files/" + attachment);
        assertThat(got.body()).isEqualTo(pdf);
        assertThat(header(got, "content-type")).isEqualTo("application/pdf");
        assertThat(header(got, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(got, "content-security-policy")).contains("default-src 'none'");
        assertThat(header(got, "content-disposition"))
                .startsWith("inline; filename=\"Budget ___.pdf\"")
                .endsWith("Budget%20%C3%A5%C3%A4%C3%B6.pdf");
        assertThat(header(get(anna, "/files/" + attachment + "?save"), "content-disposition"))
                .startsWith("attachment");
        assertThat(anna.get("/view").body()).contains("\"sha256\":\"" + file.get("sha256"));
    }

    @Test
    void MTG_5_a_notice_is_kept_with_the_papers_that_went_with_it_whatever_becomes_of_them()
            throws IOException {
        var meeting = Planned.on(server());
        var sec = meeting.enter("sec");
        var anna = meeting.enter("anna");
        var before = Uploads.pdf(3);
        var first = Web.json(text(upload(sec, "Budget.pdf", before)));
        var attachment = attach(sec, meeting.item(2), "Budget", first);
        var closed = Web.json(text(upload(sec, "hemligt.pdf", Uploads.pdf(1))));
        attach(sec, meeting.item(3), "Hemlig bilaga", closed);
        assertThat(sec.post("/notice/send", "").status()).isEqualTo(200);
        var papers = sec.get("/notice/1/papers").body();

        var later = Web.json(text(upload(sec, "Budget 2.pdf", Uploads.pdf(5))));
        sec.command(
                "c1",
                command(
                        "setAttachmentFile",
                        "attachment",
                        attachment,
                        "file",
                        later.get("sha256")));
        sec.command(
                "c2", command("renameAttachment", "attachment", attachment, "title", "Ny budget"));
        assertThat(get(sec, "/files/" + attachment).body()).isNotEqualTo(before);

        assertThat(sec.get("/notice/1/papers").body())
                .isEqualTo(papers)
                .contains("\"title\":\"Budget\"", "\"name\":\"Budget.pdf\"")
                .doesNotContain("Hemlig");
        var kept = get(anna, "/notice/1/papers/1");
        assertThat(kept.body()).isEqualTo(before);
        assertThat(header(kept, "content-security-policy")).contains("default-src 'none'");
        try (var bound = Loader.loadPDF(get(sec, "/notice/1/bound.pdf").body())) {
            var notice = Loader.loadPDF(get(sec, "/documents/notice/1.pdf").body());
            assertThat(bound.getNumberOfPages()).isEqualTo(notice.getNumberOfPages() + 3);
        }
        assertThat(sec.post("/notice/send", "").json().get("edition")).isEqualTo(2);
        assertThat(sec.get("/notice/2/papers").body()).contains("Ny budget", "Budget 2.pdf");
        assertThat(sec.get("/documents/notice/1.txt").body()).contains("Budget");

        assertThat(sec.get("/notice/9/papers").status()).isEqualTo(404);
        assertThat(sec.get("/notice/1/papers/2").status()).isEqualTo(404);
        assertThat(meeting.enter("guest").get("/notice/1/papers/1").status()).isEqualTo(403);
    }

    @Test
    void BIL_3_wrong_things_are_refused_by_name_and_leave_nothing() throws IOException {
        var meeting = Planned.on(server());
        var sec = meeting.enter("sec");
        var before = left();

        assertThat(problem(upload(sec, "budget.pdf", Uploads.program())))
                .isEqualTo("415 FILE_IS_A_PROGRAM");
        assertThat(problem(upload(sec, "a.pdf", bytes("<html><script>alert(1)</script>"))))
                .isEqualTo("415 FILE_IS_A_WEB_PAGE");
        assertThat(problem(upload(sec, "a.pdf", bytes("%PDF-1.7 hej"))))
                .isEqualTo("422 BROKEN_FILE");
        assertThat(problem(upload(sec, "a.docx", Uploads.bomb(30))))
                .isEqualTo("422 FILE_IS_A_TRAP");
        assertThat(problem(upload(sec, "a.pdf", Uploads.pdfWithScript())))
                .isEqualTo("422 FILE_HAS_SCRIPT");
        assertThat(problem(upload(sec, "a.pdf", new byte[0]))).isEqualTo("422 FILE_EMPTY");
        assertThat(problem(upload(sec, "a.pdf", new byte[LIMIT + 1])))
                .isEqualTo("413 FILE_TOO_LARGE");
        assertThat(problem(streamed(sec, LIMIT + 100_000))).isEqualTo("413 FILE_TOO_LARGE");
        assertThat(problem(upload(sec, "", Uploads.pdf(1)))).isEqualTo("400 UNREADABLE");

        assertThat(upload(sec, "hel.pdf", Uploads.pdf(1)).statusCode()).isEqualTo(200);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void BIL_3_only_those_who_lead_upload_and_only_from_our_own_page() {
        var meeting = Planned.on(server());
        assertThat(problem(upload(meeting.enter("anna"), "a.pdf", Uploads.pdf(1))))
                .isEqualTo("403 NOT_ALLOWED");
        assertThat(upload(meeting.enter("chair"), "a.pdf", Uploads.pdf(1)).statusCode())
                .isEqualTo(200);
        var stranger = new Planned.Guest(meeting, "sec", "klubba=nothing");
        assertThat(problem(upload(stranger, "a.pdf", Uploads.pdf(1))))
                .isEqualTo("401 NOT_SIGNED_IN");
        var sec = meeting.enter("sec");
        var foreign = request(sec, "/files").header("X-File-Name", "a.pdf");
        foreign.header("Origin", "https://elsewhere.example");
        foreign.POST(HttpRequest.BodyPublishers.ofByteArray(Uploads.pdf(1)));
        assertThat(problem(send(foreign))).isEqualTo("403 FOREIGN_ORIGIN");
        assertThat(sec.get("/files").body()).isEqualTo("{\"maxBytes\":2000000}");
    }

    /// A file can be attached only where it was uploaded, whoever knows its hash.
    @Test
    void BIL_2_what_was_uploaded_to_another_meeting_cannot_be_attached_here() {
        var server = server();
        var there =
                Web.json(text(upload(Planned.on(server).enter("sec"), "a.pdf", Uploads.pdf(1))));
        var here = Planned.on(server);
        var reply =
                here.enter("sec")
                        .command(
                                "x",
                                command(
                                        "attach",
                                        "item",
                                        here.item(2),
                                        "title",
                                        "A",
                                        "file",
                                        there.get("sha256")));
        assertThat(reply.body()).contains("UNKNOWN_FILE");
    }

    @Test
    void BIL_4_who_may_not_see_the_item_gets_the_answer_of_a_file_that_is_not_there() {
        var meeting = Planned.on(server());
        var sec = meeting.enter("sec");
        var file = Web.json(text(upload(sec, "hemlig.pdf", Uploads.pdf(1))));
        var attachment = attach(sec, meeting.item(3), "Hemlig", file);
        var guest = meeting.enter("guest");

        var hidden = get(guest, "/files/" + attachment);
        var nowhere = get(guest, "/files/i9a9");

        assertThat(get(meeting.enter("anna"), "/files/" + attachment).statusCode()).isEqualTo(200);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(nowhere.body());
        assertThat(hidden.headers().map()).isEqualTo(nowhere.headers().map());
        assertThat(guest.get("/view").body())
                .doesNotContain((String) file.get("sha256"))
                .doesNotContain("hemlig.pdf");
        assertThat(guest.get("/record-with-attachments.pdf").status()).isEqualTo(403);
    }

    @Test
    void BIL_4_what_is_no_picture_or_pdf_is_only_ever_saved() {
        var meeting = Planned.on(server());
        var sec = meeting.enter("sec");
        var file = Web.json(text(upload(sec, "a.csv", bytes("=cmd;b"))));
        var attachment = attach(sec, meeting.item(2), "A", file);
        var got = get(sec, "/files/" + attachment);
        assertThat(header(got, "content-disposition")).startsWith("attachment");
        assertThat(header(got, "content-security-policy")).startsWith("sandbox");
    }

    @Test
    void BIL_5_the_document_and_its_attachments_are_bound_to_one_file() throws IOException {
        var meeting = Planned.on(server(), Map.of("liveMinutesVisibility", "full"));
        var sec = meeting.enter("sec");
        var picture = Web.json(text(upload(sec, "k.png", Uploads.picture("png", 300, 200))));
        attach(sec, meeting.item(3), "Karta", picture);
        var pdf = Web.json(text(upload(sec, "b.pdf", Uploads.pdf(2))));
        attach(sec, meeting.item(2), "Budget", pdf);

        var alone = get(sec, "/record.pdf");
        var bound = get(sec, "/record-with-attachments.pdf");

        assertThat(bound.statusCode()).as(text(bound)).isEqualTo(200);
        try (var record = Loader.loadPDF(alone.body());
                var all = Loader.loadPDF(bound.body())) {
            assertThat(all.getNumberOfPages()).isEqualTo(record.getNumberOfPages() + 3);
            var names = new ArrayList<String>();
            all.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> names.add(item.getTitle()));
            assertThat(names).endsWith("Bilaga 1. Budget", "Bilaga 2. Karta");
        }
        assertThat(left("klubba-binding")).isEmpty();
    }

    @Test
    void BIL_3_several_come_at_once_and_too_many_wait() {
        var meeting = Planned.on(server());
        var sec = meeting.enter("sec");
        var replies =
                IntStream.range(0, 12)
                        .mapToObj(i -> asked(sec, "b" + i + ".pdf", Uploads.pdf(1 + i)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        var statuses = replies.stream().map(HttpResponse::statusCode).distinct().toList();
        assertThat(statuses).contains(200).isSubsetOf(200, 429);
        assertThat(upload(sec, "sist.pdf", Uploads.pdf(1)).statusCode()).isEqualTo(200);
    }

    /// What our own uploads have left lying about.
    private static List<String> left() throws IOException {
        return left("klubba-upload");
    }

    private static List<String> left(String prefix) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static String attach(Planned.Guest guest, String item, String title, Map<?, ?> file) {
        var reply =
                guest.command(
                        "a" + System.nanoTime(),
                        command(
                                "attach",
                                "item",
                                item,
                                "title",
                                title,
                                "file",
                                file.get("sha256")));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return (String) ((Map<?, ?>) reply.json().get("result")).get("attachment");
    }

    private static HttpRequest.Builder request(Planned.Guest guest, String what) {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:" + guest.meeting().port() + guest.path() + what))
                .header("Cookie", guest.cookie());
    }

    private static HttpRequest.Builder uploading(Planned.Guest guest, String name) {
        return request(guest, "/files")
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static HttpResponse<byte[]> upload(Planned.Guest guest, String name, byte[] content) {
        return send(uploading(guest, name).POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private static CompletableFuture<HttpResponse<byte[]>> asked(
            Planned.Guest guest, String name, byte[] content) {
        return HTTP.sendAsync(
                uploading(guest, name)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Without telling beforehand how much it is.
    private static HttpResponse<byte[]> streamed(Planned.Guest guest, int size) {
        var content = new java.io.ByteArrayInputStream(new byte[size]);
        return send(
                uploading(guest, "a.pdf")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> content)));
    }

    private static HttpResponse<byte[]> get(Planned.Guest guest, String what) {
        return send(request(guest, what).GET());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String problem(HttpResponse<byte[]> reply) {
        return reply.statusCode() + " " + Web.json(text(reply)).get("code");
    }

    private static String text(HttpResponse<byte[]> reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
