package se.klubba.app.gateway;

/// How much of anything one person may send (`docs/protocol.md`, 8). Per person, never per address: a whole municipality sits
/// behind one.
final class Limits {

    /// The largest frame that is read.
    static final int FRAME_BYTES = 256 * 1024;

    /// Beyond this the line is closed.
    static final int FRAME_BYTES_EVER = 2 * 1024 * 1024;

    /// Beyond this the line breaks off before the frame is in memory, without a word.
    static final int FRAME_BYTES_READ = 2 * FRAME_BYTES_EVER;

    /// The largest body of an HTTP request.
    static final int BODY_BYTES = 2 * 1024 * 1024;

    /// How long a request over HTTP waits for a store that is away. The command may be taken yet: whoever sends it again
    /// with the same id gets its answer.
    static final int ANSWER_SECONDS = 30;

    static final int REQUESTS_PER_SECOND = 40;
    static final int REQUESTS_AT_ONCE = 80;
    static final int SOCKETS_PER_PERSON = 16;

    /// A socket whose queue holds more than this is behind, and gets a snapshot later.
    static final int QUEUE_BYTES = 1024 * 1024;

    /// How long the other side has for its part of a goodbye. Then the line is cut.
    static final long GOODBYE_MILLIS = 2_000;

    /// A line that has been silent for so long is cut.
    static final long SILENCE_MILLIS = 40_000;

    static final long PING_MILLIS = 15_000;

    /// How often an open socket is asked whether its session still holds: it may have run out, or the word that it was
    /// revoked may have been lost on the way from another node.
    static final long DOOR_MILLIS = 60_000;

    private Limits() {}
}
