package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.List;

/// An editor without a screen: the other end of an [Authority].
///
/// It shows its own steps at once and keeps them until they come back from the authority, which is their confirmation;
/// the steps of others that come in between go underneath, and its own are moved on top of them. This is
/// prosemirror-collab's client (https://prosemirror.net/docs/guide/#collab), for programs that write: replays, load,
/// tests. One thread at a time.
public final class Draft {

    /// A step that the authority took.
    ///
    /// @param clientId whose it was
    public record Told(String clientId, Step step) {}

    private final String clientId;
    private Node confirmed;
    private long version;
    private Node shown;
    private List<Step> unconfirmed = List.of();

    /// @param document as the authority had it at `version`
    /// @param clientId unlike that of any other editor of the document, also of this one's earlier lives
    public Draft(Node document, long version, String clientId) {
        this.confirmed = document;
        this.shown = document;
        this.version = version;
        this.clientId = clientId;
    }

    public String clientId() {
        return clientId;
    }

    /// What the writer sees, own steps included.
    public Node document() {
        return shown;
    }

    /// Steps of the authority that this editor knows, counted from the document's beginning: the base of the next push.
    public long version() {
        return version;
    }

    /// What is to be offered, on top of [#version()].
    public List<Step> unconfirmed() {
        return unconfirmed;
    }

    /// @throws Unplaceable if it does not fit what the writer sees; then nothing has changed
    public void write(Step step) {
        shown = step.apply(shown);
        unconfirmed = appended(unconfirmed, step);
    }

    /// Takes in what the authority has taken since [#version()].
    ///
    /// An own step whose place others have removed meanwhile is dropped.
    ///
    /// @param steps the next ones without a gap; own ones come back in the order in which they were offered
    /// @throws Unplaceable if they do not fit, which means that this is another document
    public void receive(List<Told> steps) {
        var own = 0;
        while (own < steps.size() && steps.get(own).clientId().equals(clientId)) {
            own++;
        }
        var base = confirmed;
        for (var told : steps) {
            base = told.step().apply(base);
        }
        var pending = unconfirmed.subList(Math.min(own, unconfirmed.size()), unconfirmed.size());
        var others = steps.subList(own, steps.size()).stream().map(Told::step).toList();
        if (!others.isEmpty()) {
            rebase(base, pending, others);
        } else {
            unconfirmed = List.copyOf(pending);
        }
        confirmed = base;
        version += steps.size();
    }

    private void rebase(Node base, List<Step> pending, List<Step> others) {
        var mapping = new Mapping();
        pending.reversed().forEach(step -> mapping.add(step.stepMap().invert()));
        others.forEach(step -> mapping.add(step.stepMap()));
        var kept = new ArrayList<Step>();
        var document = base;
        for (var i = 0; i < pending.size(); i++) {
            var undoing = pending.size() - 1 - i;
            var moved = pending.get(i).mapped(mapping.from(undoing + 1));
            if (moved.isPresent()) {
                try {
                    document = moved.get().apply(document);
                } catch (Unplaceable _) {
                    continue; // its place has become another one
                }
                mapping.addRedoing(undoing, moved.get().stepMap());
                kept.add(moved.get());
            }
        }
        shown = document;
        unconfirmed = List.copyOf(kept);
    }

    private static List<Step> appended(List<Step> steps, Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }
}
