package se.klubba.bench;

import java.util.List;

/// Those who receive, of the one server or the other.
interface Audience {

    /// A slice begins. On the event loop.
    void begin(List<Change> changes);

    /// Frames that came in this slice, to all together.
    long frames();

    long bytes();
}
