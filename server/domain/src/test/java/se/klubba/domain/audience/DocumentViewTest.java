package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Commands;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextId;

/// What who is told of the document after the meeting.
class DocumentViewTest {

    private static final String SUM = "a".repeat(64);

    /// `cilla` has no right to the second item, and none of the text is shown to those who follow.
    private static Scenario inReview() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.LIVE_MINUTES_VISIBILITY, "none");
        return Scenario.of(profile, Map.of("i2", Set.of("cilla")), List.of("anna", "bo", "cilla"))
                .checkedIn()
                .given(CHAIR, Commands.open())
                .given(CHAIR, Commands.start("i1"))
                .given(CHAIR, Commands.start("i2"))
                .given(CHAIR, Commands.closeMeeting())
                .given(SEC, Commands.send(SEC, CHAIR, "anna", "cilla"));
    }

    private static Object document(Scenario scenario, String person, String... path) {
        var audience = Audience.of(scenario.now(), new PersonId(person));
        Object value =
                Projection.view(
                                scenario.now(),
                                audience,
                                new Surroundings(_ -> Optional.empty(), Set.of()))
                        .get("document");
        for (var name : path) value = value instanceof Map<?, ?> map ? map.get(name) : null;
        return value;
    }

    @Test
    void ADJ_2_those_who_sign_read_all_of_it_once_it_is_sent_to_them() {
        var scenario = inReview();
        var minutes = new TextId.Minutes(new ItemId("i1"));
        var hidden = new TextId.Minutes(new ItemId("i2"));
        var anna = Audience.of(scenario.now(), new PersonId("anna"));
        var bo = Audience.of(scenario.now(), new PersonId("bo"));
        var cilla = Audience.of(scenario.now(), new PersonId("cilla"));
        assertThat(anna.kind()).isEqualTo(Audience.Kind.REVIEWING);
        assertThat(Projection.mayRead(scenario.now(), anna, minutes)).isTrue();
        assertThat(Projection.mayRead(scenario.now(), bo, minutes)).isFalse();
        assertThat(Projection.mayRead(scenario.now(), cilla, minutes)).isTrue();
        assertThat(Projection.mayRead(scenario.now(), cilla, hidden)).isFalse();
        assertThat(Readers.mayRead(scenario.now(), new PersonId("anna"))).isTrue();
        assertThat(Readers.mayRead(scenario.now(), new PersonId("bo"))).isFalse();
        assertThat(Readers.mayRead(scenario.now(), new PersonId("cilla"))).isFalse();
    }

    @Test
    void ADJ_2_comments_are_for_those_who_read_it_and_may_see_the_item() {
        var scenario =
                inReview()
                        .given("anna", Commands.comment("i1", "Tiden."))
                        .given("anna", Commands.comment("i2", "Beloppet."));
        assertThat(document(scenario, SEC, "comments", "i2c1", "text")).isEqualTo("Beloppet.");
        assertThat(document(scenario, "anna", "comments", "i1c1", "by")).isEqualTo("anna");
        assertThat(document(scenario, "cilla", "comments", "i1c1", "text")).isEqualTo("Tiden.");
        assertThat(document(scenario, "cilla", "comments", "i2c1")).isNull();
        assertThat(document(scenario, "bo", "comments")).isNull();
        assertThat(document(scenario, "bo", "state")).isEqualTo("review");
        assertThat(document(scenario, "bo", "reminders")).isNull();
    }

    @Test
    void ADJ_2_who_has_signed_is_seen_by_all_and_the_sum_by_who_sees_all() {
        var scenario = inReview();
        scenario.given(SEC, scenario.freezing(SUM));
        assertThat(document(scenario, "bo", "state")).isEqualTo("frozen");
        scenario.given("anna", Commands.sign(SUM));
        assertThat(document(scenario, "bo", "state")).isEqualTo("partlySigned");
        assertThat(document(scenario, "bo", "sha256")).isEqualTo(SUM);
        assertThat(document(scenario, "cilla", "sha256")).isNull();
        assertThat(document(scenario, "cilla", "signers", "anna", "signed", "how"))
                .isEqualTo("builtIn");
        assertThat(document(scenario, "bo", "signers", SEC, "office")).isEqualTo("secretary");
        assertThat(document(scenario, "bo", "signers", CHAIR, "office")).isEqualTo("chair");
        scenario.given(SEC, Commands.reopen("fel"));
        assertThat(document(scenario, "bo", "state")).isEqualTo("review");
        assertThat(document(scenario, "bo", "signers", "anna", "signed")).isNull();
        assertThat(document(scenario, "bo", "voided").toString()).contains("fel", "anna");
    }

    @Test
    void ADJ_2_the_page_is_told_what_each_may_do_with_it() {
        var scenario = inReview();
        assertThat(may(scenario, SEC))
                .containsEntry("freezeDocument", true)
                .containsEntry("comment", true)
                .containsEntry("sign", "DOCUMENT_NOT_FROZEN")
                .containsEntry("reopenDocument", "DOCUMENT_NOT_FROZEN");
        assertThat(may(scenario, "anna"))
                .containsEntry("comment", true)
                .containsEntry("recordDisagreement", true)
                .doesNotContainKey("freezeDocument");
        assertThat(may(scenario, "bo")).doesNotContainKeys("comment", "sign");
        scenario.given(SEC, scenario.freezing(SUM)).given("anna", Commands.sign());
        assertThat(may(scenario, "anna")).containsEntry("sign", "ALREADY_SIGNED");
        assertThat(may(scenario, "cilla")).containsEntry("sign", true);
        assertThat(may(scenario, SEC))
                .containsEntry("sign", true)
                .containsEntry("signOnPaper", true)
                .containsEntry("reopenDocument", true)
                .containsEntry("freezeDocument", "DOCUMENT_FROZEN");
        assertThat(may(Scenario.opened(), SEC)).doesNotContainKeys("comment", "sign", "correct");
    }

    @Test
    void ADJ_4_who_presides_may_declare_the_item_dealt_with_last_and_it_shows() {
        var scenario =
                Scenario.at("i2")
                        .written(new TextId.Minutes(new ItemId("i2")), "Mötet beslutar.")
                        .given(CHAIR, Commands.start("i3"));
        assertThat(may(scenario, CHAIR)).containsEntry("adjustAtOnce", true);
        assertThat(may(scenario, "anna")).doesNotContainKeys("adjustAtOnce", "signItem");
        scenario.given(CHAIR, Commands.adjustAtOnce("i2"));
        assertThat(may(scenario, CHAIR)).containsEntry("signItem", true);
        assertThat(may(scenario, "anna")).doesNotContainKey("signItem");
        scenario.given(CHAIR, Commands.signItem("i2"));
        assertThat(may(scenario, CHAIR)).doesNotContainKey("signItem");
        var audience = Audience.of(scenario.now(), new PersonId("anna"));
        var items =
                (Map<?, ?>)
                        Projection.view(
                                        scenario.now(),
                                        audience,
                                        new Surroundings(_ -> Optional.empty(), Set.of()))
                                .get("items");
        assertThat(items.get("i2").toString()).contains("adjusted=", "chair=2018-12-14T08:00:00Z");
    }

    private static Map<String, Object> may(Scenario scenario, String person) {
        var id = new PersonId(person);
        var standing = Standing.of(scenario.now(), id);
        @SuppressWarnings("unchecked") // keyed by the names of commands
        var may =
                (Map<String, Object>)
                        SelfView.view(scenario.now(), standing, id, Scenario.NOW).get("may");
        return may;
    }
}
