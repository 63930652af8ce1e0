/// Setting up: bodies, people and meetings, as an operator or a script gives them.
@org.jspecify.annotations.NullMarked
package se.klubba.app.planning;
