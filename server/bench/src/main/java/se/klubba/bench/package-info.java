/// Measures a running server from outside: follows a meeting with many raw clients, drives it, and sets beside it what a
/// bare broadcast of the same bytes costs.
@org.jspecify.annotations.NullMarked
package se.klubba.bench;
