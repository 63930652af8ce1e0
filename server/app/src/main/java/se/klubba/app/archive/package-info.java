/// The finished document for the archive: everything that belongs to it in one ZIP, with metadata and check sums
/// (`docs/archive/README.md`).
@NullMarked
package se.klubba.app.archive;

import org.jspecify.annotations.NullMarked;
