package se.klubba.bench;

/// One change that is sent to the server.
///
/// @param writes whether the secretary sends it; else the one who presides
/// @param frame as it goes over the wire
/// @param sign what stands in a frame that shows it
record Change(boolean writes, String frame, Sign sign) {

    /// How a follower recognizes a change in a frame, without understanding the rest of it.
    sealed interface Sign {

        record Fragment(String text) implements Sign {}

        /// The text has come to this version.
        record Version(long reached) implements Sign {}
    }
}
