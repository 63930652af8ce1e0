package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.minutes.Documents;

/// A small language for what happens in a meeting: `given` must be accepted, `when` is what is looked at, `then` tells
/// what has happened.
///
/// The usual meeting: `chair`, `anna`, `bo`, `cilla` vote; `sec` writes, `olle` is an official, `guest` is invited;
/// five items `i1` … `i5` of which the last closes the meeting; the first § is 44. All but `guest` are checked in.
public final class Scenario {

    public static final Instant NOW = Instant.parse("2018-12-14T08:00:00Z");

    public static final String CHAIR = "chair";
    public static final String SEC = "sec";

    /// Two come from the same municipality, one from another; the others stand for none.
    private static final Map<String, String> ORGANISATIONS =
            Map.of("anna", "Bräcke kommun", "bo", "Bräcke kommun", "cilla", "Bergs kommun");

    private final List<MeetingEvent> log = new ArrayList<>();
    private final Map<TextId, Texts.Reading> texts = new HashMap<>();
    private final TestBoxes boxes = new TestBoxes();
    private Meeting meeting;
    private Ruling ruling = Ruling.accept();

    private Scenario(Meeting meeting, List<MeetingEvent> log) {
        this.meeting = meeting;
        this.log.addAll(log);
    }

    /// The usual meeting as planned: nobody is here yet.
    public static Scenario planned() {
        return planned(RuleProfile.of(BodyKind.CONSULTATION_GROUP));
    }

    public static Scenario planned(RuleProfile profile) {
        return of(profile, Map.of(), List.of("anna", "bo", "cilla"));
    }

    /// The usual meeting, checked in but not opened.
    public static Scenario meeting() {
        return planned().checkedIn();
    }

    /// The usual meeting, opened.
    public static Scenario opened() {
        return meeting().given(CHAIR, Commands.open());
    }

    /// The usual meeting at this item.
    public static Scenario at(String item) {
        return opened().given(CHAIR, Commands.start(item));
    }

    /// At item `i2`, with this many voters beside the chair, called `a`, `b`, `c` …
    public static Scenario voting(int others) {
        var names = new ArrayList<String>();
        for (var i = 0; i < others; i++) names.add(String.valueOf((char) ('a' + i)));
        return of(RuleProfile.of(BodyKind.CONSULTATION_GROUP), Map.of(), names)
                .checkedIn()
                .given(CHAIR, Commands.open())
                .given(CHAIR, Commands.start("i2"));
    }

    /// @param excluded who has no right to which item
    public static Scenario of(
            RuleProfile profile, Map<String, Set<String>> excluded, List<String> voters) {
        return of(profile, excluded, voters, List.of(), Optional.empty());
    }

    /// A board of so many seats, checked in and opened: the chair, these members, and substitutes in call-in order.
    public static Scenario board(int seats, List<String> members, String... substitutes) {
        return of(
                        RuleProfile.of(BodyKind.BOARD),
                        Map.of(),
                        members,
                        List.of(substitutes),
                        Optional.of(seats))
                .checkedIn()
                .given(CHAIR, Commands.open());
    }

    /// @param counted how many seats there are, for the quorum
    public static Scenario of(
            RuleProfile profile,
            Map<String, Set<String>> excluded,
            List<String> voters,
            List<String> substitutes,
            Optional<Integer> counted) {
        var seats = new ArrayList<Seat>();
        seats.add(seat(CHAIR, "beslutande", true));
        voters.forEach(person -> seats.add(seat(person, "beslutande", true)));
        seats.add(seat(SEC, "tjänstemän", false));
        seats.add(seat("olle", "tjänstemän", false));
        seats.add(seat("guest", "övriga deltagare", false));
        for (var person : substitutes) {
            seats.add(substitute(person, substitutes.indexOf(person) + 1));
        }
        var kinds =
                List.of(
                        ItemKind.OPENING,
                        ItemKind.DECISION,
                        ItemKind.DECISION,
                        ItemKind.INFORMATION,
                        ItemKind.CLOSING);
        var items = new ArrayList<PlannedItem>();
        for (var kind : kinds) {
            var number = items.size() + 1;
            var heading =
                    new Item.Heading(Optional.of(number), "Punkt " + number, kind, Origin.NOTICE);
            var shut = excluded.getOrDefault("i" + number, Set.of());
            items.add(
                    new PlannedItem(
                            heading,
                            List.of(),
                            Set.copyOf(Commands.people(shut.toArray(String[]::new))),
                            Optional.empty()));
        }
        var log = MeetingRules.plan(plan(profile, counted), profile, seats, items);
        return new Scenario(Meeting.replay(new MeetingId("m1"), log), log);
    }

    public static Seat seat(String person, String category, boolean votes) {
        return new Seat(
                new PersonId(person),
                category,
                Optional.ofNullable(ORGANISATIONS.get(person)),
                Optional.empty(),
                Optional.empty(),
                votes,
                Optional.empty(),
                Optional.empty());
    }

    private static Seat substitute(String person, int callIn) {
        return new Seat(
                new PersonId(person),
                "ersättare",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(callIn),
                Optional.empty());
    }

    static Plan plan(RuleProfile profile) {
        return plan(profile, Optional.empty());
    }

