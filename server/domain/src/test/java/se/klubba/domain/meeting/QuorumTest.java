package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;

/// Whether enough are here to decide (beslutsförhet, KL 6:27).
class QuorumTest {

    private static Quorum quorum(Scenario scenario) {
        return Quorum.of(scenario.now()).orElseThrow();
    }

    private static final List<String> FOUR = List.of("a", "b", "c", "d");

    @Test
    void QUO_1_V11_of_nine_seats_five_are_here_and_one_of_them_is_recused() {
        var scenario =
                board(9, FOUR).given(CHAIR, start("i2")).given(SEC, draft("i2", "Att bifalla."));
        assertThat(quorum(scenario)).isEqualTo(new Quorum(5, 9, true));
        scenario.when(CHAIR, put("i2")).thenAccepted();
        scenario.given(CHAIR, takeBack("i2")).given("a", recuse("i2"));
        assertThat(quorum(scenario).serving()).isEqualTo(4);
        assertThat(quorum(scenario).quorate()).isFalse();
        scenario.when(CHAIR, put("i2")).thenRefused(NO_QUORUM);
        scenario.when(CHAIR, table("i2", "nästa sammanträde")).thenRefused(NO_QUORUM);
        scenario.when(CHAIR, referBack("i2", "förvaltningen", "skälen")).thenRefused(NO_QUORUM);
        scenario.when(CHAIR, refer("i2", "Regionstyrelsen")).thenRefused(NO_QUORUM);
        // the next item is another matter
        scenario.given(CHAIR, start("i3")).given(SEC, draft("i3", "Att bifalla."));
        assertThat(quorum(scenario).quorate()).isTrue();
        scenario.when(CHAIR, put("i3")).thenAccepted();
    }

    @Test
    void QUO_1_V12_five_of_ten_seats_are_not_more_than_half() {
        var scenario =
                board(10, FOUR).given(CHAIR, start("i2")).given(SEC, draft("i2", "Att bifalla."));
        assertThat(quorum(scenario)).isEqualTo(new Quorum(5, 10, true));
        assertThat(quorum(scenario).quorate()).isFalse();
        scenario.when(CHAIR, put("i2")).thenRefused(NO_QUORUM);
        scenario.when(CHAIR, close("i2")).thenAccepted();
    }

    @Test
    void QUO_1_a_substitute_who_serves_counts_and_one_who_does_not_does_not() {
        var scenario = board(9, List.of("a", "b", "c", "gone"), "sara");
        scenario.given(SEC, leave("gone")).given(CHAIR, start("i2"));
        assertThat(quorum(scenario).serving()).isEqualTo(4);
        scenario.given(CHAIR, serve("sara", "gone"));
        assertThat(quorum(scenario)).isEqualTo(new Quorum(5, 9, true));
    }

    @Test
    void QUO_1_nothing_is_found_voted_on_or_confirmed_once_it_is_lost() {
        UnaryOperator<Scenario> putting =
                scenario ->
                        scenario.given(CHAIR, start("i2"))
                                .given(SEC, draft("i2", "Att bifalla."))
                                .given(CHAIR, put("i2"));
        var put = board(9, FOUR).given(putting).given(SEC, leave("d"));
        put.when(CHAIR, find("i2")).thenRefused(NO_QUORUM);
        var found = board(9, FOUR).given(putting).given(CHAIR, find("i2")).given(SEC, leave("d"));
        found.when(CHAIR, confirm("i2")).thenRefused(NO_QUORUM);
        found.when(CHAIR, takeBack("i2")).thenAccepted();
        var requested =
                board(9, FOUR).given(putting).given("a", requestVote("i2")).given(SEC, leave("d"));
        requested.when(CHAIR, openVote("i2", "draft", "rejection")).thenRefused(NO_QUORUM);
    }

    /// Else the item could neither be decided nor left.
    @Test
    void QUO_1_a_vote_whose_result_cannot_be_confirmed_is_taken_back() {
        var scenario =
                board(9, FOUR)
                        .given(CHAIR, start("i2"))
                        .given(SEC, draft("i2", "Att bifalla."))
                        .given(CHAIR, put("i2"))
                        .given("a", requestVote("i2"))
                        .given(CHAIR, openVote("i2", "draft", "rejection"))
                        .given(CHAIR, cast("i2v1", Choice.YES))
                        .given(CHAIR, closeVote("i2v1"));
        scenario.when(CHAIR, takeBack("i2")).thenRefused(QUESTION_STILL_OPEN);
        scenario.given(SEC, leave("d")).when(CHAIR, confirm("i2")).thenRefused(NO_QUORUM);
        scenario.given(CHAIR, takeBack("i2")).when(CHAIR, close("i2")).thenAccepted();
    }

    @Test
    void QUO_1_free_bodies_are_warned_or_count_nothing() {
        var members = new ArrayList<>(FOUR);
        var custom = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        for (var rule : List.of("warning", "none")) {
            var scenario =
                    Scenario.of(
                                    custom.with(Setting.QUORUM, rule),
                                    Map.of(),
                                    members,
                                    List.of(),
                                    Optional.of(20))
                            .checkedIn()
                            .given(CHAIR, open())
                            .given(CHAIR, start("i2"))
                            .given(SEC, draft("i2", "Att bifalla."));
            assertThat(Quorum.of(scenario.now()).isPresent()).isEqualTo(rule.equals("warning"));
            Quorum.of(scenario.now()).ifPresent(q -> assertThat(q.quorate()).isFalse());
            scenario.given(CHAIR, put("i2"))
                    .given(CHAIR, find("i2"))
                    .when(CHAIR, confirm("i2"))
                    .thenAccepted();
        }
    }

    @Test
    void QUO_1_who_may_not_lead_hears_that_first() {
        board(10, FOUR).given(CHAIR, start("i2")).when("a", put("i2")).thenRefused(NOT_PRESIDING);
    }
}
