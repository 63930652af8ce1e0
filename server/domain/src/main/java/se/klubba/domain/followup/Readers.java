package se.klubba.domain.followup;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;

/// Who may read something of a meeting: exactly those whom its page would show it to now. Of a document that is done also
/// whoever belongs to the body today, unless the item is closed to anybody at all.
///
/// @param open      that nobody is shut out from the item, whoever it is
/// @param everybody whether all of the body may
public record Readers(Set<PersonId> persons, boolean open, boolean everybody) {

    public Readers {
        persons = Set.copyOf(persons);
    }

    /// @param may asks of an audience that sees the item
    static Readers of(Meeting meeting, ItemId item, Predicate<Audience> may) {
        var persons = new HashSet<PersonId>();
        for (var person : meeting.attendance().people().keySet()) {
            var audience = Audience.of(meeting, person);
            if (audience.sees(item) && may.test(audience)) persons.add(person);
        }
        var open = meeting.agenda().item(item).excluded().isEmpty();
        return new Readers(persons, open, open && done(meeting));
    }

    /// Finished minutes are open (TF 2:10).
    static boolean done(Meeting meeting) {
        return switch (meeting.adjustment().stage()) {
            case Adjustment.Stage.Adjusted _, Adjustment.Stage.Finalised _ -> true;
            case Adjustment.Stage.Draft _, Adjustment.Stage.InReview _, Adjustment.Stage.Frozen _ ->
                    false;
        };
    }
}
