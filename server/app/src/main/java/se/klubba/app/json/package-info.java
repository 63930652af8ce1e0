/// Values of the domain as JSON: in the log and on the wire.
@org.jspecify.annotations.NullMarked
package se.klubba.app.json;
