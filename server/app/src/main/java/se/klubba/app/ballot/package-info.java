/// Where the ballots of secret votes are locked in: the encryption of the box, and the keys, which never lie in the
/// database (`docs/decisions/0013-secret-ballots.md`).
@NullMarked
package se.klubba.app.ballot;

import org.jspecify.annotations.NullMarked;
