package se.klubba.app.jobs;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// What is to be done, kept durably. A completed future means that it is stored.
public interface Jobs {

    /// @param kind of work
    /// @param name of this piece of it: ordered again under the same name it is the same piece
    /// @param content whatever the work needs to know
    record Job(String kind, String name, String content) {}

    /// A piece that somebody has taken.
    ///
    /// @param attempts how often it was taken, this time included
    record Taken(Job job, int attempts) {}

    /// How a piece of work stands.
    ///
    /// @param failure why the last attempt did not get through
    record Standing(boolean done, int attempts, Instant due, Optional<String> failure) {}

    /// Does nothing if it was ordered before, be it done or not.
    Future<Void> order(Job job, Instant due);

    /// Orders what follows from facts of the log and was not ordered yet.
    ///
    /// @param event the stable name of the fact
    /// @param kind of the work, which gets the meeting as its content and `meeting/version` of the fact as its name
    Future<Void> orderFor(String event, String kind, Instant due);

    /// The piece that has waited longest, for as long as given: if nothing is said of it by then, another may take it.
    Future<Optional<Taken>> take(Collection<String> kinds, String by, Instant now, Duration hold);

    /// Whoever still works on it says so.
    Future<Void> hold(Job job, String by, Instant until);

    Future<Void> done(Job job, String by, Instant at);

    /// To be tried again.
    Future<Void> again(Job job, String by, Instant due, Optional<String> failure);

    /// What waits is due by then, unless it was due before.
    Future<Void> hasten(String kind, String name, Instant due);

    Future<Optional<Standing>> find(String kind, String name);

    /// The piece of that kind and content that was due last.
    Future<Optional<Standing>> latest(String kind, String content);
}
