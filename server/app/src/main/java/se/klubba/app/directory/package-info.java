/// The people whom this installation knows, the bodies that they belong to, and what they may do there.
@org.jspecify.annotations.NullMarked
package se.klubba.app.directory;
