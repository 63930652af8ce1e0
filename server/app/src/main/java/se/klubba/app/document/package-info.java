/// The finished document as plain text, as a page, as PDF, as a file for word processors and as JSON.
///
/// Everything here is blocking work: a PDF takes tens of milliseconds. Call it on a worker or a virtual thread, never on an event loop.
/// All writers are safe to use from several threads at once.
@NullMarked
package se.klubba.app.document;

import org.jspecify.annotations.NullMarked;
