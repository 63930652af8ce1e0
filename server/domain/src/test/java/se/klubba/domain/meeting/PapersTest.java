package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.planned;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    private static List<String> numbers(Scenario scenario) {
        var meeting = scenario.now();
        return meeting.papers().numbers(meeting.agenda()).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }
}
