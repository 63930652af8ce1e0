package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.at;
import static se.klubba.domain.audience.Following.view;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.opened;
import static se.klubba.domain.meeting.Scenario.planned;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextId;

/// What the view of an audience shows.
class ProjectionTest {

    private static final Audience ALL = new Audience(Audience.Kind.FOLLOWING, Set.of());
    private static final Audience LEADING = new Audience(Audience.Kind.LEADING, Set.of());
    private static final Audience SHUT_OUT =
            new Audience(Audience.Kind.FOLLOWING, Set.of(new ItemId("i2")));

    private static Scenario atItem(String item) {
        return opened().given(CHAIR, start(item));
    }

    private static Scenario showing(String visibility) {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.LIVE_MINUTES_VISIBILITY, visibility);
        return planned(profile).checkedIn().given(CHAIR, open()).given(CHAIR, start("i2"));
    }

    private static Object seen(Scenario scenario, String... path) {
        return at(view(scenario.now(), ALL), path);
    }

    @Test
    void LIVE_1_everybody_sees_state_current_item_presenter_and_what_comes_next() {
        var scenario = atItem("i2").given(SEC, presenters("i2", "olle"));
        assertThat(seen(scenario, "meeting", "phase")).isEqualTo("open");
        assertThat(seen(scenario, "current")).isEqualTo("i2");
        assertThat(seen(scenario, "next")).isEqualTo("i1");
        assertThat(seen(scenario, "items", "i2", "number")).isEqualTo(44);
        assertThat(seen(scenario, "items", "i2", "title")).isEqualTo("Punkt 2");
        assertThat(seen(scenario, "items", "i2", "presenters")).isEqualTo(List.of("olle"));
        assertThat(seen(scenario, "presiding")).isEqualTo(CHAIR);
        assertThat(seen(scenario, "order")).isEqualTo(List.of("i1", "i2", "i3", "i4", "i5"));
        assertThat(seen(scenario, "present")).isEqualTo(6);
        assertThat(seen(scenario, "expected")).isEqualTo(7);
        scenario.given(CHAIR, adjourn("10.30"));
        assertThat(seen(scenario, "meeting", "adjournedUntil")).isEqualTo("10.30");
    }

    @Test
    void LIVE_1_everybody_sees_what_is_proposed_put_found_voted_and_decided() {
        var scenario =
                atItem("i2").given(SEC, draft("i2", "Ja.")).given("anna", propose("i2", "Nej."));
        assertThat(seen(scenario, "proposals", "i2q1", "status")).isEqualTo("submitted");
        scenario.given(CHAIR, put("i2", List.of("i2d1"), List.of("i2q1"))).given(CHAIR, find("i2"));
        assertThat(seen(scenario, "question", "stage")).isEqualTo("found");
        assertThat(seen(scenario, "question", "finding")).isEqualTo("draft");
        scenario.given("anna", requestVote("i2")).given(CHAIR, openVote("i2", "draft", "i2q1"));
        assertThat(seen(scenario, "votes", "i2v1", "status")).isEqualTo("open");
        assertThat(seen(scenario, "question", "requestedBy")).isEqualTo(List.of("anna"));
        scenario.given(CHAIR, cast("i2v1", Choice.YES)).given(CHAIR, closeVote("i2v1"));
        assertThat(seen(scenario, "votes", "i2v1", "tally"))
                .isEqualTo(Map.of("yes", 1, "no", 0, "abstain", 0));
        scenario.given(CHAIR, confirm("i2"));
        assertThat(seen(scenario, "question")).isEqualTo("absent");
        assertThat(seen(scenario, "decisions", "i2d1", "status")).isEqualTo("confirmed");
        assertThat(seen(scenario, "decisions", "i2d1", "method")).isEqualTo("vote");
    }

    @Test
    void VOTE_2_who_has_voted_is_seen_at_once_and_what_when_the_vote_is_closed() {
        var scenario = atItem("i2").given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.given("anna", requestVote("i2"))
                .given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.given("cilla", cast("i2v1", Choice.NO))
                .given(SEC, castFor("anna", "i2v1", Choice.YES));
        for (var audience : List.of(ALL, LEADING)) {
            var view = view(scenario.now(), audience);
            assertThat(at(view, "votes", "i2v1", "voted")).isEqualTo(List.of("anna", "cilla"));
            assertThat(at(view, "votes", "i2v1", "choices")).isEqualTo("absent");
            assertThat(at(view, "votes", "i2v1", "enteredBy")).isEqualTo(Map.of("anna", SEC));
        }
        scenario.given(CHAIR, cast("i2v1", Choice.ABSTAIN)).given("bo", cast("i2v1", Choice.NO));
        scenario.given(CHAIR, closeVote("i2v1"));
        assertThat(seen(scenario, "votes", "i2v1", "choices"))
                .isEqualTo(Map.of("anna", "yes", "bo", "no", "cilla", "no", CHAIR, "abstain"));
        assertThat(seen(scenario, "votes", "i2v1", "winner")).isEqualTo("rejection");
    }

    @Test
    void LIVE_5_the_body_chooses_how_far_drafts_of_the_minutes_go() {
        var minutes = new TextId.Minutes(new ItemId("i2"));
        var decision = new TextId.OfDecision(new DecisionId("i2d1"));
        var proposal = new TextId.OfProposal(new ProposalId("i2q1"));
        for (var visibility : List.of("none", "decisionsOnly", "full")) {
            var scenario =
                    showing(visibility)
                            .given(SEC, draft("i2", "Ja."))
                            .given("anna", propose("i2", "Nej."));
            var meeting = scenario.now();
            var full = visibility.equals("full");
            var some = !visibility.equals("none");
            assertThat(Projection.mayRead(meeting, ALL, minutes)).isEqualTo(full);
            assertThat(Projection.mayRead(meeting, ALL, decision)).isEqualTo(some);
            assertThat(Projection.mayRead(meeting, ALL, proposal)).isEqualTo(some);
            assertThat(seen(scenario, "items", "i2", "text"))
                    .isEqualTo(full ? "item:i2" : "absent");
            assertThat(seen(scenario, "meeting", "textShown")).isEqualTo(visibility);
            assertThat(Projection.mayRead(meeting, LEADING, minutes)).isTrue();
            assertThat(Projection.mayRead(meeting, SHUT_OUT, decision)).isFalse();
        }
    }

    @Test
    void LIVE_6_the_wording_that_is_put_is_shown_to_all_whatever_the_body_shows_else() {
        var scenario = showing("none").given(SEC, draft("i2", "Ja."));
        assertThat(seen(scenario, "decisions", "i2d1", "wording")).isEqualTo("absent");
        scenario.given(CHAIR, put("i2"));
        assertThat(seen(scenario, "decisions", "i2d1", "wording", "type")).isEqualTo("doc");
        assertThat(at(view(scenario.now(), SHUT_OUT), "decisions")).isEqualTo("absent");
        scenario.given(CHAIR, takeBack("i2"));
        assertThat(seen(scenario, "decisions", "i2d1", "wording")).isEqualTo("absent");
    }

    @Test
    void LIVE_4_whose_page_is_connected_is_shown_to_those_who_lead_and_changes_nothing_else() {
        var meeting = atItem("i2").now();
        var one = Following.around(Set.of(person("anna")));
        var gone = Following.around(Set.of());
        assertThat(at(Projection.view(meeting, LEADING, one), "people", "anna", "connected"))
                .isEqualTo(true);
        assertThat(
                        MergePatch.between(
                                Projection.view(meeting, LEADING, one),
                                Projection.view(meeting, LEADING, gone)))
                .hasToString("{people={anna={connected=null}}}");
        assertThat(Projection.view(meeting, ALL, one))
                .isEqualTo(Projection.view(meeting, ALL, gone));
        assertThat(at(Projection.view(meeting, ALL, gone), "people", "anna", "here"))
                .isEqualTo(true);
    }

    @Test
    void LIVE_9_a_hidden_item_is_current_until_it_is_left_however_it_ended() {
        var scenario =
                atItem("i2").given(SEC, access("i2", "anna")).given(CHAIR, table("i2", "mars"));
        var shut = view(scenario.now(), SHUT_OUT);
        assertThat(at(shut, "items", "i2"))
                .isEqualTo(Map.of("number", 44, "status", "current", "hidden", true));
        scenario.given(CHAIR, start("i3"));
        assertThat(at(view(scenario.now(), SHUT_OUT), "items", "i2", "status")).isEqualTo("done");
        assertThat(seen(scenario, "items", "i2", "status")).isEqualTo("tabled");
        assertThat(seen(scenario, "items", "i2", "excluded")).isEqualTo("absent");
        assertThat(at(view(scenario.now(), LEADING), "items", "i2", "excluded"))
                .isEqualTo(List.of("anna"));
    }

    @Test
    void LIVE_9_no_number_is_told_of_attachments_that_come_after_a_hidden_item() {
        var scenario = atItem("i1").given(CHAIR, start("i2")).given(CHAIR, start("i3"));
        scenario.given(SEC, attach("i1", "Ett"))
                .given(SEC, attach("i2", "Två"))
                .given(SEC, attach("i3", "Tre"));
        assertThat(seen(scenario, "attachments", "i3a1", "number")).isEqualTo(3);
        var shut = view(scenario.now(), SHUT_OUT);
        assertThat(at(shut, "attachments", "i1a1", "number")).isEqualTo(1);
        assertThat(at(shut, "attachments", "i2a1")).isEqualTo("absent");
        assertThat(at(shut, "attachments", "i3a1")).isEqualTo(Map.of("item", "i3", "title", "Tre"));
    }

    @Test
    void PART_2_ranges_are_printed_as_the_document_prints_them() {
        var scenario = opened();
        scenario.given(SEC, join("guest", "i2"));
        for (var item : List.of("i1", "i2", "i3")) scenario.given(CHAIR, start(item));
        scenario.given(SEC, leave("guest")).given(CHAIR, start("i4"));
        scenario.given(SEC, leave("bo", "i1"));
        assertThat(seen(scenario, "people", "guest", "ranges"))
                .isEqualTo("§\u00a045\u00a0–\u00a046");
        assertThat(seen(scenario, "people", "bo", "ranges")).isEqualTo("§\u00a044");
        assertThat(seen(scenario, "people", "anna", "ranges")).isEqualTo("absent");
        scenario.given(SEC, join("guest", "i5")).given(CHAIR, start("i5"));
        assertThat(seen(scenario, "people", "guest", "ranges"))
                .isEqualTo("§\u00a045\u00a0–\u00a046, 48");
    }

    @Test
    void PART_4_headings_and_their_order_are_the_bodys() {
        var scenario = planned();
        assertThat(seen(scenario, "categories"))
                .isEqualTo(List.of("beslutande", "ersättare", "tjänstemän", "övriga deltagare"));
        assertThat(seen(scenario, "people", "olle", "category")).isEqualTo("tjänstemän");
        assertThat(seen(scenario, "people", CHAIR, "order")).isEqualTo(1);
    }

    @Test
    void PART_7_names_are_shown_as_they_are_written() {
        var surroundings =
                new Surroundings(_ -> java.util.Optional.of("Britt-marie  af Ödén"), Set.of());
        var view = Projection.view(planned().now(), ALL, surroundings);
        assertThat(at(view, "people", "anna", "name")).isEqualTo("Britt-marie  af Ödén");
    }

    @Test
    void AGD_5_a_registered_matter_points_to_the_item_that_handles_it() {
        var scenario = atItem("i2").given(SEC, register("Ang. arvode"));
        assertThat(seen(scenario, "items", "i2", "matters")).isEqualTo(List.of("i6o1"));
        assertThat(seen(scenario, "matters", "i6o1", "item")).isEqualTo("i6");
        assertThat(seen(scenario, "items", "i6", "origin")).isEqualTo("otherMatter");
        scenario.given(SEC, access("i6", "bo"));
        var bo = view(scenario.now(), Audience.of(scenario.now(), person("bo")));
        assertThat(at(bo, "matters")).isEqualTo("absent");
        assertThat(at(bo, "items", "i2", "matters")).isEqualTo("absent");
    }

    @Test
    void DEC_1_numbered_has_three_states() {
        var scenario = atItem("i2");
        assertThat(seen(scenario, "items", "i2", "numbered")).isEqualTo("absent");
        scenario.given(SEC, form("i2", "Beslut", false));
        assertThat(seen(scenario, "items", "i2", "numbered")).isEqualTo(false);
        scenario.given(SEC, form("i2", "Beslut", true));
        assertThat(seen(scenario, "items", "i2", "numbered")).isEqualTo(true);
    }

    @Test
    void an_audience_is_derived_from_what_somebody_may_see() {
        var scenario = atItem("i2").given(SEC, access("i3", "anna"));
        assertThat(Audience.of(scenario.now(), person(CHAIR))).isEqualTo(LEADING);
        assertThat(Audience.of(scenario.now(), person(SEC))).isEqualTo(LEADING);
        assertThat(Audience.of(scenario.now(), person("bo"))).isEqualTo(ALL);
        assertThat(Audience.of(scenario.now(), person("anna")).name()).isEqualTo("following[i3]");
    }
}
