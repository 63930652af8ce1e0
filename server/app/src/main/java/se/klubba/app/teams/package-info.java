/// What Teams is given, to show a meeting beside its own.
@org.jspecify.annotations.NullMarked
package se.klubba.app.teams;
