/// Running text that several people edit at once: documents, the steps that change them, and the one place that orders
/// the steps.
///
/// Documents, steps and positions mean exactly what they mean in ProseMirror, whose editor sits in the browser: the
/// browser and this package have to come to the same document from the same steps. The method is described in the guide
/// (https://prosemirror.net/docs/guide/#doc and #transform); the algorithms of replacing and mapping follow
/// prosemirror-model and prosemirror-transform by Marijn Haverbeke and others (MIT licence), and are judged by
/// `server/contract/step-cases.json`, which that library wrote.
///
/// It differs from the library in one direction only: it refuses more. Steps come from strangers here, and what it
/// takes goes into a record that has to be readable in thirty years. Refused beyond the library are ranges that end
/// before they begin, unknown members and attributes, values that an attribute may not have (a link to `javascript:`),
/// slices that hold invalid nodes, and the limits of [se.klubba.domain.minutes.Authority].
///
/// More files than a folder should have, because documents and steps share inner parts that a package between them
/// would have to open to everybody.
package se.klubba.domain.minutes;
