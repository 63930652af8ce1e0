/// One meeting: its state, the commands that it is given, the facts that follow, and the rules between them.
///
/// More than fifteen files, because sealed types must share a package and the rules of a meeting cross its topics: an
/// item cannot be left while a vote is open. Read [Meeting], then [MeetingRules].
package se.klubba.domain.meeting;
