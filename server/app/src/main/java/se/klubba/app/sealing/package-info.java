/// The organisation's seal on a finished document (PAdES), and whether a seal holds. Knows nothing of meetings. The library
/// behind it is large: nothing of it is loaded before the first document is sealed or looked at.
@NullMarked
package se.klubba.app.sealing;

import org.jspecify.annotations.NullMarked;
