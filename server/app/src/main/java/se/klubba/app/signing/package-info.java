/// How the frozen document gets its signatures: here, by each person's own confirmation and the organisation's seal, or by a
/// service of its own over HTTP (`docs/signing.md`). The work is durable: what was begun is brought to its end by whoever
/// runs next.
@NullMarked
package se.klubba.app.signing;

import org.jspecify.annotations.NullMarked;
