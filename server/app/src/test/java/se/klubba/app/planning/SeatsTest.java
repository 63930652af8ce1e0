package se.klubba.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.app.planning.MeetingForm.Participant;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Seat;

/// What a form's participants come to.
class SeatsTest {

    private static final Body BOARD =
            new Body(
                    new BodyId("b"),
                    new Body.Names("Nämnden", "Nämnden", "Nämndens", Optional.empty()),
                    BodyKind.BOARD,
                    List.of(),
                    Optional.of(9),
                    Body.usualCategories(BodyKind.BOARD));

    private static Participant one(String person, String category, boolean votes, String member) {
        return new Participant(
                person,
                category,
                Optional.empty(),
                Optional.empty(),
                Optional.of(member).filter(m -> !m.isEmpty()),
                votes,
                Optional.empty());
    }

    private static List<Seat> seats(Participant... participants) {
        return Seats.of(List.of(participants), BOARD, PersonId::new);
    }

    @Test
    void PART_6_a_substitute_who_stands_twice_has_one_seat_and_the_heading_of_the_service() {
        for (var first : List.of(true, false)) {
            var attends = one("sara", "ersättare", false, "");
            var serves = one("sara", "beslutande", true, "anna");
            var found = first ? seats(attends, serves) : seats(serves, attends);
            assertThat(found).hasSize(1);
            var seat = found.getFirst();
            assertThat(seat.category()).isEqualTo("ersättare");
            assertThat(seat.votes()).isFalse();
            assertThat(seat.substituteFor()).isEmpty();
            assertThat(seat.serving())
                    .contains(new Seat.Serving("beslutande", Optional.of(new PersonId("anna"))));
        }
    }

    @Test
    void PART_6_substitutes_are_called_in_as_they_stand() {
        var found =
                seats(
                        one("chair", "beslutande", true, ""),
                        one("sara", "ersättare", false, ""),
                        one("olle", "tjänstemän", false, ""),
                        one("sven", "ersättare", false, ""));
        assertThat(found)
                .extracting(seat -> seat.person().value() + " " + seat.callIn().orElse(0))
                .containsExactly("chair 0", "sara 1", "olle 0", "sven 2");
    }

    @Test
    void PART_5_nobody_has_two_votes() {
        assertThatThrownBy(() ->
                        seats(
                                one("anna", "beslutande", true, ""),
                                one("anna", "beslutande", true, "bo")))
                .hasMessageContaining("'anna' stands twice");
        assertThatThrownBy(() -> seats(one("anna", "gäster", true, "")))
                .hasMessageContaining("no category 'gäster'");
    }
}