    private static Plan plan(RuleProfile profile, Optional<Integer> seats) {
        var names =
                new Body.Names(
                        "Sociala samrådsgruppen",
                        "SocSam",
                        "Sociala samrådsgruppens",
                        Optional.empty());
        var body =
                new Body(
                        new BodyId("b1"),
                        names,
                        profile.kind(),
                        List.of(),
                        seats,
                        List.of(
                                category("beslutande", AttendanceCategory.Role.VOTING),
                                category("ersättare", AttendanceCategory.Role.SUBSTITUTE),
                                category("tjänstemän", AttendanceCategory.Role.OFFICIAL),
                                category("övriga deltagare", AttendanceCategory.Role.OTHER)));
        var time =
                new Plan.Time(
                        LocalDate.of(2018, 12, 14),
                        Optional.of("09:00"),
                        Optional.of("12:00"),
                        "Teams",
                        Plan.MeetingMode.HYBRID,
                        Optional.empty(),
                        false,
                        Optional.of(LocalDate.of(2018, 12, 7)));
        var offices =
                new Plan.Offices(
                        new PersonId(CHAIR), Optional.empty(), Optional.empty(), new PersonId(SEC));
        return new Plan(body, "SocSam", time, offices, 44, Plan.Printed.USUAL);
    }

    private static AttendanceCategory category(String key, AttendanceCategory.Role role) {
        return new AttendanceCategory(key, key, role);
    }

    /// Everybody but `guest` is here.
    public Scenario checkedIn() {
        var here =
                meeting.attendance().people().keySet().stream()
                        .map(PersonId::value)
                        .filter(person -> !person.equals("guest"))
                        .toArray(String[]::new);
        return given(SEC, Commands.checkIn(here));
    }

    /// Something that must be accepted.
    public Scenario given(String actor, MeetingCommand command) {
        when(actor, command);
        if (ruling instanceof Ruling.Refused(var reason))
            fail(actor + " " + command + ": " + reason);
        return this;
    }

    /// Something that happened before, in few words.
    public Scenario given(UnaryOperator<Scenario> story) {
        return story.apply(this);
    }

    /// What the text says now.
    public Scenario written(TextId text, String... paragraphs) {
        texts.put(text, new Texts.Reading(7, Documents.ofParagraphs(paragraphs)));
        return this;
    }

    public Scenario when(String actor, MeetingCommand command) {
        ruling =
                MeetingRules.decide(
                        meeting, command, new Actor(new PersonId(actor)), this::read, boxes, NOW);
        if (ruling instanceof Ruling.Accepted accepted) {
            for (var event : accepted.events()) meeting = meeting.evolve(event);
            boxes.take(meeting, command);
            log.addAll(accepted.events());
        }
        return this;
    }

    private Texts.Reading read(TextId text) {
        return texts.getOrDefault(
                text, new Texts.Reading(0, TextRules.begun(meeting, text).orElseThrow()));
    }

    /// The document as it stands now becomes a file with this sum.
    public MeetingCommand freezing(String sha256) {
        var versions = new HashMap<TextId, Long>();
        TextRules.all(meeting).forEach(text -> versions.put(text, read(text).version()));
        return new AdjustmentCommand.FreezeDocument(
                meeting.adjustment().nextEdition(),
                sha256,
                new AdjustmentCommand.Seen(meeting, versions));
    }

    public Scenario then(MeetingEvent... events) {
        assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
        assertThat(events()).containsExactly(events);
        return this;
    }

    /// The key of the box is gone.
    Scenario boxLost(String vote) {
        boxes.lose(new VoteId(vote));
        return this;
    }

    public Scenario thenAccepted() {
        assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
        return this;
    }

    /// Accepted, and nothing has happened: it was so already.
    public Scenario thenNothing() {
        return then();
    }

    public Scenario thenMade(String name, String id) {
        assertThat(((Ruling.Accepted) ruling).made()).containsEntry(name, id);
        return this;
    }

    public Scenario thenRefused(Refusal reason) {
        assertThat(ruling).isEqualTo(new Ruling.Refused(reason));
        return this;
    }

    public List<MeetingEvent> events() {
        return ruling instanceof Ruling.Accepted accepted ? accepted.events() : List.of();
    }

    public Ruling ruling() {
        return ruling;
    }

    /// The meeting as it stands.
    public Meeting now() {
        return meeting;
    }

    public List<MeetingEvent> log() {
        return List.copyOf(log);
    }

    public Item item(String id) {
        return meeting.agenda().item(Commands.item(id));
    }

    Participant participant(String person) {
        return meeting.attendance().find(new PersonId(person)).orElseThrow();
    }

    /// The items that somebody was there for.
    List<String> presence(String person) {
        var at = participant(person).at();
        return meeting.agenda().handled().stream()
                .filter(at::contains)
                .map(Object::toString)
                .toList();
    }

    Question question() {
        return meeting.deciding().question().orElseThrow();
    }

    Decision decision(String id) {
        return meeting.deciding().decision(new DecisionId(id));
    }

    Proposal proposal(String id) {
        return meeting.deciding().proposal(new ProposalId(id));
    }

    Vote vote(String id) {
        return meeting.deciding().vote(new VoteId(id));
    }

    String wording(String decision) {
        return decision(decision).fixed().orElseThrow().plainText();
    }
}
