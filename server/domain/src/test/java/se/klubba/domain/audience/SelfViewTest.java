package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.at;
import static se.klubba.domain.audience.Following.self;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.meeting;
import static se.klubba.domain.meeting.Scenario.opened;
import static se.klubba.domain.meeting.Scenario.planned;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Scenario;

/// What concerns one person alone.
class SelfViewTest {

    private static Object of(Scenario scenario, String person, String... path) {
        return at(self(scenario.now(), person(person)), path);
    }

    private static Scenario questioned() {
        return opened().given(CHAIR, start("i2"))
                .given(SEC, draft("i2", "Ja."))
                .given(CHAIR, put("i2"));
    }

    @Test
    void LIVE_8_a_person_knows_the_own_roles() {
        var scenario = opened().given(CHAIR, appointAdjuster("anna")).given(CHAIR, passChair("bo"));
        assertThat(of(scenario, CHAIR, "roles")).isEqualTo(List.of("chair", "voter"));
        assertThat(of(scenario, "bo", "roles")).isEqualTo(List.of("presiding", "voter"));
        assertThat(of(scenario, "anna", "roles")).isEqualTo(List.of("adjuster", "voter"));
        assertThat(of(scenario, SEC, "roles")).isEqualTo(List.of("secretary", "participant"));
    }

    @Test
    void LIVE_1_a_person_knows_the_own_right_to_vote_and_why_not() {
        var scenario = opened().given(CHAIR, start("i2"));
        assertThat(of(scenario, "anna", "rights"))
                .isEqualTo(Map.of("speak", true, "propose", true, "vote", true));
        assertThat(of(scenario, "olle", "rights", "whyNotVote")).isEqualTo("NOT_A_VOTER");
        scenario.given(SEC, leave("anna")).given(SEC, access("i2", "bo"));
        assertThat(of(scenario, "anna", "rights", "whyNotVote")).isEqualTo("NOT_HERE");
        assertThat(of(scenario, "bo", "rights", "whyNotVote")).isEqualTo("NO_RIGHT_TO_ITEM");
        assertThat(of(scenario, "bo", "may", "propose")).isEqualTo("NO_RIGHT_TO_ITEM");
    }

    @Test
    void VOTE_11_where_a_body_does_not_vote_nobody_is_shown_a_right_to_it() {
        var notes = planned(RuleProfile.of(BodyKind.NETWORK)).checkedIn().given(CHAIR, open());
        assertThat(of(notes, "anna", "rights", "whyNotVote")).isEqualTo("VOTING_OFF");
        assertThat(of(notes, "anna", "rights", "vote")).isEqualTo("absent");
        assertThat(
                        at(
                                Following.view(
                                        notes.now(), Audience.of(notes.now(), person("anna"))),
                                "meeting",
                                "votingOff"))
                .isEqualTo(true);
    }

    @Test
    void LIVE_8_what_a_person_may_is_what_the_rules_would_answer() {
        var scenario = questioned();
        assertThat(of(scenario, "anna", "may", "requestVote")).isEqualTo(true);
        assertThat(of(scenario, "olle", "may", "requestVote")).isEqualTo("NOT_A_VOTER");
        assertThat(of(scenario, "anna", "may", "propose")).isEqualTo("QUESTION_STILL_OPEN");
        assertThat(of(scenario, "anna", "may", "startItem")).isEqualTo("absent");
        assertThat(of(scenario, CHAIR, "may", "declareFinding")).isEqualTo(true);
        assertThat(of(scenario, CHAIR, "may", "confirmDecision")).isEqualTo("NOTHING_FOUND");
        assertThat(of(scenario, SEC, "may", "confirmDecision")).isEqualTo("NOT_PRESIDING");
    }

