/// The document in the words of WordprocessingML (ECMA-376): what [se.klubba.app.document.DocxWriter] puts into its file.
@NullMarked
package se.klubba.app.document.word;

import org.jspecify.annotations.NullMarked;
