/// The finished document as sections and blocks, without layout, and the Swedish wording and formats that it uses.
///
/// A record is made from a meeting's state and its texts; what writes it as text, page or PDF knows nothing of meetings,
/// and nothing in here knows of pages.
package se.klubba.domain.record;
