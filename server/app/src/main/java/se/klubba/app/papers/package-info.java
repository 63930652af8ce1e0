/// What people upload, before it is let in: looked through by content, never by name. And the document with its attachments
/// bound into one file.
///
/// Everything here is blocking work for a thread of its own.
@org.jspecify.annotations.NullMarked
package se.klubba.app.papers;
