package se.klubba.app.gateway;

/// Where a session writes its text frames.
interface Wire {

    void send(String frame);

    /// Whether the line takes nothing more for now.
    boolean full();

    /// Calls `then` each time the line has drained.
    void onDrained(Runnable then);
}
