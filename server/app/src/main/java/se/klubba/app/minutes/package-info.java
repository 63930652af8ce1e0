/// The running text of the minutes: its steps, kept in the order in which they were accepted.
@NullMarked
package se.klubba.app.minutes;

import org.jspecify.annotations.NullMarked;
