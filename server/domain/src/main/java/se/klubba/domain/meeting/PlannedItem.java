package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// An item of the agenda as it will be sent.
///
/// @param heading its number there, title, kind
/// @param plannedMinutes how long it is to take
public record PlannedItem(
        Item.Heading heading,
        List<PersonId> presenters,
        Set<PersonId> excluded,
        Optional<Integer> plannedMinutes) {

    List<AgendaEvent> events(ItemId id) {
        var events = new ArrayList<AgendaEvent>();
        events.add(
                new AgendaEvent.ItemAdded(
                        id,
                        heading.agendaNumber(),
                        heading.title(),
                        heading.kind(),
                        heading.origin(),
                        Optional.empty()));
        if (!presenters.isEmpty()) events.add(new AgendaEvent.PresentersSet(id, presenters));
        if (!excluded.isEmpty()) events.add(new AgendaEvent.ItemAccessSet(id, excluded));
        if (plannedMinutes.isPresent()) {
            events.add(new AgendaEvent.PlannedMinutesSet(id, plannedMinutes));
        }
        return events;
    }
}
