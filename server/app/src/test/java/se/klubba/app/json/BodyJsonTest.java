package se.klubba.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.app.planning.BodyForm;
import se.klubba.app.planning.StandingPoint;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.meeting.ItemKind;

/// Bodies as they are kept: what was kept before there was something new in them is read all the same.
class BodyJsonTest {

    private static final String OF_BEFORE =
            """
            {"id":"b_1","names":{"name":"Rådet","shortName":"Rådet","nameGenitive":"Rådets"},
             "kind":"consultationGroup","organisations":["Bräcke kommun"],"categories":[]}
            """;

    private static Body body(Map<String, Body.Population> populations) {
        return new Body(
                new BodyId("b_1"),
                new Body.Names("Rådet", "Rådet", "Rådets", Optional.empty()),
                BodyKind.CONSULTATION_GROUP,
                List.of("Bräcke kommun"),
                Optional.empty(),
                List.of(),
                List.of(),
                populations);
    }

    @Test
    void BODY_1_a_body_of_before_there_were_population_figures_is_read_and_written_as_it_was()
            throws Exception {
        assertThat(DomainJson.read(OF_BEFORE, Body.class)).isEqualTo(body(Map.of()));
        assertThat(DomainJson.write(body(Map.of()))).doesNotContain("populations");
        var kept =
                DomainJson.read(
                        "{\"body\":"
                                + OF_BEFORE
                                + ",\"profile\":"
                                + DomainJson.write(RuleProfile.of(BodyKind.CONSULTATION_GROUP))
                                + "}",
                        BodyForm.Kept.class);
        assertThat(kept.standingPoints()).isEmpty();
    }

    @Test
    void BODY_1_population_figures_and_standing_points_are_kept_with_the_body() throws Exception {
        var kept =
                new BodyForm.Kept(
                        body(Map.of("Bräcke kommun", new Body.Population(2025, 5849))),
                        RuleProfile.of(BodyKind.CONSULTATION_GROUP),
                        List.of(new StandingPoint(ItemKind.OPENING, "Öppnande", Optional.of(5))));
        var written = DomainJson.write(kept);
        assertThat(written)
                .contains("\"populations\":{\"Bräcke kommun\":{\"year\":2025,\"number\":5849}}");
        assertThat(DomainJson.read(written, BodyForm.Kept.class)).isEqualTo(kept);
    }
}
