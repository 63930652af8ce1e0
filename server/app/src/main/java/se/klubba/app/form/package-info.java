/// What a body and its secretary settle about documents: the template, and which words the version for the web leaves out.
@org.jspecify.annotations.NullMarked
package se.klubba.app.form;
