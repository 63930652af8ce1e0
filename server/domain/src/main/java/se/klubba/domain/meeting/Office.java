package se.klubba.domain.meeting;

import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// In which capacity somebody signs the document.
public enum Office {
    SECRETARY,
    CHAIR,
    ADJUSTER;

    public static Office of(Meeting meeting, PersonId person) {
        if (meeting.writes(person)) return SECRETARY;
        var presided =
                meeting.presides(person)
                        || meeting.life().presided().containsValue(person)
                        || meeting.plan().offices().chair().equals(person);
        return presided && !meeting.life().adjusters().contains(person) ? CHAIR : ADJUSTER;
    }

    /// Whether this person signs a paragraph that is adjusted at the meeting: the adjusters, and who presided when it was
    /// dealt with (ADJ-4).
    public static boolean signs(Meeting meeting, ItemId item, PersonId person) {
        var presiding = meeting.life().presiding();
        return meeting.life().adjusters().contains(person)
                || meeting.life().presided().getOrDefault(item, presiding).equals(person);
    }
}
