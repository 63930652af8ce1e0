/// Which nodes, marks and attributes running text may have, and in which order nodes may follow each other.
///
/// The model is ProseMirror's (https://prosemirror.net/docs/guide/#schema), so that the editor in the browser and the
/// authority on the server mean the same by every document. This package knows types only; the documents made of them
/// are in [se.klubba.domain.minutes].
package se.klubba.domain.minutes.schema;
