package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.klubba.app.json.DomainJson;

/// From the closed meeting to the adjusted document, through the doors of a running server.
class AdjustmentIT extends Live {

    /// A meeting on whose second item something is written; the chair, the secretary and `anna` sign.
    private Planned closed(Map<String, ?> profile) {
        var meeting = Planned.on(server(), profile);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        begin(meeting, chair, 0);
        chair.does(command("startItem", "item", meeting.item(1)));
        chair.does(command("startItem", "item", meeting.item(2)));
        sec.sees(p -> p.text("item:i2") != null);
        sec.type("item:i2", "Budgeten är 25 mkr.");
        chair.does(command("startItem", "item", meeting.item(3)));
        sec.sees(p -> p.text("item:i3") != null);
        sec.type("item:i3", "Det som är hemligt.");
        chair.does(command("closeMeeting"));
        return meeting;
    }

    private Planned inReview() {
        return inReview(Map.of());
    }

    private Planned inReview(Map<String, ?> profile) {
        var meeting = closed(profile);
        page(meeting, "sec").does(command("sendForAdjustment", "signers", signers(meeting)));
        return meeting;
    }

    private static List<String> signers(Planned meeting) {
        return Stream.of("sec", "chair", "anna").map(meeting::person).toList();
    }

    private static Web.Reply freeze(Planned.Guest guest, String id) {
        return Web.ask(
                guest.meeting().port(),
                "POST",
                guest.path() + "/document/freeze",
                id.isEmpty() ? "" : DomainJson.write(Map.of("id", id)),
                "Cookie",
                guest.cookie());
    }

    private static String sum(Web.Reply frozen) {
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(200);
        return (String) ((Map<?, ?>) frozen.json().get("result")).get("sha256");
    }

