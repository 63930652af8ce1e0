/// What one meeting leaves behind for those that come after: decisions that can be found again, assignments, what was not
/// reached.
package se.klubba.domain.followup;
