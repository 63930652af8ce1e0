package se.klubba.app.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.app.ContractFiles;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.AgendaEvent;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.AttendanceEvent;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.DecidingEvent;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.Seat;

/// Events as they stand in every log that exists. An example of each is approved in `server/contract/events`: what changes
/// there changes what old logs must still be read as.
class EventJsonTest {

    static Stream<MeetingEvent> examples() {
        return EventExamples.all().stream();
    }

    @Test
    void every_event_has_a_stable_name_and_an_example() {
        var events = leaves(MeetingEvent.class).collect(Collectors.toSet());
        assertThat(java.util.Set.<Class<?>>copyOf(EventJson.kinds().values())).isEqualTo(events);
        assertThat(
                        EventExamples.all().stream()
                                .<Class<?>>map(Object::getClass)
                                .collect(Collectors.toSet()))
                .isEqualTo(events);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        var below = type.getPermittedSubclasses();
        return below == null
                ? Stream.of(type)
                : Arrays.stream(below).flatMap(EventJsonTest::leaves);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_written_as_approved_and_read_back_equal(MeetingEvent event)
            throws IOException {
        var kind = EventJson.kindOf(event);
        var written = EventJson.write(event);
        assertThat(EventJson.read(kind, written)).isEqualTo(event);
        ContractFiles.check("events/" + kind + ".json", pretty(written));
        assertThat(EventJson.read(kind, ContractFiles.read("events/" + kind + ".json")))
                .isEqualTo(event);
    }

    /// With the names in order: those of a map have none of their own.
    private static String pretty(String json) throws IOException {
        var mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var sorted = mapper.readValue(json, Object.class);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n";
    }

    @Test
    void there_is_no_example_of_a_kind_that_is_gone() throws IOException {
        try (var files = Files.list(ContractFiles.of("events"))) {
            var names =
                    files.map(Path::getFileName)
                            .map(Path::toString)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            EventJson.kinds().keySet().stream()
                                    .map(kind -> kind + ".json")
                                    .toList());
        }
    }

    /// As they were stored before times, services and the speakers' list.
    @Test
    void older_forms_are_still_read() {
        assertThat(EventJson.read("itemStarted", "{\"item\":\"i5\",\"number\":48}"))
                .isEqualTo(new AgendaEvent.ItemStarted(new ItemId("i5"), 48, Optional.empty()));
        assertThat(EventJson.read("itemClosed", "{\"item\":\"i5\"}"))
                .isEqualTo(new AgendaEvent.ItemClosed(new ItemId("i5"), Optional.empty()));
        var seat =
                new Seat(
                        new PersonId("p_1"),
                        "voting",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty());
        assertThat(
                        EventJson.read(
                                "participantInvited",
                                "{\"seat\":{\"person\":\"p_1\",\"category\":\"voting\",\"votes\":true}}"))
                .isEqualTo(new AttendanceEvent.ParticipantInvited(seat));
        var profile = RuleProfile.of(BodyKind.BOARD);
        var opened = new LifeEvent.MeetingOpened(new PersonId("p_1"), profile, Instant.EPOCH);
        var older =
                EventJson.write(opened).replaceAll("\"(SPEAKERS_LIST|speakersList)\":\"on\",?", "");
        assertThat(older).doesNotContain("peakers");
        assertThat(EventJson.read("meetingOpened", older)).isEqualTo(opened);
    }

    @Test
    void older_forms_of_votes_are_still_read() {
        var vote = new VoteId("i5v1");
        var anna = new PersonId("p_1");
        assertThat(
                        EventJson.read(
                                "voteOpened",
                                "{\"vote\":\"i5v1\",\"item\":\"i5\",\"yes\":\"draft\",\"no\":\"i5q1\",\"voters\":[\"p_1\"]}"))
                .isEqualTo(
                        new DecidingEvent.VoteOpened(
                                vote,
                                new ItemId("i5"),
                                Optional.of(Alternative.DRAFT),
                                Optional.of(new Alternative("i5q1")),
                                java.util.Set.of(anna),
                                java.util.List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));
        assertThat(
                        EventJson.read(
                                "voteCast",
                                "{\"vote\":\"i5v1\",\"voter\":\"p_1\",\"choice\":\"abstain\"}"))
                .isEqualTo(
                        new DecidingEvent.VoteCast(
                                vote,
                                anna,
                                Optional.of(Choice.ABSTAIN),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(
                        EventJson.read(
                                "voteClosed",
                                "{\"vote\":\"i5v1\",\"outcome\":{\"yes\":6,\"no\":6,\"abstain\":1,\"winner\":\"yes\",\"decidedBy\":\"castingVote\"}}"))
                .isEqualTo(
                        new DecidingEvent.VoteClosed(
                                vote,
                                Outcome.of(6, 6, 1, Choice.YES, Outcome.DecidedBy.CASTING_VOTE)));
    }

    @Test
    void a_kind_or_a_field_that_is_not_known_stops_the_reading() throws IOException {
        assertThatThrownBy(() -> EventJson.read("itemSung", "{}"))
                .isInstanceOf(EventJson.Unknown.class);
        var more = Map.of("item", "i5", "number", 48, "sung", true);
        assertThatThrownBy(() -> EventJson.read("itemStarted", DomainJson.write(more)))
                .isInstanceOf(EventJson.Unknown.class)
                .hasMessageContaining("sung");
        assertThatThrownBy(() -> EventJson.read("itemStarted", "{\"item\":\"i5\"}"))
                .isInstanceOf(EventJson.Unknown.class)
                .hasMessageContaining("number");
        assertThatThrownBy(() -> EventJson.read("itemStarted", "{"))
                .isInstanceOf(EventJson.Unknown.class);
    }
}
