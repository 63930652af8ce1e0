package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.planned;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.record.swedish.Phrases;

/// From one meeting to the next: assignments that are reported back, §§ that run on.
class ReportTest {

    private static final ItemId ITEM = new ItemId("i2");

    private static Report report(Report.Result result, String task) {
        return new Report(
                new MeetingId("m_before"),
                new AssignmentId("i3g1"),
                new Report.Given(
                        LocalDate.of(2018, 10, 12),
                        Optional.of(31),
                        Optional.of("IFO-cheferna"),
                        task),
                result,
                Optional.of("Utkast finns."));
    }

    private static MeetingCommand tell(String item, Report report) {
        return new DecidingCommand.ReportAssignment(new ItemId(item), report);
    }

    private static List<Report> reports(Scenario scenario) {
        return scenario.now().agenda().item(ITEM).reports();
    }

    @Test
    void ASG_2_an_assignment_is_reported_back_under_an_item_and_the_last_word_counts() {
        var first = report(Report.Result.REPORTED, "ta fram ett förslag");
        var last = report(Report.Result.DONE, "ta fram ett förslag");
        var scenario = at("i2").given(SEC, tell("i2", first)).given(SEC, tell("i2", last));
        assertThat(reports(scenario)).containsExactly(last);
        scenario.when(CHAIR, tell("i2", first)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, tell("i99", first)).thenRefused(UNKNOWN_ITEM);
        scenario.when(SEC, tell("i2", report(Report.Result.DONE, " "))).thenRefused(TEXT_EMPTY);
        var withdraw =
                new DecidingCommand.WithdrawReport(ITEM, first.meeting(), first.assignment());
        scenario.given(SEC, withdraw);
        assertThat(reports(scenario)).isEmpty();
        scenario.when(SEC, withdraw).thenRefused(UNKNOWN_ASSIGNMENT);
    }

    @Test
    void ASG_2_the_minutes_say_what_was_asked_for_and_what_came_of_it() {
        assertThat(Phrases.reported(report(Report.Result.DONE, "ta fram ett förslag")))
                .isEqualTo(
                        "Återrapport av uppdraget från den 12 oktober 2018, §\u00a031, till IFO-cheferna:"
                                + " ta fram ett förslag. Utkast finns. Uppdraget är slutfört.");
    }

    @Test
    void AGD_2_the_first_number_is_settled_until_a_paragraph_has_been_given() {
        var scenario = planned().given(SEC, checkIn(CHAIR));
        scenario.when(SEC, new AgendaCommand.BeginNumbering(70)).thenRefused(NOT_PRESIDING);
        scenario.given(CHAIR, new AgendaCommand.BeginNumbering(70))
                .given(CHAIR, open())
                .given(CHAIR, start("i1"));
        assertThat(scenario.now().agenda().item(new ItemId("i1")).number()).contains(70);
        scenario.given(CHAIR, new AgendaCommand.BeginNumbering(90)).given(CHAIR, start("i2"));
        assertThat(scenario.now().agenda().item(new ItemId("i2")).number()).contains(71);
    }
}
