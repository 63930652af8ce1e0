package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.List;
import se.klubba.domain.minutes.schema.Schema;

/// The one place that says what a document is, while several people write in it.
///
/// **The scheme.** Each editor shows its own steps at once and offers them here, with the version that they were made
/// on. The order of acceptance *is* the order of the document; nothing is merged here. An editor that is behind fetches
/// what it missed, moves its own steps on top of that and offers them again. This is the central authority of the
/// ProseMirror guide, "Collaborative editing" (https://prosemirror.net/docs/guide/#collab), which Marijn Haverbeke
/// explains in "Collaborative editing in ProseMirror" (https://marijnhaverbeke.nl/blog/collaborative-editing.html) as a
/// version control of tiny commits: rebase, then push. It is in the tradition of Jupiter (Nichols, Curtis, Dixon,
/// Lamping, "High-latency, low-bandwidth windowing in the Jupiter collaboration system", UIST 1995), where a server
/// that orders everything makes two-way transformation enough.
///
/// **Why not operational transformation on the server, why not a CRDT.** Then the server would have to transform, which
/// is the hard part, or keep a structure that only its own library reads. Minutes are a record: the server has to be
/// able to read, check and print them in thirty years. Here it needs to know one thing, how to apply a step. The price
/// is a round more when two people type at the very same moment, which is some milliseconds and never a lost letter.
///
/// **Durable before told.** An authority does not change. [Taken] brings the next one along; whoever holds the
/// authority stores the steps first and only then puts the next in place and tells the editors. If storing fails, the
/// old one is still there and nothing happened. Nor does it keep the steps: they are in the store, which knows who
/// made them, and which answers [Behind] with all since.
///
/// **Once.** An editor whose answer was lost offers the same steps on the same base again. The version has gone on, so
/// it is [Behind], and finds its own steps among those that it missed: that is the confirmation. Nothing is taken twice.
///
/// **Invariant.** The document is always one that the schema allows, at most [#MAX_SIZE] large and [Node#MAX_DEPTH]
/// deep, and can be stored as it is. Steps come from strangers: each is read with distrust ([Plain]) and applied to a
/// value that never changes, so a bad one leaves no trace, and a push is taken whole or not at all. What has to be
/// checked after a push is little: steps keep validity by themselves ([Replacement] says why), and size, depth and
/// storability are summed up in every node. So a letter in a long document costs the path to it, not the document.
/// Half of an emoji can be neither stored nor sent, so no step may bring one along and none may be left when a push ends.
public final class Authority {

    /// Most steps in one push. A paste is one step and an editor pushes many times a second, so this is generous.
    public static final int MAX_STEPS = 500;

    /// Largest document, in positions, which is about its text in UTF-16 units: some 600 pages.
    public static final int MAX_SIZE = 2_000_000;

    /// Most positions that the steps of one push may look at together: ten times all of the largest document. Steps are
    /// small to write and may be dear to apply, such as five hundred that mark all of a long document.
    public static final long MAX_REACH = 10L * MAX_SIZE;

    /// The index in a [Broken] that means the push and not one of its steps.
    public static final int WHOLE_PUSH = -1;

    /// What became of a push.
    public sealed interface Offer {}

    /// It is next in order. To be stored, then told.
    ///
    /// @param next  the authority after these steps
    /// @param steps all that were offered, in order
    public record Taken(Authority next, List<Step> steps) implements Offer {}

    /// Others were faster, or this was taken before. No error: the editor gets the steps after `since` and offers
    /// what is left.
    ///
    /// @param since the version that it was made on, less than the authority's
    public record Behind(long since) implements Offer {}

    /// It does not fit. The editor's document is then not ours, and it has to reload, with its text kept aside.
    ///
    /// @param index  the first step that is at fault, or [#WHOLE_PUSH]
    /// @param reason for developers, naming the path of the fault; may quote names of the push, never its text
    public record Broken(int index, String reason) implements Offer {}