    @Test
    void LIVE_1_who_presides_sees_the_one_next_action_all_the_way() {
        var scenario = meeting();
        assertThat(next(scenario)).isEqualTo("{action=openMeeting}");
        scenario.given(CHAIR, open());
        assertThat(next(scenario)).isEqualTo("{action=startItem, item=i1}");
        scenario.given(CHAIR, start("i2"));
        assertThat(next(scenario)).isEqualTo("{action=startItem, item=i1, seen=i2}");
        scenario.given(SEC, draft("i2", "Ja."));
        assertThat(next(scenario)).isEqualTo("{action=putToMeeting, item=i2, decisions=[i2d1]}");
        scenario.given(CHAIR, put("i2"));
        assertThat(next(scenario)).isEqualTo("{action=declareFinding, item=i2}");
        scenario.given(CHAIR, find("i2"));
        assertThat(next(scenario)).isEqualTo("{action=confirmDecision, item=i2}");
        scenario.given("anna", requestVote("i2"));
        assertThat(next(scenario)).isEqualTo("{action=openVote, item=i2, yes=draft, no=rejection}");
        scenario.given(CHAIR, openVote("i2", "draft", "rejection"));
        assertThat(next(scenario)).isEqualTo("{action=closeVote, vote=i2v1}");
        scenario.given(CHAIR, cast("i2v1", Choice.YES)).given(CHAIR, closeVote("i2v1"));
        assertThat(next(scenario)).isEqualTo("{action=confirmDecision, item=i2}");
        scenario.given(CHAIR, confirm("i2")).given(CHAIR, adjourn("10"));
        assertThat(next(scenario)).isEqualTo("{action=resumeMeeting}");
        scenario.given(CHAIR, resume());
        for (var item : List.of("i1", "i3", "i4", "i5")) scenario.given(CHAIR, start(item));
        assertThat(next(scenario)).isEqualTo("{action=callForReservations}");
        scenario.given(CHAIR, lastCall());
        assertThat(next(scenario)).isEqualTo("{action=closeMeeting}");
        scenario.given(CHAIR, closeMeeting());
        assertThat(next(scenario)).isEqualTo("absent");
        assertThat(of(scenario, "anna", "next")).isEqualTo("absent");
    }

    @Test
    void DEC_2_the_next_action_names_the_draft_with_every_alternative_that_still_stands() {
        var scenario =
                opened().given(CHAIR, start("i2"))
                        .given(SEC, draft("i2", "Ja."))
                        .given("anna", propose("i2", "Nej."))
                        .given("anna", propose("i2", Proposal.Kind.ADDITION, "Och mer."))
                        .given("bo", propose("i2", Proposal.Kind.AMENDMENT, "Kanske."))
                        .given("bo", propose("i2", "Aldrig."))
                        .given("bo", withdrawProposal("i2q4"));
        assertThat(next(scenario)).isEqualTo("{action=showPath, item=i2}");
        assertThat(of(scenario, CHAIR, "suggestedPath"))
                .isEqualTo(of(scenario, SEC, "suggestedPath"))
                .isNotEqualTo("absent");
        assertThat(of(scenario, "anna", "suggestedPath")).isEqualTo("absent");
        scenario.given(CHAIR, showPath("i2"));
        assertThat(next(scenario)).isEqualTo("{action=approvePath, item=i2}");
        assertThat(of(scenario, CHAIR, "suggestedPath")).isEqualTo("absent");
        scenario.given(CHAIR, approvePath("i2"));
        assertThat(next(scenario))
                .isEqualTo(
                        "{action=putToMeeting, item=i2, decisions=[i2d1], proposals=[i2q1, i2q3]}");
        scenario.given(CHAIR, put("i2"));
        assertThat(scenario.now().deciding().question().orElseThrow().put().alternatives())
                .hasToString("[draft, i2q1, i2q3]");
        scenario.given(CHAIR, find("i2")).given(CHAIR, confirm("i2"));
        assertThat(next(scenario))
                .isEqualTo("{action=putToMeeting, item=i2, proposals=[i2q2], purpose=addition}");
    }

    @Test
    void DEC_5_after_one_point_by_itself_the_path_of_the_others_is_still_to_be_gone() {
        var scenario =
                opened().given(CHAIR, start("i2"))
                        .given(SEC, draft("i2", "Ett."))
                        .given(SEC, draft("i2", "Två."))
                        .given(CHAIR, put("i2", List.of("i2d2"), List.of()))
                        .given(CHAIR, find("i2"))
                        .given(CHAIR, confirm("i2"))
                        .given("anna", propose("i2", "Nej."))
                        .given("bo", propose("i2", "Aldrig."))
                        .given(CHAIR, showPath("i2"))
                        .given(CHAIR, approvePath("i2"));
        assertThat(next(scenario))
                .isEqualTo(
                        "{action=putToMeeting, item=i2, decisions=[i2d1], proposals=[i2q1, i2q2]}");
    }

