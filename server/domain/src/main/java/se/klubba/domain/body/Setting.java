package se.klubba.domain.body;

import java.util.List;
import java.util.Optional;

/// One rule of procedure that a body can set, with the values that it may have. Which of them the law locks for which
/// kind of body stands in [RuleProfile].
public enum Setting {
    DOCUMENT_TYPE("documentType", "protokoll", "minnesanteckningar"),
    NUMBERING("numbering", "paragraphPerYear", "pointPerMeeting"),
    QUORUM("quorum", "moreThanHalf", "warning", "none"),
    DECISION_METHODS(
            "decisionMethods", "consensus", "acclamation", "openVote", "secretInElections"),
    VOTE_UNIT("voteUnit", "person", "organisation"),
    TIE_BREAK("tieBreak", "castingVote", "noDecision"),
    VOTE_REQUEST("voteRequest", "one", "off"),
    ABSTAIN("abstain", "allowed"),
    CONFLICT_OF_INTEREST("conflictOfInterest", "leave", "record", "off"),
    RESERVATION("reservation", "allowed", "off"),
    MINUTES_NOTE("minutesNote", "allowed", "off"),
    SUBSTITUTE_SERVICE("substituteService", "callInOrder", "off"),
    REMOTE("remote", "free", "confirmed", "off"),
    SPEAKERS_LIST("speakersList", "on", "off"),
    ADJUSTERS("adjusters", "0", "1", "2", "3"),
    ADJUST_DEADLINE_DAYS("adjustDeadlineDays"),
    IMMEDIATE_ADJUSTMENT("immediateAdjustment", "yes", "no"),
    NOTICE_BOARD("noticeBoard", "on", "off"),
    LIVE_MINUTES_VISIBILITY("liveMinutesVisibility", "none", "decisionsOnly", "full"),
    CHAIR_VOTES_LAST("chairVotesLast", "off", "on"),
    ADDITIONS_ORDER("additionsOrder", "last", "first"),
    RECORD_DECISION_METHOD("recordDecisionMethod", "always", "ifVoted", "off");

    private final String word;
    private final List<String> values;

    Setting(String word, String... values) {
        this.word = word;
        this.values = List.of(values);
    }

    /// The name on the wire and in meeting scripts.
    public String word() {
        return word;
    }

    /// The values that it may have; empty where any number of days will do. [#DECISION_METHODS] holds several of
    /// its values, separated by a space, in the order given here.
    public List<String> choices() {
        return values;
    }

    public static Optional<Setting> named(String word) {
        for (var setting : values()) if (setting.word.equals(word)) return Optional.of(setting);
        return Optional.empty();
    }

    boolean allows(String value) {
        return switch (this) {
            case ADJUST_DEADLINE_DAYS -> value.matches("[0-9]{1,3}");
            case DECISION_METHODS ->
                    !value.isBlank() && values.containsAll(List.of(value.split(" ")));
            default -> values.contains(value);
        };
    }
}
