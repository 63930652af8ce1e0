package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.board;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AttendanceMode;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Documents;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.ParagraphRange;

/// What the document tells of those who led, served, left and attended from elsewhere.
class PeopleOfItemTest {

    private static final String SPACE = "\u00a0";

    private static MeetingRecord record(Scenario scenario) {
        Texts silent = _ -> new Texts.Reading(0, Documents.empty());
        return RecordOfMeeting.of(scenario.now(), silent, PersonId::value);
    }

    private static List<String> remarks(Scenario scenario, int section) {
        return record(scenario).sections().get(section).blocks().stream()
                .filter(Block.Remark.class::isInstance)
                .map(block -> ((Block.Remark) block))
                .filter(remark -> remark.kind() != Block.Remark.Kind.OPENED)
                .map(Block.Remark::sentence)
                .toList();
    }

    /// Lines of the list of people: name and notes.
    private static List<String> listed(Scenario scenario, String heading) {
        return record(scenario).cover().attendance().stream()
                .filter(list -> list.heading().equals(heading))
                .flatMap(list -> list.people().stream())
                .map(one -> one.name() + " " + String.join(", ", one.notes()))
                .map(String::strip)
                .toList();
    }

    private static Scenario five() {
        return board(5, List.of("anna", "bo", "cilla"), "sara", "sven");
    }

    @Test
    void JAV_1_a_recusal_is_printed_in_the_paragraph_and_the_person_was_not_there() {
        var scenario =
                five().given(CHAIR, start("i1"))
                        .given("anna", recuse("i2"))
                        .given(CHAIR, start("i2"))
                        .given(CHAIR, start("i3"));
        assertThat(remarks(scenario, 1))
                .containsExactly("anna anmäler jäv och deltar inte i handläggningen av ärendet.");
        assertThat(remarks(scenario, 2)).isEmpty();
        assertThat(listed(scenario, "beslutande")).contains("anna §§" + SPACE + "44, 46", "bo");
    }

    @Test
    void JAV_2_where_it_is_only_noted_the_person_was_there_all_the_same() {
        var scenario =
                Scenario.planned(RuleProfile.of(BodyKind.CONSULTATION_GROUP))
                        .checkedIn()
                        .given(CHAIR, open())
                        .given(CHAIR, start("i1"))
                        .given("anna", recuse("i1"));
        assertThat(remarks(scenario, 0)).containsExactly("anna anmäler jäv.");
        assertThat(listed(scenario, "beslutande")).contains("anna");
    }

    @Test
    void JAV_1_a_withdrawn_recusal_is_not_printed() {
        var scenario =
                five().given(CHAIR, start("i1"))
                        .given("anna", recuse("i1"))
                        .given("anna", withdrawRecusal("i1"));
        assertThat(remarks(scenario, 0)).isEmpty();
    }

    @Test
    void PART_6_who_served_for_whom_is_printed_where_it_began_and_among_those_who_decide() {
        var scenario =
                five().given(CHAIR, start("i1"))
                        .given(SEC, leave("anna", "i1"))
                        .given(CHAIR, start("i2"))
                        .given(SEC, serve("sara", "anna"))
                        .given(CHAIR, start("i3"));
        assertThat(remarks(scenario, 0)).isEmpty();
        assertThat(remarks(scenario, 1))
                .containsExactly(
                        "sara tjänstgör för anna "
                                + Formats.paragraphs(List.of(new ParagraphRange(45, 46)))
                                + ".");
        assertThat(listed(scenario, "beslutande"))
                .contains(
                        "anna §" + SPACE + "44",
                        "sara tjänstgörande ersättare för anna, "
                                + Formats.paragraphs(List.of(new ParagraphRange(45, 46))));
        assertThat(listed(scenario, "ersättare")).containsExactly("sara", "sven");
    }

    @Test
    void REM_1_who_attended_over_a_distance_is_marked_where_the_law_asks() {
        var scenario =
                five().given(SEC, setMode("bo", AttendanceMode.REMOTE)).given(CHAIR, start("i1"));
        assertThat(listed(scenario, "beslutande")).contains("bo deltar på distans", "anna");
        var free =
                Scenario.planned()
                        .checkedIn()
                        .given(SEC, setMode("bo", AttendanceMode.REMOTE))
                        .given(CHAIR, open())
                        .given(CHAIR, start("i1"));
        assertThat(listed(free, "beslutande")).contains("bo");
    }

    @Test
    void MTG_4_who_presided_is_printed_in_the_paragraph_and_by_ranges_on_the_cover() {
        var scenario =
                five().given(CHAIR, start("i1"))
                        .given(CHAIR, start("i2"))
                        .given(CHAIR, recuse("i2"))
                        .given(CHAIR, passChair("bo"))
                        .given("bo", close("i2"))
                        .given("bo", passChair(CHAIR))
                        .given(CHAIR, start("i3"));
        assertThat(remarks(scenario, 1))
                .containsExactly(
                        "bo är ordförande under §" + SPACE + "45.",
                        CHAIR + " anmäler jäv och deltar inte i handläggningen av ärendet.");
        assertThat(record(scenario).cover().offices())
                .extracting(Cover.Office::name, office -> office.ranges().orElse(""))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(CHAIR, "§§" + SPACE + "44, 46"),
                        org.assertj.core.groups.Tuple.tuple("bo", "§" + SPACE + "45"));
    }
}
