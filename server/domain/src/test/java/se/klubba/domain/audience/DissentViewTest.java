package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.at;
import static se.klubba.domain.audience.Following.view;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.voting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Scenario;

/// What is seen of reservations, notes to the minutes, and those who stand aside.
class DissentViewTest {

    private static final Audience ALL = new Audience(Audience.Kind.FOLLOWING, Set.of());
    private static final Audience SHUT_OUT =
            new Audience(Audience.Kind.FOLLOWING, Set.of(new ItemId("i2")));

    private static Scenario decided() {
        return voting(3)
                .given(SEC, draft("i2", "Ja."))
                .given(CHAIR, put("i2"))
                .given("b", aside("i2"))
                .given(CHAIR, find("i2"))
                .given(CHAIR, confirm("i2"));
    }

    private static Object may(Scenario scenario, String person, String what) {
        return at(Following.self(scenario.now(), new PersonId(person)), "may", what);
    }

    @Test
    void RES_1_all_see_the_reservations_the_reasons_and_the_last_call() {
        var scenario =
                decided()
                        .given("a", reserve("i2"))
                        .given("a", reasons("i2r1", "Därför."))
                        .given(CHAIR, lastCall());
        var seen = view(scenario.now(), ALL);
        assertThat(at(seen, "reservations", "i2r1"))
                .isEqualTo(Map.of("item", "i2", "by", "a", "reasons", "Därför."));
        assertThat(at(seen, "meeting", "lastCall")).isEqualTo(true);
        assertThat(view(scenario.now(), SHUT_OUT)).doesNotContainKey("reservations");
    }

    @Test
    void RES_1_each_is_told_against_what_a_reservation_may_be_made_and_why_not() {
        var scenario = decided();
        assertThat(may(scenario, "a", "reserve")).isEqualTo(true);
        assertThat(may(scenario, "b", "reserve")).isEqualTo("DID_NOT_TAKE_PART");
        scenario.given(CHAIR, start("i3"));
        assertThat(may(scenario, "a", "reserve")).isEqualTo("NOTHING_DECIDED");
        assertThat(mayReserve(scenario, "a")).isEqualTo(List.of("i2"));
        assertThat(mayReserve(scenario, "b")).isEqualTo("absent");
        scenario.given("a", reserve("i2"));
        assertThat(mayReserve(scenario, "a")).isEqualTo("absent");
        scenario.given(CHAIR, closeMeeting());
        assertThat(mayReserve(scenario, "c")).isEqualTo("absent");
    }

    private static Object mayReserve(Scenario scenario, String person) {
        return Following.self(scenario.now(), new PersonId(person))
                .getOrDefault("mayReserve", "absent");
    }

    @Test
    void RES_2_all_see_who_stands_aside_and_the_notes_to_the_minutes() {
        var scenario = decided().given("olle", note("i2", "Text."));
        var seen = view(scenario.now(), ALL);
        assertThat(at(seen, "items", "i2", "notParticipating")).isEqualTo(List.of("b"));
        assertThat(at(seen, "notes", "i2n1"))
                .isEqualTo(Map.of("item", "i2", "by", "olle", "text", "Text."));
        assertThat(at(Following.self(scenario.now(), new PersonId("b")), "rights", "whyNotVote"))
                .isEqualTo("NOT_PARTICIPATING");
        assertThat(view(scenario.now(), SHUT_OUT)).doesNotContainKey("notes");
    }
}
