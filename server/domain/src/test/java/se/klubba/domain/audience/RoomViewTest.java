package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.at;
import static se.klubba.domain.audience.Following.self;
import static se.klubba.domain.audience.Following.view;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.board;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.meeting.AttendanceMode;
import se.klubba.domain.meeting.Floor;
import se.klubba.domain.meeting.Scenario;

/// What is shown of who serves, who has left an item, whether enough are here, and who speaks.
class RoomViewTest {

    private static Scenario five() {
        return board(5, List.of("anna", "bo", "cilla"), "sara", "sven").given(CHAIR, start("i2"));
    }

    private static Object seenBy(Scenario scenario, String person, String... path) {
        var audience = Audience.of(scenario.now(), person(person));
        return at(view(scenario.now(), audience), path);
    }

    @Test
    void QUO_1_everybody_sees_how_many_take_part_of_how_many_seats() {
        assertThat(seenBy(five(), "olle", "quorum"))
                .isEqualTo(
                        Map.of("serving", 4, "seats", 5, "quorate", true, "rule", "moreThanHalf"));
        var few = five().given(SEC, leave("anna")).given(SEC, leave("bo"));
        assertThat(seenBy(few, "olle", "quorum", "quorate")).isEqualTo(false);
    }

    @Test
    void QUO_1_without_a_quorum_the_next_action_is_none_that_decides() {
        var drafted = board(9, List.of("a", "b", "c", "d")).given(CHAIR, start("i2"));
        drafted.given(SEC, draft("i2", "Att bifalla."));
        assertThat(at(self(drafted.now(), person(CHAIR)), "next", "action"))
                .isEqualTo("putToMeeting");
        drafted.given(CHAIR, put("i2")).given(SEC, leave("d"));
        assertThat(seenNext(drafted)).isEqualTo(Map.of("action", "takeBack", "item", "i2"));
        drafted.given(CHAIR, takeBack("i2"));
        assertThat(at(self(drafted.now(), person(CHAIR)), "next", "action")).isEqualTo("startItem");
    }

    @Test
    void JAV_1_who_is_recused_sees_nothing_of_the_item_and_the_others_see_who_is() {
        var scenario = five().given(SEC, draft("i2", "Att bifalla.")).given("anna", recuse("i2"));
        assertThat(seenBy(scenario, "bo", "items", "i2", "recused")).isEqualTo(List.of("anna"));
        assertThat(seenBy(scenario, "anna", "items", "i2"))
                .isEqualTo(Map.of("number", 44, "status", "current", "hidden", true));
        assertThat(seenBy(scenario, "anna", "decisions")).isEqualTo("absent");
        assertThat(seenBy(scenario, "anna", "quorum")).isEqualTo("absent");
        var own = self(scenario.now(), person("anna"));
        assertThat(own.get("recused")).isEqualTo(List.of("i2"));
        assertThat(at(own, "rights", "whyNotVote")).isEqualTo("RECUSED");
        assertThat(at(own, "may", "propose")).isEqualTo("RECUSED");
        assertThat(at(own, "may", "withdrawRecusal")).isEqualTo(true);
        scenario.given(CHAIR, start("i3"));
        assertThat(seenBy(scenario, "anna", "items", "i2", "title")).isEqualTo("Punkt 2");
        assertThat(seenBy(scenario, "anna", "decisions", "i2d1", "item")).isEqualTo("i2");
    }

    @Test
    void JAV_1_a_recused_chair_is_told_to_pass_the_gavel() {
        var scenario = five().given(CHAIR, recuse("i2"));
        var own = self(scenario.now(), person(CHAIR));
        assertThat(own.get("next")).isEqualTo(Map.of("action", "passChair"));
        assertThat(at(own, "may", "passChair")).isEqualTo(true);
        assertThat(at(own, "may", "closeItem")).isEqualTo("RECUSED");
        assertThat(at(own, "may", "closeMeeting")).isEqualTo("RECUSED");
        var ahead = five().given(CHAIR, recuse("i3")).given(CHAIR, close("i2"));
        assertThat(seenNext(ahead)).isEqualTo(Map.of("action", "startItem", "item", "i1"));
        ahead.given(CHAIR, start("i1")).given(CHAIR, close("i1"));
        assertThat(seenNext(ahead)).isEqualTo(Map.of("action", "passChair"));
    }

