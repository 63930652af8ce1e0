package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is made from the minutes, templates and the notice, through the server's doors.
class FormsIT extends Live {

    private static final String LAYOUT =
            """
            {"order":["decisions","people","text","proposals","procedure","dissent","outcome"],
             "headings":{"text":"Ärendet"},"boxes":["certification"],"accent":"#7a1f4d",
             "titles":"sans","text":"serif"}\
            """;

    @Test
    void PUB_2_whoever_may_read_gets_an_extract_in_every_form_and_it_is_marked() throws Exception {
        var meeting = written(Map.of("liveMinutesVisibility", "full"));
        var sec = page(meeting, "sec").guest;
        var items = "?items=" + meeting.item(2);
        assertThat(sec.get("/extract.txt" + items).body())
                .contains("Protokollsutdrag", "Budgeten diskuteras.", "Rätt utdraget intygar")
                .doesNotContain("Öppnande");
        assertThat(sec.get("/extract.html" + items).body()).contains("OJUSTERAT");
        assertThat(sec.get("/extract.pdf" + items).body()).startsWith("%PDF");
        assertThat(sec.get("/extract.docx" + items).body()).startsWith("PK");
        assertThat(sec.get("/extract.txt").status()).isEqualTo(422);
        assertThat(sec.get("/extract.txt?items=none").status()).isEqualTo(422);
        assertThat(page(meeting, "anna").guest.get("/extract.txt" + items).status()).isEqualTo(200);
    }

    @Test
    void SEC_1_of_what_is_not_open_to_all_there_is_an_extract_of_its_own_for_who_may_see_it()
            throws Exception {
        var meeting = written(Map.of("liveMinutesVisibility", "full"));
        var closed = "?items=" + meeting.item(3);
        var sec = page(meeting, "sec").guest;
        assertThat(sec.get("/extract.txt" + closed).body())
                .contains("sekretess", "Hemligt beslut förbereds.");
        assertThat(sec.get("/extract.txt" + closed + "," + meeting.item(2)).status())
                .isEqualTo(422);
        var guest = page(meeting, "guest").guest;
        assertThat(guest.get("/extract.txt" + closed).status()).isEqualTo(403);
        assertThat(guest.get("/extract.txt?items=" + meeting.item(2)).status()).isEqualTo(200);
    }

    @Test
    void PUB_3_the_web_version_masks_what_is_marked_and_leaves_out_what_is_closed()
            throws Exception {
        var meeting = written(Map.of());
        var sec = page(meeting, "sec").guest;
        assertThat(sec.put("/web/masks", "{\"words\":[\"Name of anna\"]}").status()).isEqualTo(200);
        assertThat(sec.get("/web/masks").body()).isEqualTo("{\"words\":[\"Name of anna\"]}");
        assertThat(sec.get("/web.html").body())
                .contains("[maskerat]", "Publiceras inte")
                .doesNotContain("Name of anna", "Hemligt", "Det som inte alla får se");
        assertThat(sec.get("/record.html").body()).contains("Name of anna");
        assertThat(page(meeting, "anna").guest.get("/web.html").status()).isEqualTo(403);
    }

    @Test
    void DOC_4_the_secretary_keeps_a_template_which_holds_for_the_document_at_once()
            throws Exception {
        var meeting = written(Map.of());
        var sec = page(meeting, "sec").guest;
        assertThat(sec.get("/layout").body()).contains("\"accent\":\"#1f4d3a\"");
        assertThat(sec.post("/layout/preview.json?page=2", LAYOUT).body())
                .contains("\"page\":2", "data:image/png;base64,");
        assertThat(sec.post("/layout/preview.html", LAYOUT).body()).contains("titles-sans");
        assertThat(sec.get("/record.html").body()).doesNotContain("titles-sans");
        var kept = sec.put("/layout", LAYOUT);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(sec.get("/layout").body()).contains("#7a1f4d");
        assertThat(sec.get("/record.html").body()).contains("titles-sans");
        var light = LAYOUT.replace("#7a1f4d", "#ffee88");
        assertThat(sec.put("/layout", light).body()).contains("too light");
        var logo =
                LAYOUT.replaceFirst(
                        "\\{",
                        "{\"logo\":{\"file\":\""
                                + "ab".repeat(32)
                                + "\",\"description\":\"Vapen\"},");
        assertThat(sec.put("/layout", logo).status()).isEqualTo(422);
        assertThat(page(meeting, "chair").guest.put("/layout", LAYOUT).status()).isEqualTo(403);
        assertThat(page(meeting, "anna").guest.get("/layout").status()).isEqualTo(403);
    }

    @Test
    void MTG_5_the_notice_is_kept_as_it_was_sent_whatever_happens_to_the_agenda() throws Exception {
        var meeting = Planned.on(server());
        var sec = page(meeting, "sec");
        assertThat(sec.guest.get("/notice.txt").body())
                .contains("Kallelse", "Föredragningslista", "Budget")
                .doesNotContain("Det som inte alla får se");
        var sent = sec.guest.post("/notice/send", "");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().get("edition")).isEqualTo(1);
        sec.does(
                command(
                        "renameAgendaItem",
                        "item",
                        meeting.item(2),
                        "title",
                        "Budget för nästa år"));
        assertThat(sec.guest.get("/notice.txt").body()).contains("Budget för nästa år");
        assertThat(sec.guest.get("/documents/notice/1.json").body())
                .contains("\"Budget\"")
                .doesNotContain("nästa år");
        assertThat(sec.guest.post("/notice/send", "").json().get("edition")).isEqualTo(2);
        assertThat(page(meeting, "anna").guest.post("/notice/send", "").status()).isEqualTo(403);
    }

    @Test
    void PUB_1_a_body_without_a_notice_board_and_minutes_not_adjusted_are_not_announced()
            throws Exception {
        var sec = page(written(Map.of()), "sec").guest;
        assertThat(sec.get("/announcement.txt").body()).contains("NO_NOTICE_BOARD");
        var board = page(written(Map.of("noticeBoard", "on")), "sec").guest;
        assertThat(board.get("/announcement.txt").body()).contains("NOT_ADJUSTED");
        assertThat(board.get("/roll-call.txt").status()).isEqualTo(404);
    }

    /// A meeting whose second and third items have minutes.
    private Planned written(Map<String, ?> profile) throws Exception {
        var meeting = Planned.on(server(), profile);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var sec = page(meeting, "sec");
        sec.type("item:" + meeting.item(2), "Budgeten diskuteras.");
        chair.does(command("startItem", "item", meeting.item(3)));
        sec.type("item:" + meeting.item(3), "Hemligt beslut förbereds.");
        sec.settle();
        return meeting;
    }
}
