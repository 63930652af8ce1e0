package se.klubba.app.meeting;

import io.vertx.core.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.audience.Projection;
import se.klubba.domain.audience.SelfView;
import se.klubba.domain.audience.Standing;
import se.klubba.domain.audience.Surroundings;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.minutes.Change;

/// Tells everybody who follows one meeting what they may know: each view once per audience, the same bytes to all of it.
///
/// The first frame after a pause goes at once. While it is being written to many sockets, what happens next gathers and goes
/// as one frame: the system call per socket is what fan-out costs.
/// All methods run on the room's context.
final class Audiences {

    private static final Logger LOG = LoggerFactory.getLogger(Audiences.class);
    private static final long PRESENCE_PAUSE_MILLIS = 300;

    private final Context context;
    private final Clock clock;
    private final RunningTexts texts;
    private final Surroundings.Names names;
    private final Supplier<String> epochs;
    private final Map<Audience, Channel> channels = new HashMap<>();
    private final Map<Follower, Seated> seated = new LinkedHashMap<>();

    private Meeting meeting;
    private final Set<Channel> timed = new HashSet<>();
    private boolean presenceTimed;

    /// Who is connected, until somebody comes or goes.
    private @Nullable Surroundings surroundings;

    /// Whether all pages are where they belong by the meeting as it is.
    private boolean settled;

    /// The own views told last.
    private Map<Standing, Map<String, Object>> selves = Map.of();

    Audiences(MeetingRoom.Setting around, RunningTexts texts, Meeting meeting) {
        this.context = around.context();
        this.clock = around.clock();
        this.names = around.names();
        this.epochs = around.epochs();
        this.texts = texts;
        this.meeting = meeting;
    }

    /// Somebody has opened a page.
    ///
    /// @param epoch and `seq`: the state that the page has already, if any
    void join(Follower follower, @Nullable String epoch, long seq) {
        var channel = channel(audienceOf(follower.person()));
        // so that what this page is told next follows upon what it is told now
        channel.flush();
        var page = new Seated(follower, epochs.get(), channel);
        seated.put(follower, page);
        channel.enter(page);
        page.begin(epoch, seq);
        tellSelf(page, selves(), Standing.of(meeting, follower.person()));
        presenceChanged();
    }

    /// A page has lost its place and says what it has.
    void resume(Follower follower, @Nullable String epoch, long seq) {
        var page = seated.get(follower);
        if (page == null) return;
        page.channel().flush();
        page.resume(epoch, seq);
    }

    void leave(Follower follower) {
        var page = seated.remove(follower);
        if (page == null) return;
        page.channel().leave(page);
        presenceChanged();
    }

    void drained(Follower follower) {
        var page = seated.get(follower);
        if (page == null) return;
        // so that what this page is told next follows upon the snapshot that it may get now
        page.channel().flush();
        page.drained();
    }

    boolean empty() {
        return seated.isEmpty();
    }

    /// Somebody is called otherwise than before.
    void renamed(Meeting now) {
        surroundings = null;
        tell(now);
    }

    /// The meeting is another now, and that is durable.
    void tell(Meeting after) {
        var alike = settled && Standing.same(meeting, after);
        var same = alike && SelfView.same(meeting, after);
        settled = alike;
        meeting = after;
        for (var channel : channels.values()) apart(() -> look(channel));
        if (!alike) apart(this::movePages);
        apart(this::flushSoon);
        if (!same) apart(() -> tellSelves(alike));
    }