    private static Object seenNext(Scenario scenario) {
        return self(scenario.now(), person(CHAIR)).get("next");
    }

    @Test
    void PART_6_everybody_sees_who_serves_for_whom_and_those_who_lead_who_is_next() {
        var scenario = five();
        assertThat(self(scenario.now(), person(SEC)).get("callIn"))
                .isEqualTo(List.of("sara", "sven"));
        assertThat(self(scenario.now(), person("bo"))).doesNotContainKey("callIn");
        scenario.given(SEC, leave("anna")).given(CHAIR, serve("sara", "anna"));
        assertThat(self(scenario.now(), person(SEC)).get("callIn")).isEqualTo(List.of("sven"));
        assertThat(seenBy(scenario, "bo", "people", "sara", "servesFor")).isEqualTo("anna");
        assertThat(seenBy(scenario, "bo", "people", "sara", "votes")).isEqualTo(true);
        assertThat(seenBy(scenario, "bo", "people", "anna", "votes")).isEqualTo("absent");
        assertThat(at(self(scenario.now(), person("sara")), "rights", "vote")).isEqualTo(true);
        scenario.given(SEC, join("anna"));
        assertThat(at(self(scenario.now(), person("anna")), "rights", "whyNotVote"))
                .isEqualTo("NO_RETURN_TO_SERVICE");
    }

    @Test
    void REM_1_those_who_lead_are_reminded_while_somebody_attends_over_a_distance() {
        var scenario = five();
        assertThat(seenBy(scenario, SEC, "soundAndPicture")).isEqualTo("absent");
        scenario.given(SEC, setMode("bo", AttendanceMode.REMOTE));
        assertThat(seenBy(scenario, SEC, "soundAndPicture")).isEqualTo(Map.of("needed", true));
        scenario.given(CHAIR, confirmSoundAndPicture());
        assertThat(seenBy(scenario, SEC, "soundAndPicture"))
                .isEqualTo(Map.of("needed", false, "confirmedAt", Scenario.NOW.toString()));
        scenario.given(CHAIR, adjourn("10.30")).given(CHAIR, resume());
        assertThat(seenBy(scenario, SEC, "soundAndPicture", "needed")).isEqualTo(true);
    }

    @Test
    void SPK_1_the_list_is_shown_to_those_who_see_the_item() {
        var scenario =
                five().given("bo", askForFloor(Floor.Kind.SPEAK))
                        .given("cilla", askForFloor(Floor.Kind.POINT_OF_ORDER))
                        .given(CHAIR, giveFloor("bo"))
                        .given("anna", recuse("i2"));
        assertThat(seenBy(scenario, "olle", "speakers"))
                .isEqualTo(
                        Map.of(
                                "now",
                                Map.of(
                                        "person",
                                        "bo",
                                        "kind",
                                        "speak",
                                        "since",
                                        Scenario.NOW.toString()),
                                "waiting",
                                List.of(Map.of("person", "cilla", "kind", "pointOfOrder"))));
        assertThat(seenBy(scenario, "anna", "speakers")).isEqualTo("absent");
        scenario.when("anna", askForFloor(Floor.Kind.SPEAK))
                .thenRefused(se.klubba.domain.meeting.Refusal.RECUSED);
    }

    @Test
    void AGD_9_planned_minutes_and_times_are_shown() {
        var scenario = five().given(SEC, plannedMinutes("i2", 15));
        assertThat(seenBy(scenario, "olle", "items", "i2", "plannedMinutes")).isEqualTo(15);
        assertThat(seenBy(scenario, "olle", "items", "i2", "startedAt"))
                .isEqualTo(Scenario.NOW.toString());
        assertThat(Set.of("absent"))
                .contains((String) seenBy(scenario, "olle", "items", "i2", "endedAt"));
    }

    @Test
    void LIVE_9_who_is_shut_out_is_not_told_who_else_is_nor_who_serves_there_instead() {
        var before = five().given("anna", recuse("i2"));
        var after = five().given("anna", recuse("i2")).given("bo", recuse("i2"));
        after.given(SEC, serve("sara", "bo"));
        assertThat(seenBy(after, "anna", "people")).isEqualTo(seenBy(before, "anna", "people"));
        assertThat(seenBy(after, "olle", "people", "sara", "servesFor")).isEqualTo("bo");
    }
}
