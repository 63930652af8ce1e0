package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.id.PersonId;

/// A matter raised under *övriga frågor* (AGD-5).
///
/// @param title as registered; the heading of the item may be another
/// @param raisedUnder the item under which it was registered, if one was current
/// @param item where it is handled
public record Matter(
        MatterId id,
        String title,
        Optional<PersonId> raisedBy,
        Optional<ItemId> raisedUnder,
        ItemId item) {}
