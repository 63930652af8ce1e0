package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is to be looked at in a document, as the page is told it.
class ChecksIT extends Live {

    @Test
    void CHK_1_those_who_lead_are_told_what_to_look_at_and_nobody_else() throws Exception {
        var meeting = Planned.on(server(), Map.of("conflictOfInterest", "leave"));
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var sec = page(meeting, "sec");
        var told = sec.guest.get("/checks");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body())
                .contains("\"code\":\"ADJUSTER_MISSING\",\"severity\":\"warning\"")
                .contains(
                        "{\"code\":\"ITEM_EMPTY\",\"severity\":\"warning\",\"item\":\""
                                + meeting.item(2));
        sec.type("item:" + meeting.item(2), "Se (§ 999).");
        sec.settle();
        assertThat(sec.guest.get("/checks").body())
                .doesNotContain(
                        "ITEM_EMPTY\",\"severity\":\"warning\",\"item\":\"" + meeting.item(2))
                .contains("\"code\":\"REFERENCE_LEADS_NOWHERE\"", "\"about\":[\"(§ 999)\"]");
        assertThat(page(meeting, "anna").guest.get("/checks").status()).isEqualTo(403);
        chair.does(command("recuse", "item", meeting.item(2)));
        assertThat(chair.guest.get("/checks").body()).doesNotContain("999");
    }
}
