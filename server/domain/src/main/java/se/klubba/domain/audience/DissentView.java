package se.klubba.domain.audience;

import java.util.List;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Meeting;

/// The part of the view that shows reservations, notes to the minutes, and who stands aside. All see it: what is said
/// against a decision is said openly.
final class DissentView {

    private DissentView() {}

    static Tree reservations(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var reservation : meeting.dissent().reservations().values()) {
            if (!audience.sees(reservation.item())) continue;
            tree.put(
                    reservation.id().value(),
                    new Tree()
                            .put("item", reservation.item())
                            .put("decision", reservation.decision())
                            .put("by", reservation.by())
                            .put("text", reservation.text())
                            .put("reasons", reservation.reasons()));
        }
        return tree;
    }

    static Tree notes(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var note : meeting.dissent().notes().values()) {
            if (!audience.sees(note.item())) continue;
            tree.put(
                    note.id().value(),
                    new Tree()
                            .put("item", note.item())
                            .put("by", note.by())
                            .put("text", note.text()));
        }
        return tree;
    }

    static List<String> aside(Meeting meeting, ItemId item) {
        return meeting.dissent().aside(item).stream().map(Object::toString).sorted().toList();
    }
}
