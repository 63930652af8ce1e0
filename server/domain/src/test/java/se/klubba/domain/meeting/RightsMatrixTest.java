package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// Every command that there is, from every kind of person, at several moments of a meeting. The answers stand in
/// `server/contract/rights/commands.txt`, where a change is seen; what may never be otherwise is asked for here. A new command
/// without a row fails. `-Drights.write=true` writes the file anew.
class RightsMatrixTest {

    private static final Path FILE = root().resolve("server/contract/rights/commands.txt");

    /// Who sends, from no right at all to most of them.
    private static final List<String> ROLES =
            List.of("stranger", "guest", "recused", "shutOut", "official", "voter", SEC, CHAIR);

    private static final Map<String, String> PERSONS =
            Map.of(
                    "stranger",
                    "of another meeting",
                    "guest",
                    "guest",
                    "recused",
                    "bo",
                    "shutOut",
                    "cilla",
                    "official",
                    "olle",
                    "voter",
                    "anna",
                    SEC,
                    SEC,
                    CHAIR,
                    CHAIR);

    /// Moments, each made anew for each question: nothing that is tried moves another.
    private static final Map<String, Supplier<Scenario>> MOMENTS = moments();

    private static Map<String, Supplier<Scenario>> moments() {
        var all = new LinkedHashMap<String, Supplier<Scenario>>();
        all.put("planned", RightsMatrixTest::planned);
        all.put("item", RightsMatrixTest::item);
        all.put("put", () -> item().given(CHAIR, put("i2")));
        all.put("closed", () -> item().given(CHAIR, close("i2")).given(CHAIR, closeMeeting()));
        return all;
    }

    private static Scenario planned() {
        var leaving =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.CONFLICT_OF_INTEREST, "leave");
        return Scenario.planned(leaving).given(SEC, access("i2", "cilla"));
    }

    private static Scenario item() {
        return planned()
                .checkedIn()
                .given(CHAIR, Commands.open())
                .given(CHAIR, start("i2"))
                .given(SEC, recuseFor("bo", "i2"))
                .given(SEC, draft("i2", "att bifalla"))
                .given("anna", propose("i2", "att avslå"));
    }

    @Test
    void LIVE_8_each_command_is_answered_to_each_role_as_the_table_says() throws IOException {
        var table = table();
        var text = write(table);
        if (Boolean.getBoolean("rights.write")) Files.writeString(FILE, text);
        assertThat(text)
                .as("what may be done, and by whom, is another than in " + FILE.getFileName())
                .isEqualTo(Files.readString(FILE));
        System.out.println(
                "rights: %d commands × %d roles × %d moments = %d cells"
                        .formatted(
                                table.size(),
                                ROLES.size(),
                                MOMENTS.size(),
                                table.size() * ROLES.size() * MOMENTS.size()));
    }

    @Test
    void LIVE_8_somebody_of_another_meeting_may_nothing_at_any_moment() {
        table().forEach((command, cells) ->
                cells.forEach((moment, row) ->
                        assertThat(row.get("stranger"))
                                .as(command + " " + moment)
                                .isEqualTo("UNKNOWN_PERSON")));
    }

    @Test
    void LIVE_9_the_recused_and_the_shut_out_do_nothing_with_their_item() {
        for (var command : samples()) {
            if (!ofItem(command)) continue;
            for (var role : List.of("recused", "shutOut")) {
                var answer = answer(item(), PERSONS.get(role), command);
                assertThat(answer).as(role + " " + name(command)).isNotEqualTo("ok");
            }
        }
    }

    /// Whether a command is about the current item by name.
    private static boolean ofItem(MeetingCommand command) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .anyMatch(part -> part.getName().equals("item") && !harmless(command));
    }

    /// A recusal may be reported, or taken back, by whom it is about.
    private static boolean harmless(MeetingCommand command) {
        return command instanceof AttendanceCommand.Recuse
                || command instanceof AttendanceCommand.WithdrawRecusal;
    }

    private static Map<String, Map<String, Map<String, String>>> table() {
        var table = new TreeMap<String, Map<String, Map<String, String>>>();
        for (var command : samples()) {
            var moments = new LinkedHashMap<String, Map<String, String>>();
            MOMENTS.forEach((moment, story) -> {
                var row = new LinkedHashMap<String, String>();
                for (var role : ROLES) {
                    row.put(role, answer(story.get(), PERSONS.get(role), command));
                }
                moments.put(moment, row);
            });
            table.put(name(command), moments);
        }
        return table;
    }

    private static String answer(Scenario at, String person, MeetingCommand command) {
        return at.when(person, command).ruling() instanceof Ruling.Refused(var reason)
                ? reason.name()
                : "ok";
    }

    private static String write(Map<String, Map<String, Map<String, String>>> table) {
        var text = new StringBuilder("command moment " + String.join(" ", ROLES) + "\n");
        table.forEach((command, moments) ->
                moments.forEach((moment, row) ->
                        text.append(command)
                                .append(' ')
                                .append(moment)
                                .append(' ')
                                .append(String.join(" ", row.values()))
                                .append('\n')));
        return text.toString();
    }

    private static String name(MeetingCommand command) {
        var simple = command.getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /// One of each kind of command, about the second item.
    private static List<MeetingCommand> samples() {
        return leaves(MeetingCommand.class)
                // what the server itself says comes from no page
                .filter(type ->
                        Arrays.stream(type.getInterfaces())
                                .noneMatch(of -> of.getSimpleName().equals("Internal")))
                .map(type -> (MeetingCommand) sample(type))
                .collect(Collectors.toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(RightsMatrixTest::leaves);
    }

    private static Object sample(Class<?> type) {
        try {
            var parts = type.getRecordComponents();
            Constructor<?> made =
                    type.getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            made.setAccessible(true);
            var values = new ArrayList<>();
            for (var part : parts) values.add(value(part.getName(), part.getGenericType()));
            return made.newInstance(values.toArray());
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type.getName(), unfit);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType many) {
            var inner = many.getActualTypeArguments()[0];
            if (many.getRawType() == Optional.class) return Optional.empty();
            if (many.getRawType() == Map.class) return Map.of();
            var one = inner == PersonId.class ? List.of(value("person", inner)) : List.of();
            return many.getRawType() == List.class ? one : java.util.Set.copyOf(one);
        }
        var plain = (Class<?>) type;
        if (plain == String.class) return name.equals("sha256") ? "0".repeat(64) : "x";
        if (plain == boolean.class || plain == Boolean.class) return true;
        if (plain == int.class || plain == Integer.class) return 1;
        if (plain == long.class || plain == Long.class) return 1L;
        if (plain == LocalDate.class) return LocalDate.of(2018, 12, 20);
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        if (plain.isRecord()
                && plain.getRecordComponents().length == 1
                && plain.getRecordComponents()[0].getType() == String.class) return id(plain);
        if (plain.isSealed()) return sample(leaves(plain).findFirst().orElseThrow());
        return sample(plain);
    }

    private static Object id(Class<?> type) {
        var ids =
                Map.of(
                        "ItemId", "i2",
                        "PersonId", "anna",
                        "DecisionId", "i2d1",
                        "ProposalId", "i2q1",
                        "VoteId", "i2v1",
                        "AttachmentId", "i2a1",
                        "AssignmentId", "i2g1");
        try {
            return type.getDeclaredConstructor(String.class)
                    .newInstance(ids.getOrDefault(type.getSimpleName(), "i2x1"));
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type.getName(), unfit);
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/SPEC.md"))) here = here.getParent();
        return here;
    }
}