    private static byte[] bytes(Planned.Guest guest, String what) throws Exception {
        var address =
                URI.create("http://127.0.0.1:" + guest.meeting().port() + guest.path() + what);
        try (var http = HttpClient.newHttpClient()) {
            var reply =
                    http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Cookie", guest.cookie())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(reply.statusCode()).isEqualTo(200);
            return reply.body();
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void ADJ_2_the_very_file_is_signed_by_each_in_any_order_and_then_it_is_adjusted()
            throws Exception {
        var meeting = inReview();
        var sec = page(meeting, "sec");
        var anna = page(meeting, "anna");
        assertThat(freeze(anna.guest, "f-1").status()).isEqualTo(403);
        var sum = sum(freeze(sec.guest, ""));
        anna.sees(p -> sum.equals(p.at("document", "sha256")));
        var file = bytes(anna.guest, "/documents/frozen/1.pdf");
        assertThat(sha256(file)).isEqualTo(sum);
        assertThat(code(anna.send(command("sign", "sha256", "0".repeat(64)))))
                .isEqualTo("OTHER_DOCUMENT");
        anna.does(command("sign", "sha256", sum));
        assertThat(code(anna.send(command("sign", "sha256", sum)))).isEqualTo("ALREADY_SIGNED");
        assertThat(code(page(meeting, "bo").send(command("sign")))).isEqualTo("NOT_A_SIGNER");
        assertThat(
                        code(
                                sec.offer(
                                        "item:i2",
                                        sec.text("item:i2").version(),
                                        List.of(Page.typed(1, "x")))))
                .isEqualTo("DOCUMENT_FROZEN");
        page(meeting, "chair").does(command("sign"));
        sec.does(command("sign", "sha256", sum));
        anna.sees(p -> "adjusted".equals(p.at("document", "state")));
        assertThat(bytes(anna.guest, "/documents/frozen/1.pdf")).isEqualTo(file);
        var adjusted =
                Web.get(
                        meeting.port(),
                        anna.guest.path() + "/documents/adjusted/1.txt",
                        "Cookie",
                        anna.guest.cookie());
        assertThat(adjusted.body()).contains("Signerat elektroniskt");
        assertThat(page(meeting, "bo").guest.get("/documents/adjusted/1.json").body())
                .contains("\"standing\" : \"adjusted\"");
    }

    @Test
    void ADJ_2_a_change_takes_opening_it_again_which_voids_the_signatures() throws Exception {
        var meeting = inReview();
        var sec = page(meeting, "sec");
        var anna = page(meeting, "anna");
        var first = sum(freeze(sec.guest, ""));
        var old = bytes(sec.guest, "/documents/frozen/1.pdf");
        anna.does(command("sign", "sha256", first));
        sec.does(command("reopenDocument", "reason", "fel belopp"));
        sec.type("item:i2", "Rättat: ");
        var second = sum(freeze(sec.guest, ""));
        assertThat(second).isNotEqualTo(first);
        assertThat(code(anna.send(command("sign", "sha256", first)))).isEqualTo("OTHER_DOCUMENT");
        anna.does(command("sign", "sha256", second));
        assertThat(bytes(sec.guest, "/documents/frozen/1.pdf")).isEqualTo(old);
        assertThat(
                        new String(
                                bytes(sec.guest, "/documents/frozen/1.txt"),
                                java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Rättat");
        var changes = sec.guest.get("/documents/changes?from=frozen:1&to=frozen:2").body();
        assertThat(changes).contains("\"added\"", "Rättat: ").doesNotContain("hemligt");
        assertThat(sec.guest.get("/documents/changes").body()).contains("Rättat: ");
        assertThat(sec.guest.get("/documents").body())
                .contains("\"closing\"", "\"frozen\"", first, second);
    }

    @Test
    void ADJ_2_a_restart_keeps_everything() throws Exception {
        var meeting = inReview();
        var sum = sum(freeze(page(meeting, "sec").guest, ""));
        page(meeting, "anna").does(command("sign", "sha256", sum));
        closeAll();
        var again = meeting.at(server());
        var chair = page(again, "chair");
        assertThat(chair.at("document", "state")).isEqualTo("partlySigned");
        assertThat(chair.at("document", "sha256")).isEqualTo(sum);
        chair.does(command("sign", "sha256", sum));
        var sec = page(again, "sec");
        sec.does(command("sign", "sha256", sum));
        assertThat(sha256(bytes(sec.guest, "/documents/frozen/1.pdf"))).isEqualTo(sum);
        assertThat(bytes(sec.guest, "/documents/adjusted/1.pdf")).isNotEmpty();
        assertThat(
                        new String(
                                bytes(sec.guest, "/documents/closing/1.txt"),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("25 mkr");
    }

    @Test
    void LAW_ONCE_the_same_request_to_freeze_gets_the_first_answer() {
        var meeting = inReview();
        var sec = page(meeting, "sec");
        var first = freeze(sec.guest, "freeze-1");
        var again = freeze(sec.guest, "freeze-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(sum(again)).isEqualTo(sum(first));
        assertThat(freeze(sec.guest, "freeze-2").body()).contains("DOCUMENT_FROZEN");
    }

    @Test
    void ADJ_2_whatever_is_written_while_it_is_being_frozen_is_in_the_file_or_refused()
            throws Exception {
        var meeting = inReview();
        var sec = page(meeting, "sec");
        var freezing = CompletableFuture.supplyAsync(() -> freeze(sec.guest, ""));
        var taken = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            Thread.sleep(40);
            var letters = "w" + i + " ";
            var answer = sec.type("item:i2", letters);
            if (!"taken".equals(answer.get("status"))) {
                assertThat(code(answer)).isEqualTo("DOCUMENT_FROZEN");
                break;
            }
            taken.append(letters);
        }
        sum(freezing.join());
        var file = sec.guest.get("/documents/frozen/1.txt").body();
        for (var word : taken.toString().strip().split(" ")) {
            if (!word.isEmpty()) assertThat(file).contains(word);
        }
    }

    @Test
    void LAW_SILENCE_who_has_no_right_to_an_item_hears_nothing_of_what_is_said_about_it() {
        var meeting = inReview(Map.of("liveMinutesVisibility", "full"));
        var guest = page(meeting, "guest");
        var sec = page(meeting, "sec");
        guest.settle();
        var heard = guest.heard("frame").size() + guest.heard("self").size();
        page(meeting, "anna").does(command("comment", "item", meeting.item(3), "text", "Hemligt."));
        sec.does(command("resolveComment", "comment", "i3c1"));
        guest.settle();
        assertThat(guest.heard("frame").size() + guest.heard("self").size()).isEqualTo(heard);
        sum(freeze(sec.guest, ""));
        guest.sees(p -> "frozen".equals(p.at("document", "state")));
        assertThat(guest.at("document", "sha256")).isNull();
        assertThat(guest.guest.get("/documents/frozen/1.pdf").status()).isEqualTo(403);
        assertThat(guest.guest.get("/documents/changes").status()).isEqualTo(403);
        assertThat(guest.guest.get("/documents").body()).isEqualTo("[]");
        assertThat(guest.guest.get("/record.txt").status()).isEqualTo(403);
    }

    @Test
    void ADJ_2_those_who_sign_get_all_texts_when_it_is_sent_to_them_and_others_do_not() {
        var meeting = closed(Map.of("liveMinutesVisibility", "none"));
        var anna = page(meeting, "anna");
        var bo = page(meeting, "bo");
        assertThat(anna.text("item:i2")).isNull();
        assertThat(anna.guest.get("/record.txt").status()).isEqualTo(403);
        page(meeting, "sec").does(command("sendForAdjustment", "signers", signers(meeting)));
        anna.sees(p -> p.text("item:i2") != null);
        assertThat(anna.guest.get("/record.txt").body()).contains("25 mkr");
        assertThat(bo.text("item:i2")).isNull();
        assertThat(bo.guest.get("/record.txt").status()).isEqualTo(403);
        assertThat(bo.guest.get("/documents").body()).isEqualTo("[]");
    }

    @Test
    void ADJ_6_one_changed_byte_is_detected_and_a_correction_is_an_addition_of_its_own()
            throws Exception {
        var meeting = inReview();
        var sec = page(meeting, "sec");
        var sum = sum(freeze(sec.guest, ""));
        for (var signer : List.of("sec", "chair", "anna")) {
            page(meeting, signer).does(command("sign", "sha256", sum));
        }
        sec.does(
                command(
                        "correct",
                        "item",
                        meeting.item(2),
                        "was",
                        "25 mkr",
                        "becomes",
                        "2,5 mkr",
                        "reason",
                        "skrivfel"));
        assertThat(sec.guest.get("/documents/correction/1.txt").body())
                .contains("25 mkr", "2,5 mkr", "skrivfel");
        assertThat(sec.guest.get("/documents/correction/2.pdf").status()).isEqualTo(404);
        assertThat(sec.guest.get("/documents/verify/correction/1").body())
                .contains("\"matches\":true");
        var verify = "/documents/verify/frozen/1";
        assertThat(sec.guest.get(verify).body()).contains("\"matches\":true", sum);
        DATABASE.database()
                .pool()
                .preparedQuery(
                        "UPDATE stored_file_part SET content = set_byte(content, 1000,"
                                + " (get_byte(content, 1000) + 1) % 256) WHERE sha256 = $1")
                .execute(Tuple.of(io.vertx.core.buffer.Buffer.buffer(HexFormat.of().parseHex(sum))))
                .await(10, TimeUnit.SECONDS);
        assertThat(sec.guest.get(verify).body()).contains("\"matches\":false");
    }

    @Test
    void ADJ_4_a_paragraph_adjusted_at_the_meeting_is_locked_at_once() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        begin(meeting, chair, 2);
        chair.does(command("appointAdjuster", "persons", List.of(meeting.person("anna"))));
        sec.sees(p -> p.text("item:i2") != null);
        sec.type("item:i2", "Mötet beslutar.");
        chair.does(command("startItem", "item", meeting.item(4)));
        chair.does(command("adjustAtOnce", "item", meeting.item(2)));
        assertThat(code(sec.offer("item:i2", 1, List.of(Page.typed(1, "x")))))
                .isEqualTo("ITEM_ADJUSTED");
        page(meeting, "anna").does(command("signItem", "item", meeting.item(2)));
        chair.does(command("signItem", "item", meeting.item(2)));
        assertThat(sec.guest.get("/record.txt").body())
                .contains("Paragrafen förklaras omedelbart justerad.", "Signerat av");
    }

    @Test
    void ADJ_3_what_the_server_says_to_itself_no_page_can_say() {
        var meeting = inReview();
        var sec = page(meeting, "sec");
        for (var type : List.of("freezeDocument", "signedOutside")) {
            var answer = sec.send(command(type, "edition", 1, "sha256", "0".repeat(64)));
            assertThat(code(answer)).isEqualTo("UNREADABLE");
        }
    }
}
