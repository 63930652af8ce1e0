package se.klubba.app.meeting;

import io.vertx.core.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        page.tellSelf(selfOf(follower.person(), new HashMap<>()));
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
        if (page != null) page.drained();
    }

    boolean empty() {
        return seated.isEmpty();
    }

    /// The meeting is another now, and that is durable.
    void tell(Meeting after) {
        meeting = after;
        var surroundings = surroundings();
        for (var channel : channels.values()) apart(() -> look(channel, surroundings));
        apart(this::movePages);
        apart(this::flushSoon);
        apart(this::tellSelves);
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
        all.put("self", selfOf(person, new HashMap<>()));
        return all;
    }

    private void look(Channel channel, Surroundings surroundings) {
        var audience = channel.audience();
        channel.see(Projection.view(meeting, audience, surroundings), readable(audience));
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
                                Projection.view(meeting, key, surroundings()),
                                readable(key)));
    }

    private Audience audienceOf(PersonId person) {
        return Audience.of(meeting, person);
    }

    private Surroundings surroundings() {
        var connected = new HashSet<PersonId>();
        seated.keySet().forEach(follower -> connected.add(follower.person()));
        return new Surroundings(names, connected);
    }

    /// Whoever may see something else from now on moves to that audience, before anything more is sent: a page that
    /// has just lost a right gets nothing of it.
    private void movePages() {
        for (var page : seated.values()) {
            var audience = audienceOf(page.follower().person());
            if (page.channel().audience().equals(audience)) continue;
            var to = channel(audience);
            to.flush();
            page.channel().leave(page);
            page.move(to);
            to.enter(page);
        }
    }

    private void tellSelves() {
        var known = new HashMap<Standing, Map<String, Object>>();
        for (var page : seated.values()) page.tellSelf(selfOf(page.follower().person(), known));
    }

    private Map<String, Object> selfOf(PersonId person, Map<Standing, Map<String, Object>> known) {
        return known.computeIfAbsent(
                Standing.of(meeting, person),
                standing -> SelfView.view(meeting, standing, person, clock.instant()));
    }

    /// Coming and going of pages is told to those who lead, some together.
    private void presenceChanged() {
        if (presenceTimed) return;
        presenceTimed = true;
        context.owner()
                .setTimer(
                        PRESENCE_PAUSE_MILLIS,
                        _ -> {
                            presenceTimed = false;
                            var surroundings = surroundings();
                            channels.values().stream()
                                    .filter(c -> c.audience().kind() == Audience.Kind.LEADING)
                                    .forEach(c -> look(c, surroundings));
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
