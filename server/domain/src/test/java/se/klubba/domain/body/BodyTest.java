package se.klubba.domain.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.BodyId;

/// Bodies: what they are called and how they list people.
class BodyTest {

    @Test
    void BODY_1_a_body_has_a_kind_names_a_genitive_and_member_organisations() {
        var names =
                new Body.Names(
                        "Sociala samrådsgruppen",
                        "SocSam",
                        Body.genitive("Sociala samrådsgruppen"),
                        Optional.of("Jämtland"));
        var body =
                new Body(
                        new BodyId("b1"),
                        names,
                        BodyKind.CONSULTATION_GROUP,
                        List.of("Bräcke kommun", "Åre kommun"),
                        Optional.empty(),
                        Body.usualCategories(BodyKind.CONSULTATION_GROUP));
        assertThat(body.names().nameGenitive()).isEqualTo("Sociala samrådsgruppens");
        assertThat(body.organisations()).hasSize(2);
        assertThat(body.category("tjänstemän").orElseThrow().role())
                .isEqualTo(AttendanceCategory.Role.OFFICIAL);
        assertThat(body.category("nej")).isEmpty();
    }

    @Test
    void BODY_1_a_genitive_is_written_as_swedish_writes_it() {
        assertThat(Body.genitive("Sociala samrådsgruppen")).isEqualTo("Sociala samrådsgruppens");
        assertThat(Body.genitive("SocSam")).isEqualTo("SocSams");
        assertThat(Body.genitive("SVOM")).isEqualTo("SVOM:s");
        assertThat(Body.genitive("Styrgruppen Norrsjövallens"))
                .isEqualTo("Styrgruppen Norrsjövallens");
        assertThat(Body.genitive("IFO")).isEqualTo("IFO:s");
    }

    @Test
    void BODY_1_a_kind_is_known_by_its_swedish_word_and_by_ours() {
        assertThat(BodyKind.named("samrådsgrupp")).contains(BodyKind.CONSULTATION_GROUP);
        assertThat(BodyKind.named("Gemensam nämnd")).contains(BodyKind.JOINT_BOARD);
        assertThat(BodyKind.named("consultationGroup")).contains(BodyKind.CONSULTATION_GROUP);
        assertThat(BodyKind.named("NETWORK")).contains(BodyKind.NETWORK);
        assertThat(BodyKind.named("klubb")).isEmpty();
    }

    @Test
    void PART_4_the_usual_headings_of_a_body_come_in_the_order_of_its_documents() {
        assertThat(
                        Body.usualCategories(BodyKind.CONSULTATION_GROUP).stream()
                                .map(AttendanceCategory::label))
                .containsExactly("Beslutande", "Tjänstemän", "Övriga deltagare", "Ej närvarande");
        assertThat(Body.usualCategories(BodyKind.NETWORK).stream().map(AttendanceCategory::label))
                .containsExactly("Närvarande");
    }
}
