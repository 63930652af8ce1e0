package se.klubba.app.meeting;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.audience.Standing;

/// One open page in a room: which audience it follows, and what its person has been told of itself.
final class Seated {

    private final Follower follower;
    private final String selfEpoch;
    private Channel channel;
    private Map<String, Object> self = Map.of();
    private long selfSeq;
    private Optional<Standing> standing = Optional.empty();
    private boolean behind;

    Seated(Follower follower, String selfEpoch, Channel channel) {
        this.follower = follower;
        this.selfEpoch = selfEpoch;
        this.channel = channel;
    }

    Follower follower() {
        return follower;
    }

    Channel channel() {
        return channel;
    }

    /// Everything from nothing, or the frames that are missing.
    void begin(@Nullable String knownEpoch, long known) {
        behind = false;
        channel.since(knownEpoch, known)
                .ifPresentOrElse(
                        frames -> frames.forEach(follower::send),
                        () -> follower.send(channel.snapshot()));
    }

    /// From now on the page belongs to another audience, and starts anew in it.
    void move(Channel to) {
        channel = to;
        if (!behind) follower.send(to.snapshot());
    }

    void tell(String frame) {
        if (behind) return;
        if (follower.clogged()) {
            behind = true;
        } else {
            follower.send(frame);
        }
    }

    /// Once the line has drained: one snapshot instead of all that was left out.
    void drained() {
        if (!behind) return;
        behind = false;
        follower.send(channel.snapshot());
        follower.send(Frames.self(selfEpoch, 0, selfSeq, DomainJson.write(self)));
    }

    /// What its person is, as far as the page has been told.
    Optional<Standing> standing() {
        return standing;
    }

    void stands(Standing now) {
        standing = Optional.of(now);
    }

    /// @param selves the own views as they are now
    void tellSelf(Map<String, Object> now, Selves selves) {
        if (selfSeq > 0 && now.equals(self)) {
            self = now; // the one that is shared, so that the next comparison is short
            return;
        }
        var patch = selves.patch(self, now);
        var from = selfSeq++;
        self = now;
        if (!behind) follower.send(Frames.self(selfEpoch, from, selfSeq, patch));
    }

    /// The page has lost its place: what it lacks, and its own view from nothing. A line that is full gets that once it has
    /// drained.
    void resume(@Nullable String knownEpoch, long known) {
        if (follower.clogged()) {
            behind = true;
            return;
        }
        begin(knownEpoch, known);
        if (selfSeq > 0) follower.send(Frames.self(selfEpoch, 0, selfSeq, DomainJson.write(self)));
    }
}