    /// What is told is made from what is stored, so a fault in telling harms what is told next and nothing else: the next
    /// look starts from what the audience has.
    private static void apart(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException bug) {
            LOG.error("an audience could not be told", bug);
        }
    }

    /// Texts have taken steps, and that is durable.
    void tell(List<Change> changes) {
        for (var change : changes) {
            var text = TextId.parse(change.text());
            if (text.isEmpty()) continue;
            for (var channel : channels.values()) apart(() -> channel.see(text.get(), change));
        }
        apart(this::flushSoon);
    }

    /// What one person would see, for those who ask over HTTP.
    Map<String, Object> read(PersonId person) {
        var all = channel(audienceOf(person)).asRead();
        all.put("self", selves().of(Standing.of(meeting, person), person));
        return all;
    }

    private void look(Channel channel) {
        var audience = channel.audience();
        var seen = Projection.next(channel.seen(), meeting, audience, surroundings());
        channel.see(seen, readable(audience));
    }

    private Set<TextId> readable(Audience audience) {
        return TextRules.all(meeting).stream()
                .filter(text -> Projection.mayRead(meeting, audience, text))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private Channel channel(Audience audience) {
        return channels.computeIfAbsent(
                audience,
                key ->
                        new Channel(
                                key,
                                epochs.get(),
                                texts::at,
                                task -> context.runOnContext(_ -> task.run()),
                                seen(key),
                                readable(key)));
    }

    private Projection.Seen seen(Audience audience) {
        var now = surroundings();
        return new Projection.Seen(meeting, now, Projection.view(meeting, audience, now));
    }

    private Audience audienceOf(PersonId person) {
        return Audience.of(meeting, person);
    }

    private Surroundings surroundings() {
        if (surroundings != null) return surroundings;
        var connected = new HashSet<PersonId>();
        seated.keySet().forEach(follower -> connected.add(follower.person()));
        surroundings = new Surroundings(names, connected);
        return surroundings;
    }

    /// Whoever may see something else from now on moves to that audience. All leave before anything is sent: a page that has
    /// just lost a right gets nothing more of it, though another comes to where it was.
    private void movePages() {
        var moving = new LinkedHashMap<Seated, Audience>();
        for (var page : seated.values()) {
            var audience = audienceOf(page.follower().person());
            if (!page.channel().audience().equals(audience)) moving.put(page, audience);
        }
        for (var page : moving.keySet()) page.channel().leave(page);
        moving.forEach((page, audience) -> apart(() -> move(page, channel(audience))));
    }

    private static void move(Seated page, Channel to) {
        to.flush();
        page.move(to);
        to.enter(page);
    }

    /// @param alike whether all stand as they stood
    private void tellSelves(boolean alike) {
        var now = selves();
        for (var page : seated.values()) {
            var stood = alike ? page.standing() : Optional.<Standing>empty();
            tellSelf(
                    page,
                    now,
                    stood.orElseGet(() -> Standing.of(meeting, page.follower().person())));
        }
        selves = now.views();
        settled = true;
    }

    private void tellSelf(Seated page, Selves now, Standing stood) {
        var standing = now.shared(stood);
        page.stands(standing);
        page.tellSelf(now.of(standing, page.follower().person()), now);
    }

    private Selves selves() {
        return new Selves(meeting, clock.instant(), selves);
    }

    /// Coming and going of pages is told to those who lead, some together.
    private void presenceChanged() {
        surroundings = null;
        if (presenceTimed) return;
        presenceTimed = true;
        context.owner()
                .setTimer(
                        PRESENCE_PAUSE_MILLIS,
                        _ -> {
                            presenceTimed = false;
                            channels.values().stream()
                                    .filter(c -> c.audience().kind() == Audience.Kind.LEADING)
                                    .forEach(this::look);
                            flushSoon();
                        });
    }

    /// Sends what waits: at once after a pause, else when the last writing has been paid for.
    private void flushSoon() {
        for (var channel : channels.values()) {
            if (!channel.waits() || timed.contains(channel)) continue;
            var wait = channel.quietUntil() - System.nanoTime();
            if (wait <= 0) {
                channel.flush();
            } else {
                timed.add(channel);
                context.owner().setTimer(Math.max(1, wait / 1_000_000), _ -> flushDue(channel));
            }
        }
    }

    private void flushDue(Channel channel) {
        timed.remove(channel);
        channel.flush();
    }

    /// Answers somebody, after what the answer is about has been sent to the page.
    void afterTold(Follower follower, Runnable answer) {
        var page = seated.get(follower);
        if (page == null) {
            answer.run();
        } else {
            page.channel().afterTold(answer);
        }
    }
}
