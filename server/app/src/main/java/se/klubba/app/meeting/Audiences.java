package se.klubba.app.meeting;

import io.vertx.core.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final long PRESENCE_PAUSE_MILLIS = 300;

    private final Context context;
    private final Clock clock;
    private final RunningTexts texts;
    private final Surroundings.Names names;
    private final Map<Audience, Channel> channels = new HashMap<>();
    private final Map<Follower, Seated> seated = new LinkedHashMap<>();

    private Meeting meeting;
    private final Set<Channel> timed = new HashSet<>();
    private boolean presenceTimed;

    Audiences(
            Context context,
            Clock clock,
            RunningTexts texts,
            Surroundings.Names names,
            Meeting meeting) {
        this.context = context;
        this.clock = clock;
        this.texts = texts;
        this.names = names;
        this.meeting = meeting;
    }

    /// Somebody has opened a page.
    ///
    /// @param epoch and `seq`: the state that the page has already, if any
    void join(Follower follower, @Nullable String epoch, long seq) {
        var page = new Seated(follower, newEpoch(), channel(audienceOf(follower.person())));
        seated.put(follower, page);
        page.channel().enter(page);
        page.begin(epoch, seq);
        page.tellSelf(selfOf(follower.person(), new HashMap<>()));
        presenceChanged();
    }

    /// A page has lost its place and says what it has.
    void resume(Follower follower, @Nullable String epoch, long seq) {
        var page = seated.get(follower);
        if (page == null) return;
        page.begin(epoch, seq);
        page.restartSelf();
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
        for (var channel : channels.values()) look(channel, surroundings);
        movePages();
        flushSoon();
        tellSelves();
    }

    /// Texts have taken steps, and that is durable.
    void tell(List<Change> changes) {
        for (var change : changes) {
            var text = TextId.parse(change.text());
            if (text.isEmpty()) continue;
            for (var channel : channels.values()) channel.see(text.get(), change);
        }
        flushSoon();
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
                                newEpoch(),
                                texts::at,
                                Projection.view(meeting, key, surroundings()),
                                readable(key)));
    }

    private Audience audienceOf(PersonId person) {
        return Audience.of(meeting, person);
    }

    private static String newEpoch() {
        return UUID.randomUUID().toString().substring(0, 13);
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
            page.channel().leave(page);
            page.move(channel(audience));
            page.channel().enter(page);
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
