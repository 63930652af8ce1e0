/// Work that must be done even if the server dies in the middle, and the one place that does it. Knows no feature: what is
/// to be done for a kind of work is handed in.
@NullMarked
package se.klubba.app.jobs;

import org.jspecify.annotations.NullMarked;
