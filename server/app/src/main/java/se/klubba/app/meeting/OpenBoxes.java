package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.meeting.EventStore.Box;
import se.klubba.domain.ballot.Ballots;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.BallotCommand;
import se.klubba.domain.meeting.Boxes;
import se.klubba.domain.meeting.DecidingCommand;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.Vote;

/// The boxes of secret votes that a run of commands needs, open while it is decided and stored, and no longer. Nothing of
/// it is kept between turns: what has been voted lies in the store alone, locked (`docs/decisions/0013-secret-ballots.md`).
///
/// A box that was read may be newer than the meeting known here, if another node was faster. Then storing is refused with
/// the events, and the turn begins anew: so a box is never written over one that has not been seen.
final class OpenBoxes implements Boxes {

    private static final Logger LOG = LoggerFactory.getLogger(OpenBoxes.class);

    private static final byte[] NOTHING = {};

    private final MeetingId meeting;
    private final Safe safe;
    private final Map<VoteId, Safe.Opened> opened = new HashMap<>();
    private final Map<VoteId, Ballots> papers = new HashMap<>();
    private final Map<VoteId, Integer> lengths = new LinkedHashMap<>();
    private final Set<VoteId> over = new LinkedHashSet<>();

    private OpenBoxes(MeetingId meeting, Safe safe) {
        this.meeting = meeting;
        this.safe = safe;
    }

    /// Opens what these commands need.
    static Future<OpenBoxes> of(
            Safe safe, EventStore store, Meeting meeting, List<MeetingCommand> commands) {
        var boxes = new OpenBoxes(meeting.id(), safe);
        var wanted = new LinkedHashSet<VoteId>();
        for (var command : commands) concerned(meeting, command).ifPresent(wanted::add);
        Future<Void> opening = Future.succeededFuture();
        for (var vote : wanted) opening = opening.compose(_ -> boxes.open(store, vote));
        return opening.map(boxes);
    }

    private static Optional<VoteId> concerned(Meeting meeting, MeetingCommand command) {
        var named =
                switch (command) {
                    case BallotCommand.CastBallot c -> Optional.of(c.vote());
                    case DecidingCommand.CloseVote c -> Optional.of(c.vote());
                    default -> Optional.<VoteId>empty();
                };
        return named.map(meeting.deciding().votes()::get)
                .filter(vote -> vote.secret() && vote.open())
                .map(Vote::id);
    }

    /// Whether what comes after this command has to wait until its box can be made.
    static boolean endsRun(MeetingCommand command) {
        return command instanceof DecidingCommand.OpenVote open && open.secret().orElse(false);
    }

    private Future<Void> open(EventStore store, VoteId vote) {
        return store.box(meeting, vote.value()).compose(sealed -> open(store, vote, sealed));
    }

    /// What cannot be opened may have been overtaken: another node has stored the box anew and put the earlier key away.
    /// Then the box is another by now.
    private Future<Void> open(EventStore store, VoteId vote, Optional<byte[]> sealed) {
        return safe.open(name(vote), sealed)
                .compose(found -> {
                    found.ifPresent(box -> read(box).ifPresent(all -> keep(vote, box, all)));
                    if (found.isPresent()) return Future.<Void>succeededFuture();
                    return store.box(meeting, vote.value())
                            .compose(now ->
                                    same(now, sealed)
                                            ? Future.<Void>succeededFuture()
                                            : open(store, vote, now));
                });
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(NOTHING), other.orElse(NOTHING));
    }

    private static Optional<Ballots> read(Safe.Opened box) {
        try {
            return Optional.of(box.papers().map(Ballots::read).orElse(Ballots.none()));
        } catch (IllegalArgumentException notPapers) {
            return Optional.empty();
        }
    }

    private void keep(VoteId vote, Safe.Opened box, Ballots all) {
        opened.put(vote, box);
        papers.put(vote, all);
    }

    private String name(VoteId vote) {
        return meeting + "/" + vote;
    }

    @Override
    public Optional<Ballots> of(Vote vote) {
        return Optional.ofNullable(papers.get(vote.id()));
    }

    /// A ballot that was accepted.
    void put(Vote vote, int paper) {
        papers.computeIfPresent(vote.id(), (_, all) -> all.with(paper));
        lengths.put(vote.id(), vote.voters().size());
    }

    /// What is over in the meeting as it will be: its boxes go.
    void settle(Meeting before, Meeting after) {
        for (var vote : before.deciding().votes().values()) {
            if (!vote.secret() || !vote.open()) continue;
            if (!after.deciding().vote(vote.id()).open()) over.add(vote.id());
        }
    }

    /// The boxes as they are to be stored.
    List<Box> sealed() {
        var all = new ArrayList<Box>();
        lengths.forEach((vote, length) -> {
            var box = opened.get(vote);
            var content = papers.get(vote);
            if (over.contains(vote) || box == null || content == null) return;
            all.add(new Box(vote.value(), box.close(content.padded(length))));
        });
        for (var vote : over) all.add(new Box(vote.value(), null));
        return all;
    }

    /// They are stored: keys that are not needed any more are forgotten. Nobody waits for it; what is left behind by a
    /// crash is tidied up at the next start, or found again from the earlier key.
    void stored() {
        for (var vote : over) safe.destroy(name(vote)).onFailure(OpenBoxes::late);
        for (var vote : lengths.keySet()) {
            var box = opened.get(vote);
            if (!over.contains(vote) && box != null) box.stored().onFailure(OpenBoxes::late);
        }
    }

    private static void late(Throwable failure) {
        LOG.warn("a key of a box could not be put away: {}", failure.toString());
    }
}
