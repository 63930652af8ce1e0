package se.klubba.domain.body;

import static se.klubba.domain.body.Setting.ABSTAIN;
import static se.klubba.domain.body.Setting.ADDITIONS_ORDER;
import static se.klubba.domain.body.Setting.ADJUSTERS;
import static se.klubba.domain.body.Setting.ADJUST_DEADLINE_DAYS;
import static se.klubba.domain.body.Setting.CHAIR_VOTES_LAST;
import static se.klubba.domain.body.Setting.CONFLICT_OF_INTEREST;
import static se.klubba.domain.body.Setting.DECISION_METHODS;
import static se.klubba.domain.body.Setting.DOCUMENT_TYPE;
import static se.klubba.domain.body.Setting.IMMEDIATE_ADJUSTMENT;
import static se.klubba.domain.body.Setting.LIVE_MINUTES_VISIBILITY;
import static se.klubba.domain.body.Setting.MINUTES_NOTE;
import static se.klubba.domain.body.Setting.NOTICE_BOARD;
import static se.klubba.domain.body.Setting.NUMBERING;
import static se.klubba.domain.body.Setting.QUORUM;
import static se.klubba.domain.body.Setting.RECORD_DECISION_METHOD;
import static se.klubba.domain.body.Setting.REMOTE;
import static se.klubba.domain.body.Setting.RESERVATION;
import static se.klubba.domain.body.Setting.SPEAKERS_LIST;
import static se.klubba.domain.body.Setting.SUBSTITUTE_SERVICE;
import static se.klubba.domain.body.Setting.TIE_BREAK;
import static se.klubba.domain.body.Setting.VOTE_REQUEST;
import static se.klubba.domain.body.Setting.VOTE_UNIT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a body meets and decides: a value for each [Setting]. A new profile begins with the custom of its kind; what
/// the law locks for statutory bodies cannot be changed, and the lock names its section.
///
/// @param kind the kind whose locks hold
/// @param values a value for every setting
public record RuleProfile(BodyKind kind, Map<Setting, String> values) {

    /// Thrown when a profile is given a value that it may not have. The message says which and why.
    public static final class NotPermitted extends IllegalArgumentException {
        NotPermitted(String message) {
            super(message);
        }
    }

    /// What the law holds fast for statutory bodies: the value, and the section that says so.
    public record Lock(String value, String section) {}

    private static final Map<Setting, Lock> STATUTORY_LOCKS =
            Map.of(
                    DOCUMENT_TYPE, new Lock("protokoll", "KL 6:35"),
                    QUORUM, new Lock("moreThanHalf", "KL 6:27"),
                    DECISION_METHODS,
                            new Lock("acclamation openVote secretInElections", "KL 5:53–54, 6:33"),
                    VOTE_UNIT, new Lock("person", "KL 4:24"),
                    TIE_BREAK, new Lock("castingVote", "KL 5:56"),
                    ABSTAIN, new Lock("allowed", "KL 4:25–26"),
                    CONFLICT_OF_INTEREST, new Lock("leave", "KL 6:28–32"),
                    RESERVATION, new Lock("allowed", "KL 4:27"),
                    NOTICE_BOARD, new Lock("on", "KL 8:12, 9:32"),
                    RECORD_DECISION_METHOD, new Lock("always", "KL 5:67"));

    /// KL 5:69: minutes are adjusted within fourteen days.
    private static final int LONGEST_DEADLINE_DAYS = 14;

    public RuleProfile {
        // a profile stored before there was a setting has the custom of its kind in it
        var all = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) all.put(setting, custom(kind, setting));
        all.putAll(values);
        values = Map.copyOf(all);
    }

    /// The custom of bodies of this kind.
    public static RuleProfile of(BodyKind kind) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) values.put(setting, custom(kind, setting));
        if (kind.statutory()) STATUTORY_LOCKS.forEach((s, lock) -> values.put(s, lock.value()));
        return new RuleProfile(kind, values);
    }

    private static String custom(BodyKind kind, Setting setting) {
        var notes = kind == BodyKind.NETWORK;
        return switch (setting) {
            case DOCUMENT_TYPE -> notes ? "minnesanteckningar" : "protokoll";
            case NUMBERING -> notes ? "pointPerMeeting" : "paragraphPerYear";
            case QUORUM -> "none";
            case DECISION_METHODS -> notes ? "consensus" : "consensus acclamation openVote";
            case VOTE_UNIT -> "person";
            case TIE_BREAK -> "castingVote";
            case VOTE_REQUEST -> notes ? "off" : "one";
            case ABSTAIN -> "allowed";
            case CONFLICT_OF_INTEREST -> notes ? "off" : "record";
            case RESERVATION -> notes ? "off" : "allowed";
            case MINUTES_NOTE -> "allowed";
            case SUBSTITUTE_SERVICE -> kind.statutory() ? "callInOrder" : "off";
            case REMOTE -> kind.statutory() ? "confirmed" : "free";
            case SPEAKERS_LIST -> notes ? "off" : "on";
            case ADJUSTERS -> notes ? "0" : "1";
            case ADJUST_DEADLINE_DAYS -> "14";
            case IMMEDIATE_ADJUSTMENT -> notes ? "no" : "yes";
            case NOTICE_BOARD -> "off";
            case LIVE_MINUTES_VISIBILITY -> kind.statutory() ? "decisionsOnly" : "full";
            case CHAIR_VOTES_LAST -> "off";
            case ADDITIONS_ORDER -> "last";
            case RECORD_DECISION_METHOD -> notes ? "off" : "ifVoted";
        };
    }

    /// This profile with another value.
    ///
    /// @throws NotPermitted if the law locks the setting (the message names the section) or the value is none of its
    public RuleProfile with(Setting setting, String value) {
        if (!setting.allows(value)) {
            throw new NotPermitted(
                    "profile: %s cannot be '%s'; it is one of %s"
                            .formatted(setting.word(), value, setting.choices()));
        }
        if (kind.statutory()) checkLaw(setting, value);
        var next = new EnumMap<Setting, String>(values);
        next.put(setting, value);
        return new RuleProfile(kind, next);
    }

    private static void checkLaw(Setting setting, String value) {
        var lock = STATUTORY_LOCKS.get(setting);
        if (lock != null && !lock.value().equals(value)) {
            throw new NotPermitted(
                    "profile: %s is '%s' by law (%s) and cannot be '%s'"
                            .formatted(setting.word(), lock.value(), lock.section(), value));
        }
        if (setting == ADJUST_DEADLINE_DAYS && Integer.parseInt(value) > LONGEST_DEADLINE_DAYS) {
            throw new NotPermitted("profile: minutes are adjusted within 14 days (KL 5:69)");
        }
    }

    /// What the law locks for this kind of body; empty for free bodies.
    public Map<Setting, Lock> locks() {
        return kind.statutory() ? STATUTORY_LOCKS : Map.of();
    }

    public String value(Setting setting) {
        return java.util.Objects.requireNonNull(values.get(setting));
    }

    public boolean is(Setting setting, String value) {
        return value.equals(values.get(setting));
    }

    /// Whether one of the ways of deciding is open to the body: `consensus`, `acclamation`, `openVote`,
    /// `secretInElections`.
    public boolean decidesBy(String method) {
        return List.of(value(DECISION_METHODS).split(" ")).contains(method);
    }

    public boolean numbersParagraphs() {
        return is(NUMBERING, "paragraphPerYear");
    }
}