    private final Node document;
    private final long version;

    private Authority(Node document, long version) {
        this.document = document;
        this.version = version;
    }

    /// The authority of a document that nobody has written in yet.
    public static Authority begin() {
        return new Authority(Documents.empty(), 0);
    }

    /// The authority of a document as it was stored. Checks all of it, once.
    ///
    /// @param version steps since the document began, from 0
    /// @throws Unplaceable if it is no document of the schema, or beyond the limits
    public static Authority of(Node document, long version) {
        if (version < 0) {
            throw new IllegalArgumentException("a version counts steps and is not " + version);
        }
        if (!document.is(Schema.DOC) || !document.marks().isEmpty()) {
            throw new Unplaceable("is not a whole document");
        }
        document.check();
        requireLimits(document);
        return new Authority(document, version);
    }

    public Node document() {
        return document;
    }

    /// Steps since the document began.
    public long version() {
        return version;
    }

    /// Takes an editor's steps, or says how far behind it is.
    ///
    /// @param base  version the steps were made on, counted in steps since the document began
    /// @param steps at least one, at most [#MAX_STEPS], each as `Step.toJSON` of the editor gives it
    /// @return [Taken] with the new document; [Behind] if `base` is older than ours; [Broken] if a step does not fit
    ///         or `base` is a version that never was
    public Offer offer(long base, List<?> steps) {
        if (base < 0 || base > version) {
            return new Broken(
                    WHOLE_PUSH, "the base is version " + base + ", the document's is " + version);
        }
        if (base < version) {
            return new Behind(base);
        }
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            return new Broken(
                    WHOLE_PUSH, "there are " + steps.size() + " steps, not 1 to " + MAX_STEPS);
        }
        var read = new ArrayList<Step>(steps.size());
        try {
            var after = document;
            var reach = 0L;
            for (var plain : steps) {
                var step = Step.fromPlain(plain);
                reach += step.reach();
                requireBearable(step, reach);
                after = step.apply(after);
                // Each time: a push of deep slices would otherwise exhaust the stack on its way.
                requireDepth(after);
                read.add(step);
            }
            requireLimits(after);
            return new Taken(new Authority(after, version + read.size()), List.copyOf(read));
        } catch (Unplaceable fault) {
            return read.size() == steps.size()
                    ? new Broken(WHOLE_PUSH, fault.getMessage())
                    : new Broken(
                            read.size(), fault.within("steps[" + read.size() + "]").getMessage());
        }
    }

    /// The authority after steps that were taken before and have been stored: how a document is opened again.
    ///
    /// @param steps the next ones after [#version()], any number
    /// @throws Unplaceable if one does not fit: what is stored is then damaged, and the document must not be written in
    public Authority replay(List<?> steps) {
        var after = document;
        for (var i = 0; i < steps.size(); i++) {
            try {
                after = Step.fromPlain(steps.get(i)).apply(after);
            } catch (Unplaceable fault) {
                throw fault.within("step " + (version + i + 1));
            }
        }
        return new Authority(after, version + steps.size());
    }

    private static void requireBearable(Step step, long reach) {
        if (reach > MAX_REACH) {
            throw new Unplaceable("makes the push look at more than " + MAX_REACH + " positions");
        }
        if (!step.storable()) {
            throw new Unplaceable("brings along half a character or a null sign");
        }
    }

    private static void requireLimits(Node document) {
        if (document.content().size() > MAX_SIZE) {
            throw new Unplaceable("the document would be larger than " + MAX_SIZE);
        }
        requireDepth(document);
        if (!document.storable()) {
            throw new Unplaceable("the document would hold half a character or a null sign");
        }
    }

    private static void requireDepth(Node document) {
        if (document.height() > Node.MAX_DEPTH) {
            throw new Unplaceable("the document would be deeper than " + Node.MAX_DEPTH + " nodes");
        }
    }
}
