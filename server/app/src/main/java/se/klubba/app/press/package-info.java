/// Where documents become files: a boundary, because setting one takes seconds and hundreds of megabytes, which the live
/// meeting beside it must not feel. [se.klubba.app.press.ProcessPress] has a process of its own for it,
/// [se.klubba.app.press.ThreadPress] a thread.
@org.jspecify.annotations.NullMarked
package se.klubba.app.press;
