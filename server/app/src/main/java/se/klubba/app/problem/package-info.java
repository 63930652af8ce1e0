/// What the server says when it says no.
@org.jspecify.annotations.NullMarked
package se.klubba.app.problem;
