/// Who did what before and after meetings, for whoever answers for a body.
@org.jspecify.annotations.NullMarked
package se.klubba.app.deeds;
