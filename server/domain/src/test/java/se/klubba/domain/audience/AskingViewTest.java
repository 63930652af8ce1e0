package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.at;
import static se.klubba.domain.meeting.Commands.answer;
import static se.klubba.domain.meeting.Commands.approvePath;
import static se.klubba.domain.meeting.Commands.cancelVote;
import static se.klubba.domain.meeting.Commands.cast;
import static se.klubba.domain.meeting.Commands.closeVote;
import static se.klubba.domain.meeting.Commands.draft;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.findCounter;
import static se.klubba.domain.meeting.Commands.openRound;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Commands.showPath;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Commands;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Scenario;

/// What is told of the path, of rounds, of calls from afar and of votes by organisation.
class AskingViewTest {

    private static Object of(Scenario scenario, Audience.Kind kind, String... path) {
        return at(Following.view(scenario.now(), new Audience(kind, Set.of())), path);
    }

    private static Object own(Scenario scenario, String person, String... path) {
        return at(Following.self(scenario.now(), new PersonId(person)), path);
    }

    private static Scenario three() {
        return Scenario.at("i2")
                .given("anna", propose("i2", "A"))
                .given("bo", propose("i2", "B"))
                .given("cilla", propose("i2", "E"));
    }

    private static Scenario put3() {
        return three().given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2", "i2q3")));
    }

    @Test
    void DEC_5_all_see_the_path_and_which_of_its_questions_are_done() {
        var scenario =
                Scenario.at("i2")
                        .given(SEC, draft("i2", "Ja."))
                        .given("anna", propose("i2", "Nej."))
                        .given(CHAIR, showPath("i2"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "path", "approved")).isEqualTo("absent");
        scenario.given(CHAIR, approvePath("i2"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "path"))
                .isEqualTo(
                        Map.of(
                                "item",
                                "i2",
                                "approved",
                                true,
                                "questions",
                                List.of(
                                        Map.of(
                                                "purpose",
                                                "main",
                                                "alternatives",
                                                List.of("draft", "i2q1"),
                                                "decisions",
                                                List.of("i2d1")))));
        scenario.given(CHAIR, put("i2"))
                .given(CHAIR, find("i2"))
                .given(CHAIR, Commands.confirm("i2"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "path", "questions").toString())
                .contains("done=true");
    }

