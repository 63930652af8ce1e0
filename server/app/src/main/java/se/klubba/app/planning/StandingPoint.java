package se.klubba.app.planning;

import java.util.Optional;
import se.klubba.domain.meeting.ItemKind;

/// A point that stands on each agenda of a body.
public record StandingPoint(ItemKind kind, String title, Optional<Integer> plannedMinutes) {}
