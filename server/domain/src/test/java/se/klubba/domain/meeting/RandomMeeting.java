package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.minutes.Documents;

/// A meeting in which anybody does anything. The same seed gives the same meeting.
public final class RandomMeeting {

    /// One command and what came of it.
    public record Step(
            Meeting before, PersonId actor, MeetingCommand command, Ruling ruling, Meeting after) {}

    private final Dice dice;
    private final Scenario start;
    private final List<MeetingEvent> log;
    private final List<Step> steps = new ArrayList<>();
    private final TestBoxes boxes = new TestBoxes();
    private final boolean endless;

    /// After so many commands somebody thinks of going home.
    private int late = Integer.MAX_VALUE;

    private Meeting meeting;

    /// @param endless with twelve people, and never closed
    private RandomMeeting(long seed, boolean endless) {
        this.endless = endless;
        dice = new Dice(seed);
        var kind =
                dice.of(
                        BodyKind.CONSULTATION_GROUP,
                        BodyKind.CONSULTATION_GROUP,
                        BodyKind.BOARD,
                        endless ? BodyKind.BOARD : BodyKind.NETWORK);
        var shown = dice.of("none", "decisionsOnly", "full");
        var profile =
                customs(
                        RuleProfile.of(kind)
                                .with(Setting.LIVE_MINUTES_VISIBILITY, shown)
                                .with(Setting.MINUTES_NOTE, dice.chance(10) ? "off" : "allowed")
                                .with(
                                        Setting.REMOTE,
                                        dice.chance(10)
                                                ? "off"
                                                : RuleProfile.of(kind).value(Setting.REMOTE)));
        if (kind == BodyKind.CONSULTATION_GROUP) {
            profile = profile.with(Setting.CONFLICT_OF_INTEREST, dice.of("record", "leave"));
        }
        var members = List.of("anna", "bo", "cilla", "dag", "eva", "frida");
        var voters = members.subList(0, endless ? 6 : 1 + dice.below(5));
        var excluded =
                Map.of(
                        "i3",
                        Set.of("guest"),
                        "i2",
                        dice.chance(30) ? Set.of("anna") : Set.<String>of());
        var planned =
                Scenario.of(
                        profile,
                        excluded,
                        voters,
                        endless || dice.chance(50) ? List.of("sara", "sven") : List.of(),
                        dice.chance(50) ? Optional.of(1 + dice.below(8)) : Optional.empty());
        start = endless || dice.chance(80) ? planned.checkedIn() : planned;
        meeting = start.now();
        log = new ArrayList<>(start.log());
    }

    /// A free body may have chosen otherwise than is usual.
    private RuleProfile customs(RuleProfile usual) {
        var profile = usual;
        if (dice.chance(40)) profile = profile.with(Setting.CHAIR_VOTES_LAST, "on");
        if (dice.chance(15)) profile = profile.with(Setting.ADDITIONS_ORDER, "first");
        if (profile.kind().statutory()) return profile;
        if (dice.chance(40)) profile = profile.with(Setting.VOTE_UNIT, "organisation");
        if (dice.chance(20)) profile = profile.with(Setting.TIE_BREAK, "noDecision");
        if (dice.chance(40) && profile.decidesBy("openVote")) {
            var ways = "consensus acclamation openVote secretInElections";
            profile = profile.with(Setting.DECISION_METHODS, ways);
        }
        return profile;
    }

    /// The seeds of a run: the same ones every time, so a failure can be seen again by its number.
    public static LongStream seeds(int count) {
        return LongStream.rangeClosed(1, count);
    }

    public static RandomMeeting of(long seed, int commands) {
        var random = new RandomMeeting(seed, false);
        random.late = commands * 2 / 3;
        for (var i = 0; i < commands; i++) random.step();
        return random;
    }

    /// A meeting that goes on until so many commands have been sent.
    static RandomMeeting endless(long seed, int commands) {
        var random = new RandomMeeting(seed, true);
        for (var i = 0; i < commands; i++) random.step();
        return random;
    }

    /// Closes it, calls it off, or makes it another meeting than the one that is wanted.
    private static boolean ends(MeetingCommand command) {
        return command instanceof LifeCommand.CloseMeeting
                || command instanceof PlanningCommand.CancelMeeting
                || command instanceof PlanningCommand.RemoveParticipant;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<MeetingEvent> log() {
        return log;
    }

    /// What the ballots of secret votes have said.
    TestBoxes boxes() {
        return boxes;
    }

    public Meeting begun() {
        return start.now();
    }

    public Meeting meeting() {
        return meeting;
    }

    /// Often something that can be done, so that the meeting gets somewhere; else whatever comes.
    private void step() {
        var draws = dice.chance(60) ? 6 : 1;
        var next = attempt();
        while (--draws > 0 && next.ruling() instanceof Ruling.Refused) next = attempt();
        steps.add(next);
        if (next.ruling() instanceof Ruling.Accepted(var events, _)) log.addAll(events);
        meeting = next.after();
        if (next.ruling() instanceof Ruling.Accepted) boxes.take(meeting, next.command());
    }

    private Step attempt() {
        var going = steps.size() > late && !meeting.life().closed() && dice.chance(15);
        var command =
                going ? new LifeCommand.CloseMeeting() : new RandomCommands(dice, meeting).any();
        while (endless && ends(command)) {
            command = new RandomCommands(dice, meeting).any();
        }
        var actor = actor(command);
        // a text says the same however often it is read during one command
        var readings = new HashMap<TextId, Texts.Reading>();
        var still = command instanceof AdjustmentCommand.FreezeDocument;
        Texts texts =
                text ->
                        still
                                ? new Texts.Reading(0, Documents.empty())
                                : readings.computeIfAbsent(text, this::read);
        var ruling =
                MeetingRules.decide(meeting, command, new Actor(actor), texts, boxes, Scenario.NOW);
        var after = meeting;
        if (ruling instanceof Ruling.Accepted(var events, _)) {
            for (var event : events) after = after.evolve(event);
        }
        return new Step(meeting, actor, command, ruling, after);
    }

    /// Mostly whoever is likely to send this.
    private PersonId actor(MeetingCommand command) {
        var presiding = meeting.life().presiding();
        var secretary = meeting.plan().offices().secretary();
        var waiting = meeting.adjustment().waitsFor();
        if (command instanceof AdjustmentCommand.Sign && !waiting.isEmpty() && dice.chance(70)) {
            return dice.of(waiting);
        }
        var own =
                command instanceof AdjustmentCommand
                        || command instanceof DecidingCommand.CastVote
                        || command instanceof BallotCommand.CastBallot
                        || command instanceof DecidingCommand.RequestVote
                        || command instanceof DecidingCommand.AnswerQuestion
                        || command instanceof DecidingCommand.SupportProposal;
        return switch (dice.below(own ? 12 : 6)) {
            case 0, 1, 2 -> presiding;
            case 3, 4 -> secretary;
            default ->
                    dice.chance(2)
                            ? new PersonId("stranger")
                            : dice.of(List.copyOf(meeting.attendance().people().keySet()));
        };
    }

    private Texts.Reading read(TextId text) {
        var begun = TextRules.begun(meeting, text).orElseThrow();
        if (dice.chance(60)) return new Texts.Reading(0, begun);
        return new Texts.Reading(
                3, dice.chance(90) ? Documents.ofParagraphs("Ändrat.") : Documents.empty());
    }
}
