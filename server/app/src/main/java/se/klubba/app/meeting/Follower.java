package se.klubba.app.meeting;

import se.klubba.domain.id.PersonId;

/// One open page, as a room sees it.
public interface Follower {

    PersonId person();

    /// Sends a text frame. The same string goes to every page of an audience.
    void send(String frame);

    /// Whether the line is full. The page is then left out, and gets one fresh snapshot when it has drained.
    boolean clogged();
}
