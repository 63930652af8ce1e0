package se.klubba.app.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.Reply;

/// Calendar entries, read back and judged by a library.
class CalendarEntryTest {

    private static final CalendarEntry ENTRY =
            new CalendarEntry("klubba.example", "klubba@klubba.example");

    private static Occasion occasion(String day, String start, String title, String place) {
        var time =
                new Plan.Time(
                        LocalDate.parse(day),
                        Optional.ofNullable(start),
                        Optional.empty(),
                        place,
                        Plan.MeetingMode.HYBRID,
                        Optional.of("https://teams.example/l/" + "x".repeat(200)),
                        false,
                        Optional.empty());
        return new Occasion(
                new MeetingId("m_1"),
                "Gemensamma nämnden för vård i Ångermanland",
                title,
                time,
                17,
                Optional.empty(),
                Instant.parse("2026-09-01T10:00:00Z"));
    }

    private static CalendarEntry.Guest guest(String name) {
        return new CalendarEntry.Guest(
                name,
                "asa@are.example",
                true,
                Optional.of(Reply.COMES),
                Optional.of(URI.create("https://klubba.example/in/abc")),
                Optional.of(URI.create("https://klubba.example/hem/svar/def")));
    }

    private static VEvent read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return (VEvent) calendar.getComponents().getLast();
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).orElseThrow().getValue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28,09:00,2026-03-28T08:00:00Z",
        "2026-03-29,09:00,2026-03-29T07:00:00Z",
        "2026-10-24,09:00,2026-10-24T07:00:00Z",
        "2026-10-25,09:00,2026-10-25T08:00:00Z",
        "2027-01-15,13:30,2027-01-15T12:30:00Z"
    })
    void MTG_7_the_time_is_that_of_the_clock_here_on_both_sides_of_daylight_saving(
            String day, String start, String expected) throws Exception {
        var text = ENTRY.of(occasion(day, start, "Möte", "Sal A"), guest("Åsa"));
        DtStart<ZonedDateTime> read =
                read(text).<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow();
        assertThat(Instant.from(read.getDate())).isEqualTo(Instant.parse(expected));
        assertThat(text).contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Stockholm:");
    }

    @Test
    void MTG_7_without_a_time_of_day_the_entry_is_the_whole_days() {
        var text = ENTRY.of(occasion("2026-12-01", null, "Möte", "Sal A"), guest("Åsa"));
        assertThat(text).contains("DTSTART;VALUE=DATE:20261201");
    }

    @Test
    void MTG_7_names_and_places_come_through_whatever_signs_they_hold() throws Exception {
        var title = "Möte; \"nämnden\", hösten \\ 2026";
        var place = "Rådhuset, sal 3; Östersund";
        var text =
                ENTRY.of(
                        occasion("2026-12-01", "09:00", title, place),
                        guest("Åsa Öberg, ordf.; vid \"bordet\""));
        var event = read(text);
        assertThat(value(event, "SUMMARY")).isEqualTo(title);
        assertThat(value(event, "LOCATION")).isEqualTo(place);
        Attendee attendee = event.<Attendee>getProperty("ATTENDEE").orElseThrow();
        assertThat(attendee.<Cn>getParameter("CN").orElseThrow().getValue())
                .isEqualTo("Åsa Öberg, ordf.; vid 'bordet'");
        assertThat(text).contains("PARTSTAT=ACCEPTED");
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
    }

    @Test
    void MTG_7_nothing_that_ends_a_line_makes_a_line_of_its_own() throws Exception {
        var evil = "Möte\r\nATTENDEE:mailto:evil@example.com\nX:1";
        var text = ENTRY.of(occasion("2026-12-01", "09:00", evil, evil), guest(evil));
        var event = read(text);
        assertThat(event.getProperties().stream().filter(p -> p.getName().equals("ATTENDEE")))
                .hasSize(1);
        assertThat(text).doesNotContainPattern("(?m)^(ATTENDEE:|X:)");
    }

    @Test
    void MTG_7_an_entry_for_all_names_nobody_and_holds_no_link_of_anybodys() throws Exception {
        var text = ENTRY.of(occasion("2026-12-01", "09:00", "Möte", "Sal A"));
        read(text);
        assertThat(text)
                .contains("METHOD:PUBLISH")
                .doesNotContain("ATTENDEE")
                .doesNotContain("/in/");
    }
}
