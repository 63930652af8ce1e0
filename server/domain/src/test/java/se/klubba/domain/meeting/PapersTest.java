package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.planned;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// Assignments and attachments.
class PapersTest {

    @Test
    void ASG_1_assignments_are_marked_in_a_decision_by_the_secretary_also_without_assignee() {
        var scenario =
                at("i2").given(SEC, draft("i2", "Planen antas."))
                        .given(CHAIR, put("i2"))
                        .given(CHAIR, find("i2"))
                        .given(CHAIR, confirm("i2"));
        scenario.when(SEC, assign("i2d1", "IFO-cheferna", "Utreda")).thenMade("assignment", "i2g1");
        scenario.when(SEC, assign("i2d1", "", "Informera")).thenMade("assignment", "i2g2");
        assertThat(
                        scenario.now().deciding().assignments().values().stream()
                                .map(a -> a.task().assigneeKind()))
                .containsExactly(Assignment.AssigneeKind.GROUP, Assignment.AssigneeKind.NONE);
        scenario.when(CHAIR, assign("i2d1", "", "x")).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, assign("i2d9", "", "x")).thenRefused(UNKNOWN_DECISION);
        scenario.when(SEC, assign("i2d1", "", " ")).thenRefused(TEXT_EMPTY);
        scenario.given(SEC, unassign("i2g1"))
                .when(SEC, unassign("i2g1"))
                .thenRefused(UNKNOWN_ASSIGNMENT);
        scenario.when(SEC, assign("i2d1", "", "Följa upp")).thenMade("assignment", "i2g3");
    }

    @Test
    void BIL_1_attachments_are_numbered_in_the_order_of_the_items() {
        var scenario = planned();
        scenario.when(SEC, attach("i4", "Sist")).thenMade("attachment", "i4a1");
        scenario.given(SEC, attach("i2", "Först")).given(SEC, attach("i4", "Allra sist"));
        assertThat(numbers(scenario)).containsExactly("i2a1=1", "i4a1=2", "i4a2=3");
        scenario.given(SEC, checkIn(CHAIR)).given(CHAIR, open()).given(CHAIR, start("i4"));
        assertThat(numbers(scenario)).containsExactly("i4a1=1", "i4a2=2", "i2a1=3");
        scenario.given(SEC, detach("i4a1"));
        assertThat(numbers(scenario)).containsExactly("i4a2=1", "i2a1=2");
        scenario.when(SEC, attach("i4", "Ny")).thenMade("attachment", "i4a3");
        scenario.when(SEC, detach("i4a1")).thenRefused(UNKNOWN_ATTACHMENT);
        scenario.when(SEC, attach("i9", "x")).thenRefused(UNKNOWN_ITEM);
        scenario.when(SEC, attach("i4", " ")).thenRefused(TEXT_EMPTY);
        scenario.when("anna", attach("i4", "x")).thenRefused(NOT_ALLOWED);
    }

    @Test
    void BIL_2_an_attachment_may_have_a_file_that_was_received_here() {
        var scenario = planned();
        scenario.when(SEC, attach("i2", "Budget", ONE)).thenRefused(UNKNOWN_FILE);
        scenario.given(SEC, receive(ONE)).given(SEC, receive(TWO));
        scenario.when(SEC, attach("i2", "Budget", ONE)).thenMade("attachment", "i2a1");
        scenario.given(SEC, attach("i2", "Budget", ONE));
        assertThat(file(scenario, "i2a1")).contains(ONE);

        scenario.given(SEC, fileOf("i2a1", TWO, true));
        assertThat(file(scenario, "i2a1")).contains(TWO);
        assertThat(attachment(scenario, "i2a1").separately()).isFalse();
        scenario.given(SEC, fileOf("i2a1", null, true));
        assertThat(file(scenario, "i2a1")).isEmpty();
        assertThat(attachment(scenario, "i2a1").separately()).isTrue();
        scenario.when(SEC, fileOf("i2a1", "0".repeat(64), false)).thenRefused(UNKNOWN_FILE);
        scenario.when(SEC, fileOf("i2a9", TWO, false)).thenRefused(UNKNOWN_ATTACHMENT);
        scenario.when("anna", receive(ONE)).thenRefused(NOT_ALLOWED);
    }

    @Test
    void BIL_2_an_attachment_is_renamed_and_moved_within_its_item() {
        var scenario = planned();
        scenario.given(SEC, attach("i2", "A")).given(SEC, attach("i2", "B"));
        scenario.given(SEC, attach("i2", "C")).given(SEC, attach("i4", "D"));
        scenario.given(SEC, renameAttachment("i2a1", "  Anna "));
        assertThat(attachment(scenario, "i2a1").title()).isEqualTo("Anna");
        scenario.when(SEC, renameAttachment("i2a1", "")).thenRefused(TEXT_EMPTY);
        scenario.when(SEC, renameAttachment("i2a1", "x".repeat(501))).thenRefused(TEXT_TOO_LONG);
        scenario.when(SEC, renameAttachment("i2a7", "x")).thenRefused(UNKNOWN_ATTACHMENT);

        scenario.given(SEC, moveAttachment("i2a3", "i2a1"));
        assertThat(numbers(scenario)).containsExactly("i2a3=1", "i2a1=2", "i2a2=3", "i4a1=4");
        scenario.given(SEC, moveAttachment("i2a3", null));
        assertThat(numbers(scenario)).containsExactly("i2a1=1", "i2a2=2", "i2a3=3", "i4a1=4");
        scenario.given(SEC, moveAttachment("i2a2", "i2a2"));
        assertThat(numbers(scenario)).containsExactly("i2a1=1", "i2a2=2", "i2a3=3", "i4a1=4");
        scenario.when(SEC, moveAttachment("i2a1", "i4a1")).thenRefused(UNKNOWN_ATTACHMENT);
        scenario.when(SEC, moveAttachment("i2a9", null)).thenRefused(UNKNOWN_ATTACHMENT);
        scenario.when("anna", moveAttachment("i2a1", null)).thenRefused(NOT_ALLOWED);
    }

    /// Who may not see the item does not even learn that the file is here.
    @Test
    void BIL_2_the_files_of_a_hidden_item_are_not_known_to_who_has_no_right_to_it() {
        var scenario = planned();
        scenario.given(SEC, receive(ONE)).given(SEC, receive(TWO));
        scenario.given(SEC, attach("i2", "Hemlig", ONE)).given(SEC, attach("i4", "Öppen", TWO));
        var known = scenario.now().papers().without(List.of(new ItemId("i2")));
        assertThat(known.files().keySet()).containsExactly(TWO);
        assertThat(known.attachments().keySet()).containsExactly(new AttachmentId("i4a1"));
        scenario.given(SEC, attach("i4", "Samma", ONE));
        known = scenario.now().papers().without(List.of(new ItemId("i2")));
        assertThat(known.files().keySet()).containsExactlyInAnyOrder(ONE, TWO);
    }

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    private static Attachment attachment(Scenario scenario, String id) {
        return scenario.now().papers().find(new AttachmentId(id)).orElseThrow();
    }

    private static Optional<String> file(Scenario scenario, String id) {
        return attachment(scenario, id).file().map(PaperFile::sha256);
    }

    private static List<String> numbers(Scenario scenario) {
        var meeting = scenario.now();
        return meeting.papers().numbers(meeting.agenda()).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }
}
