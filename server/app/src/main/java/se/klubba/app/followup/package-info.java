/// What meetings leave behind for those that come after: the register of decisions, search, assignments, what was not reached.
@org.jspecify.annotations.NullMarked
package se.klubba.app.followup;
