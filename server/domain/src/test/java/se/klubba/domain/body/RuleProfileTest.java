package se.klubba.domain.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a body can set, and what the law has set for it.
class RuleProfileTest {

    private static List<String> valuesOf(Setting setting) {
        return switch (setting) {
            case ADJUST_DEADLINE_DAYS -> List.of("0", "7", "14");
            default -> setting.choices();
        };
    }

    @Test
    void BODY_2_every_kind_of_body_begins_with_values_that_it_may_have() {
        for (var kind : BodyKind.values()) {
            var profile = RuleProfile.of(kind);
            for (var setting : Setting.values()) {
                assertThat(profile.with(setting, profile.value(setting)))
                        .as("%s %s", kind, setting)
                        .isEqualTo(profile);
            }
        }
    }

    @Test
    void BODY_2_a_free_body_sets_every_setting_as_it_likes() {
        for (var kind : BodyKind.values()) {
            if (kind.statutory()) continue;
            for (var setting : Setting.values()) {
                for (var value : valuesOf(setting)) {
                    assertThat(RuleProfile.of(kind).with(setting, value).is(setting, value))
                            .isTrue();
                }
            }
            assertThat(RuleProfile.of(kind).locks()).isEmpty();
        }
    }

    @Test
    void BODY_2_what_the_law_locks_cannot_be_changed_and_the_lock_names_its_section() {
        for (var kind : BodyKind.values()) {
            if (!kind.statutory()) continue;
            var profile = RuleProfile.of(kind);
            profile.locks()
                    .forEach((setting, lock) -> {
                        assertThat(profile.is(setting, lock.value())).isTrue();
                        for (var value : others(setting, lock.value())) {
                            assertThatThrownBy(() -> profile.with(setting, value))
                                    .isInstanceOf(RuleProfile.NotPermitted.class)
                                    .hasMessageContaining(lock.section())
                                    .hasMessageContaining(setting.word());
                        }
                    });
        }
    }

    private static List<String> others(Setting setting, String locked) {
        var others = new ArrayList<>(valuesOf(setting));
        others.remove(locked);
        return others;
    }

    @Test
    void BODY_2_a_board_has_the_rules_of_kommunallagen() {
        var board = RuleProfile.of(BodyKind.BOARD);
        assertThat(board.value(Setting.DOCUMENT_TYPE)).isEqualTo("protokoll");
        assertThat(board.value(Setting.QUORUM)).isEqualTo("moreThanHalf");
        assertThat(board.value(Setting.CONFLICT_OF_INTEREST)).isEqualTo("leave");
        assertThat(board.value(Setting.RECORD_DECISION_METHOD)).isEqualTo("always");
        assertThat(board.value(Setting.LIVE_MINUTES_VISIBILITY)).isEqualTo("decisionsOnly");
        assertThat(board.decidesBy("acclamation")).isTrue();
        assertThat(board.decidesBy("openVote")).isTrue();
        assertThat(board.decidesBy("consensus")).isFalse();
        assertThatThrownBy(() -> board.with(Setting.ADJUST_DEADLINE_DAYS, "15"))
                .hasMessageContaining("KL 5:69");
        assertThat(
                        board.with(Setting.ADJUST_DEADLINE_DAYS, "7")
                                .value(Setting.ADJUST_DEADLINE_DAYS))
                .isEqualTo("7");
        assertThat(board.with(Setting.LIVE_MINUTES_VISIBILITY, "none").numbersParagraphs())
                .isTrue();
    }

    @Test
    void BODY_2_a_network_takes_notes_and_does_not_vote() {
        var network = RuleProfile.of(BodyKind.NETWORK);
        assertThat(network.value(Setting.DOCUMENT_TYPE)).isEqualTo("minnesanteckningar");
        assertThat(network.value(Setting.ADJUSTERS)).isEqualTo("0");
        assertThat(network.decidesBy("openVote")).isFalse();
        assertThat(network.decidesBy("consensus")).isTrue();
        assertThat(network.numbersParagraphs()).isFalse();
    }

    @Test
    void BODY_2_a_value_that_no_setting_has_is_refused_with_those_that_it_has() {
        var free = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        assertThatThrownBy(() -> free.with(Setting.QUORUM, "some"))
                .hasMessageContaining("quorum")
                .hasMessageContaining("moreThanHalf");
        assertThatThrownBy(() -> free.with(Setting.DECISION_METHODS, ""))
                .isInstanceOf(RuleProfile.NotPermitted.class);
        assertThatThrownBy(() -> free.with(Setting.DECISION_METHODS, "consensus dice"))
                .isInstanceOf(RuleProfile.NotPermitted.class);
        assertThatThrownBy(() -> free.with(Setting.ADJUST_DEADLINE_DAYS, "soon"))
                .isInstanceOf(RuleProfile.NotPermitted.class);
        assertThat(Setting.named("voteUnit")).contains(Setting.VOTE_UNIT);
        assertThat(Setting.named("nonsense")).isEmpty();
    }

    @Test
    void BODY_3_a_profile_stored_before_there_was_a_setting_has_the_custom_of_its_kind_in_it() {
        assertThat(new RuleProfile(BodyKind.NETWORK, java.util.Map.of()))
                .isEqualTo(RuleProfile.of(BodyKind.NETWORK));
    }
}
