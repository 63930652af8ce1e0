package se.klubba.domain.audience;

import java.util.Set;
import java.util.TreeSet;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;

/// All who may see exactly the same. Derived from the meeting as it is, never assigned: who may not see an item is in
/// another audience for that time.
///
/// @param kind what sort of page they follow
/// @param hidden items of which they get no data
public record Audience(Kind kind, Set<ItemId> hidden) {

    public enum Kind {
        /// Who presides and who writes: they see drafts, and whose page has lost its connection.
        LEADING,
        /// Who signs the document, once it has been sent to them: they read all of it, and the comments.
        REVIEWING,
        /// Everybody else who takes part.
        FOLLOWING
    }

    public Audience {
        hidden = Set.copyOf(hidden);
    }

    /// The audience of a person now.
    public static Audience of(Meeting meeting, PersonId person) {
        var leads = meeting.presides(person) || meeting.writes(person);
        var document = meeting.adjustment();
        var reviews = document.sent() && document.signs(person);
        var kind = leads ? Kind.LEADING : reviews ? Kind.REVIEWING : Kind.FOLLOWING;
        return new Audience(kind, Set.copyOf(meeting.hidden(person)));
    }

    /// A stable name for logs and tests; tells nothing of persons.
    public String name() {
        var items = new TreeSet<String>();
        hidden.forEach(item -> items.add(item.value()));
        return kind.name().toLowerCase(java.util.Locale.ROOT)
                + (items.isEmpty() ? "" : items.toString());
    }

    public boolean sees(ItemId item) {
        return !hidden.contains(item);
    }
}
