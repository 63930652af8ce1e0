package se.klubba.app.gateway;

/// Where a session writes its text frames.
interface Wire {

    void send(String frame);

    /// Whether the line takes nothing more for now.
    boolean full();

    /// Ends the line at once: what waits to be sent is lost. A close that is asked for politely waits behind it, and so
    /// for ever if the other side reads nothing.
    void cut();

    /// Calls `then` each time the line has drained.
    void onDrained(Runnable then);
}
