package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.record.Inline;

class LineMarkupTest {

    @Test
    void a_word_that_goes_on_in_another_style_is_held_together() {
        assertThat(
                        LineMarkup.of(
                                List.of(
                                        text("av gruppen (", false),
                                        text("Eva Norr", true),
                                        text(") har", false))))
                .isEqualTo(
                        "<span>av gruppen </span><span class=\"held\"><span>(</span><em>Eva</em></span><em> </em>"
                                + "<span class=\"held\"><em>Norr</em><span>)</span></span><span> har</span>");
    }

    @Test
    void pieces_that_a_space_parts_are_left_alone() {
        assertThat(LineMarkup.of(List.of(text("per kommun ", false), text("samt", true))))
                .isEqualTo("<span>per kommun </span><em>samt</em>");
    }

    @Test
    void a_sign_and_its_number_and_the_parts_of_a_number_stay_on_one_line() {
        assertThat(
                        Wording.kept(
                                "§ 49 – 52, á 460 000 kronor, 50 %, kl. 09:00, bilaga 2, år 2018 100 st"))
                .isEqualTo(
                        "§\u00a049\u00a0– 52, á\u00a0460\u00a0000\u00a0kronor, 50\u00a0%, kl.\u00a009:00, bilaga\u00a02, år 2018 100 st");
    }

    @Test
    void a_line_never_ends_behind_an_opening_quotation_mark_or_within_a_word() {
        assertThat(breaks("dokument ”Arbetsformer för Trappan-verksamhet”"))
                .containsExactly(9, 23, 27);
    }

    private static List<Integer> breaks(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var found = new ArrayList<Integer>();
        for (int at = breaks.next(); at >= 0; at = breaks.next()) found.add(at);
        return found;
    }

    private static Inline text(String words, boolean italic) {
        return new Inline.Text(words, false, italic, Optional.empty());
    }
}
