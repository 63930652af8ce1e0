/// Who somebody is: personal links, and the sessions that they are turned into.
@org.jspecify.annotations.NullMarked
package se.klubba.app.identity;