    @Test
    void MTG_3_a_check_in_that_is_open_is_not_opened_again() {
        var scenario = planned();
        assertThat(of(scenario, SEC, "may", "openCheckIn")).isEqualTo(true);
        scenario.given(SEC, openCheckIn());
        assertThat(of(scenario, SEC, "may", "openCheckIn")).isEqualTo("CHECK_IN_ALREADY_OPEN");
    }

    private static String next(Scenario scenario) {
        return of(scenario, CHAIR, "next").toString();
    }

    @Test
    void DEC_4_during_the_pause_a_voter_is_shown_that_a_vote_can_be_requested() {
        var scenario = questioned().given(CHAIR, find("i2"));
        assertThat(of(scenario, "anna", "asked"))
                .isEqualTo(Map.of("action", "requestVote", "item", "i2"));
        assertThat(of(scenario, "olle", "asked")).isEqualTo("absent");
    }

    @Test
    void VOTE_3_a_voter_is_asked_to_vote_and_sees_the_own_vote_also_when_it_was_entered() {
        var scenario =
                questioned()
                        .given("bo", requestVote("i2"))
                        .given(CHAIR, openVote("i2", "draft", "rejection"));
        assertThat(of(scenario, "anna", "asked"))
                .isEqualTo(Map.of("action", "castVote", "vote", "i2v1"));
        scenario.given(SEC, castFor("anna", "i2v1", Choice.NO));
        assertThat(of(scenario, "anna", "votes")).isEqualTo(Map.of("i2v1", "no"));
        assertThat(of(scenario, "bo", "votes")).isEqualTo("absent");
        assertThat(of(scenario, "olle", "asked")).isEqualTo("absent");
    }

    @Test
    void VOTE_4_who_left_after_the_vote_was_opened_is_still_asked() {
        var scenario =
                questioned()
                        .given("bo", requestVote("i2"))
                        .given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.given(SEC, leave("anna"));
        assertThat(of(scenario, "anna", "asked", "action")).isEqualTo("castVote");
        assertThat(of(scenario, "anna", "may", "castVote")).isEqualTo(true);
    }

    @Test
    void MIN_1_a_person_knows_which_texts_are_open_for_writing() {
        var scenario = opened().given(CHAIR, start("i2")).given("anna", propose("i2", "Nej."));
        assertThat(of(scenario, "anna", "writes")).isEqualTo(List.of("proposal:i2q1"));
        assertThat(of(scenario, "bo", "writes")).isEqualTo("absent");
        assertThat(of(scenario, SEC, "writes"))
                .isEqualTo(
                        List.of(
                                "item:i1",
                                "item:i2",
                                "item:i3",
                                "item:i4",
                                "item:i5",
                                "proposal:i2q1"));
        scenario.given(SEC, access("i2", "anna"));
        assertThat(of(scenario, "anna", "writes")).isEqualTo("absent");
    }

    /// Those who stand alike are told the same, so whoever is told something else stands otherwise.
    @Test
    void RES_1_who_has_reserved_does_not_stand_as_who_came_after_the_decision() {
        var scenario =
                opened().given(CHAIR, start("i2"))
                        .given(SEC, leave("cilla"))
                        .given(SEC, draft("i2", "Ja."))
                        .given(CHAIR, put("i2"))
                        .given(CHAIR, find("i2"))
                        .given(CHAIR, confirm("i2"))
                        .given(SEC, join("cilla"))
                        .given("anna", reserve("i2"));
        assertThat(of(scenario, "anna", "may", "reserve")).isEqualTo(true);
        assertThat(of(scenario, "cilla", "may", "reserve")).isEqualTo("DID_NOT_TAKE_PART");
        assertThat(Standing.of(scenario.now(), person("anna")))
                .isNotEqualTo(Standing.of(scenario.now(), person("cilla")));
    }

    @Test
    void VOTE_7_a_vote_that_was_asked_for_in_a_round_comes_before_the_finding() {
        var scenario =
                opened().given(CHAIR, start("i2"))
                        .given("anna", propose("i2", "A."))
                        .given("bo", propose("i2", "B."))
                        .given("cilla", propose("i2", "C."))
                        .given(CHAIR, put("i2", Purpose.MAIN, "i2q1", "i2q2", "i2q3"))
                        .given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, "i2q2", "i2q3"))
                        .given("anna", requestVote("i2"));
        assertThat(next(scenario))
                .isEqualTo(
                        "{action=openVote, item=i2, yes=i2q2, no=i2q3, purpose=counterProposal}");
    }
}
