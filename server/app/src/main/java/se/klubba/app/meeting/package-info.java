/// Live meetings, and the log that each of them is.
@NullMarked
package se.klubba.app.meeting;

import org.jspecify.annotations.NullMarked;