    @Test
    void DEC_4_only_those_who_lead_see_what_is_called_from_afar_and_each_the_own_call() {
        var scenario =
                put3().given("anna", answer("i2", "i2q1"))
                        .given("bo", answer("i2", "i2q2"))
                        .given("cilla", answer("i2", "i2q1"));
        assertThat(of(scenario, Audience.Kind.LEADING, "question", "answers"))
                .isEqualTo(Map.of("i2q1", 2, "i2q2", 1));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "answers"))
                .isEqualTo("absent");
        assertThat(own(scenario, "bo", "answered")).isEqualTo("i2q2");
        assertThat(own(scenario, CHAIR, "answered")).isEqualTo("absent");
    }

    @Test
    void VOTE_7_all_see_how_far_the_rounds_have_come_and_the_chair_what_comes_next() {
        var scenario = put3().given(CHAIR, find("i2", "i2q1")).given("bo", requestVote("i2"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "remaining"))
                .isEqualTo(List.of("i2q2", "i2q3"));
        assertThat(own(scenario, CHAIR, "next"))
                .isEqualTo(
                        Map.of(
                                "action",
                                "openVote",
                                "item",
                                "i2",
                                "yes",
                                "i2q2",
                                "no",
                                "i2q3",
                                "purpose",
                                "counterProposal"));
        scenario.given(CHAIR, openRound("i2", "i2q2", "i2q3"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "stage"))
                .isEqualTo("voteRequested");
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "round"))
                .isEqualTo(
                        Map.of(
                                "alternatives",
                                List.of("i2q2", "i2q3"),
                                "stage",
                                "voting",
                                "vote",
                                "i2v1"));
        assertThat(own(scenario, CHAIR, "next", "action")).isEqualTo("closeVote");
        scenario.given(CHAIR, cast("i2v1", Choice.NO)).given(CHAIR, closeVote("i2v1"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "counter")).isEqualTo("i2q3");
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "rounds"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "alternatives",
                                        List.of("i2q2", "i2q3"),
                                        "winner",
                                        "i2q3",
                                        "vote",
                                        "i2v1")));
        assertThat(own(scenario, CHAIR, "next"))
                .isEqualTo(Map.of("action", "openVote", "item", "i2", "yes", "i2q1", "no", "i2q3"));
    }

    @Test
    void VOTE_7_a_round_by_acclamation_shows_its_finding_and_the_pause() {
        var scenario =
                put3().given(CHAIR, find("i2", "i2q1"))
                        .given("bo", requestVote("i2"))
                        .given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, "i2q2", "i2q3"));
        assertThat(own(scenario, CHAIR, "next", "action")).isEqualTo("declareFinding");
        scenario.given(CHAIR, findCounter("i2", "i2q3"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "question", "round", "finding"))
                .isEqualTo("i2q3");
        assertThat(own(scenario, "anna", "asked", "action")).isEqualTo("requestVote");
        assertThat(own(scenario, CHAIR, "next", "no")).isEqualTo("i2q3");
    }

    @Test
    void VOTE_7_after_a_round_before_the_main_question_that_one_is_next() {
        var scenario =
                three().given(SEC, draft("i2", "Ja."))
                        .given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, "i2q2", "i2q3"))
                        .given(CHAIR, findCounter("i2", "i2q3"));
        assertThat(own(scenario, CHAIR, "next"))
                .isEqualTo(
                        Map.of(
                                "action",
                                "putToMeeting",
                                "item",
                                "i2",
                                "decisions",
                                List.of("i2d1"),
                                "proposals",
                                List.of("i2q1", "i2q3"),
                                "purpose",
                                "main"));
    }

    @Test
    void VOTE_10_that_an_organisation_disagrees_is_told_to_its_members_and_to_those_who_lead() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.VOTE_UNIT, "organisation");
        var scenario =
                Scenario.planned(profile)
                        .checkedIn()
                        .given(CHAIR, Commands.open())
                        .given(CHAIR, Commands.start("i2"))
                        .given(SEC, draft("i2", "Ja."))
                        .given(CHAIR, put("i2"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"))
                        .given("anna", cast("i2v1", Choice.YES))
                        .given("bo", cast("i2v1", Choice.NO));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "votes", "i2v1", "unit"))
                .isEqualTo("organisation");
        assertThat(of(scenario, Audience.Kind.LEADING, "votes", "i2v1", "disagreeing"))
                .isEqualTo(List.of("Bräcke kommun"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "votes", "i2v1", "disagreeing"))
                .isEqualTo("absent");
        assertThat(own(scenario, "anna", "disagreeing")).isEqualTo("Bräcke kommun");
        assertThat(own(scenario, "cilla", "disagreeing")).isEqualTo("absent");
        scenario.given("bo", cast("i2v1", Choice.YES)).given(CHAIR, closeVote("i2v1"));
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "votes", "i2v1", "answers"))
                .isEqualTo(Map.of("Bräcke kommun", "yes"));
    }

    @Test
    void VOTE_4_a_vote_that_was_broken_off_shows_why_and_nothing_of_what_was_cast() {
        var scenario =
                Scenario.at("i2")
                        .given(SEC, draft("i2", "Ja."))
                        .given(CHAIR, put("i2"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"))
                        .given("anna", cast("i2v1", Choice.YES))
                        .given(CHAIR, cancelVote("i2v1", "fel fråga"));
        assertThat(of(scenario, Audience.Kind.LEADING, "votes", "i2v1", "status"))
                .isEqualTo("cancelled");
        assertThat(of(scenario, Audience.Kind.FOLLOWING, "votes", "i2v1", "reason"))
                .isEqualTo("fel fråga");
        assertThat(of(scenario, Audience.Kind.LEADING, "votes", "i2v1", "choices"))
                .isEqualTo("absent");
    }
}
