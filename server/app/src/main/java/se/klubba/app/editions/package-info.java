/// The forms that a meeting's document has had, none of which ever vanishes.
@org.jspecify.annotations.NullMarked
package se.klubba.app.editions;
