/// Files, each kept once by what is in it. Knows no meeting: who may read a file is for those who hold its name to ask.
@org.jspecify.annotations.NullMarked
package se.klubba.app.files;
