/// Calling people to a meeting: letters with a calendar entry, and what they answer.
@org.jspecify.annotations.NullMarked
package se.klubba.app.calling;
