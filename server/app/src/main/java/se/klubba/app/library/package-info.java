/// The document of a meeting as something that is kept: fixed, stored, found again in every form that it has had, compared.
/// Meeting, writers, files and editions meet here; none of them knows another.
@org.jspecify.annotations.NullMarked
package se.klubba.app.library;
