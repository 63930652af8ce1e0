package se.klubba.domain.meeting;

import se.klubba.domain.id.PersonId;

/// Who asks. What the person may do is looked up in the meeting as it is now, never remembered.
public record Actor(PersonId person) {}
