package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.klubba.app.ContractFiles;

/// Strangers and people with little right try every handle of the house, a hundred thousand times: words that only those inside
/// may read never come out, nothing that they may not do is done, and nothing breaks. `-Dwalk.seed=` walks another way.
class RandomWalkIT extends Live {

    private static final int REQUESTS = Integer.getInteger("walk.requests", 100_000);
    private static final long SEED = Long.getLong("walk.seed", 20261201L);
    private static final int AT_ONCE = 24;

    /// Stands in everything that strangers may not read.
    private static final String SECRET = "KANARIEFÅGEL";

    /// Stands in what the guest alone may not read.
    private static final String SHUT = "STENGDDÖRR";

    /// What people with little right may do by themselves.
    private static final Set<String> OWN_DEEDS =
            Set.of(
                    "checkedIn",
                    "floorAsked",
                    "floorEnded",
                    "recused",
                    "recusalWithdrawn",
                    "minutesNoted",
                    "noteMade");

    private final Random random = new Random(SEED);
    private final Map<String, String> doors = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<Way> ways = new ArrayList<>();

    private Planned meeting;
    private Planned other;
    private String body;
    private List<Caller> callers;

    /// @param weight how often, of a hundred
    private record Caller(String name, String cookie, int weight, List<String> never) {}

    /// A route as it is told.
    private record Way(HttpMethod method, String path) {}

    private record Try(
            HttpMethod method,
            String path,
            Caller caller,
            Map<String, String> headers,
            String body) {}

    @Test
    void SEC_5_a_hundred_thousand_tries_by_strangers_and_low_roles_find_no_door() throws Exception {
        furnish();
        var before = deeds();
        var client =
                DATABASE.vertx()
                        .createHttpClient(
                                new HttpClientOptions().setKeepAlive(true).setIdleTimeout(60),
                                new PoolOptions().setHttp1MaxSize(AT_ONCE));
        try {
            var left = new AtomicInteger(REQUESTS);
            var walkers = new ArrayList<Future<?>>();
            for (var i = 0; i < AT_ONCE; i++) walkers.add(walk(client, left));
            Future.all(walkers).await(8, TimeUnit.MINUTES);
        } finally {
            client.close().await(10, TimeUnit.SECONDS);
        }
        System.out.printf(
                "walk: %d requests, seed %d, answers %s%n",
                REQUESTS, SEED, new TreeMap<>(statuses));
        assertThat(doors).as("doors found, seed " + SEED).isEmpty();
        assertThat(statuses.keySet()).as("faults").noneMatch(status -> status >= 500);
        // whoever has been refused again and again is answered still
        assertThat(statuses).containsKeys(200, 401, 403, 404);
        assertThat(newDeeds(before)).as("deeds of low roles").isSubsetOf(OWN_DEEDS);
        FollowingIT.agrees(page(meeting, "sec"));
    }

    private void furnish() throws Exception {
        var server = server();
        other = Planned.on(server);
        meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var sec = page(meeting, "sec");
        sec.does(command("renameAgendaItem", "item", meeting.item(4), "title", SECRET));
        sec.does(
                command(
                        "draftDecision",
                        "item",
                        meeting.item(2),
                        "text",
                        List.of("att " + SECRET)));
        sec.does(
                command("renameAgendaItem", "item", meeting.item(3), "title", SHUT + " " + SECRET));
        sec.does(command("draftDecision", "item", meeting.item(3), "text", List.of("att " + SHUT)));
        body = (String) ((Map<?, ?>) sec.at("meeting", "body")).get("id");
        var otherBody = (String) ((Map<?, ?>) page(other, "sec").at("meeting", "body")).get("id");
        var house = House.of(DATABASE.database(), body, otherBody);
        callers =
                List.of(
                        new Caller("nobody", "", 25, List.of(SECRET, SHUT)),
                        new Caller("guesser", "guess", 25, List.of(SECRET, SHUT)),
                        new Caller(
                                "chair of another meeting",
                                other.enter("chair").cookie(),
                                20,
                                List.of(SECRET, SHUT)),
                        new Caller(
                                "foreign",
                                house.cookies().get("foreign"),
                                12,
                                List.of(SECRET, SHUT)),
                        new Caller(
                                "former", house.cookies().get("former"), 8, List.of(SECRET, SHUT)),
                        new Caller("guest", meeting.enter("guest").cookie(), 5, List.of(SHUT)),
                        new Caller("official", meeting.enter("olle").cookie(), 5, List.of()));
        var path = "";
        for (var line : Files.readAllLines(ContractFiles.root().resolve("docs/openapi.yaml"))) {
            if (line.startsWith("  /") && line.endsWith(":")) {
                path = line.substring(2, line.length() - 1);
            }
            if (line.matches("    (get|post|put|delete|patch):")) {
                var method = line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT);
                ways.add(new Way(HttpMethod.valueOf(method), path));
            }
        }
        for (var more : List.of("/", "/hem", "/assets/", "/document/", "/api", "/.git/config")) {
            ways.add(new Way(HttpMethod.GET, more));
        }
    }

    private Future<?> walk(HttpClient client, AtomicInteger left) {
        var arrived = Promise.<Void>promise();
        step(client, left, arrived);
        return arrived.future();
    }

    private void step(HttpClient client, AtomicInteger left, Promise<Void> arrived) {
        if (left.getAndDecrement() <= 0) {
            arrived.complete();
            return;
        }
        var tried = next();
        client.request(tried.method(), meeting.port(), "127.0.0.1", tried.path())
                .compose(request -> send(request, tried))
                .timeout(20, TimeUnit.SECONDS)
                .onFailure(failure -> {
                    // answered never: as good as a way to bring the house down
                    if (failure instanceof TimeoutException) found(tried, "no answer");
                })
                // a line that the server has cut is no door
                .onComplete(_ -> step(client, left, arrived));
    }

    private Future<Buffer> send(HttpClientRequest request, Try tried) {
        tried.headers().forEach(request::putHeader);
        return request.send(Buffer.buffer(tried.body()))
                .compose(response -> {
                    statuses.computeIfAbsent(response.statusCode(), _ -> new AtomicInteger())
                            .incrementAndGet();
                    if (response.statusCode() >= 500) {
                        found(tried, "fault " + response.statusCode());
                    }
                    return response.body();
                })
                .onSuccess(answer -> look(tried, answer));
    }

    private void found(Try tried, String what) {
        doors.put(tried.caller().name() + " " + tried.method() + " " + tried.path(), what);
    }

    private void look(Try tried, Buffer answer) {
        if (answer.length() == 0) return;
        var text = answer.toString();
        for (var word : tried.caller().never()) {
            // what was asked with may be told back
            if (text.contains(word) && !tried.body().contains(word)) {
                found(tried, word);
            }
        }
    }

    private synchronized Try next() {
        var caller = caller();
        var headers = new TreeMap<String, String>();
        var cookie = cookie(caller);
        if (!cookie.isEmpty()) headers.put("Cookie", cookie);
        if (random.nextInt(3) > 0)
            headers.put("Origin", any("http://klubba.example", "https://evil.example", "null"));
        if (random.nextInt(12) == 0)
            headers.put(
                    "Authorization",
                    any(
                            "Bearer " + word(),
                            "Bearer ",
                            "Basic YTpi",
                            "Bearer the-operators-own-tokem"));
        if (random.nextInt(12) == 0) headers.put("X-Forwarded-For", "127.0.0.1");
        if (random.nextInt(20) == 0) headers.put("X-HTTP-Method-Override", "DELETE");
        if (random.nextInt(20) == 0)
            headers.put(
                    "X-Original-URL", "/m/" + meeting.id() + "/" + meeting.person("sec") + "/view");
        var way = ways.get(random.nextInt(ways.size()));
        var method =
                random.nextInt(10) > 0
                        ? way.method()
                        : HttpMethod.valueOf(
                                any("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"));
        var sent = Set.of("GET", "HEAD").contains(method.name()) ? "" : sent();
        if (!sent.isEmpty())
            headers.put(
                    "Content-Type",
                    any("application/json", "text/plain", "application/x-www-form-urlencoded"));
        return new Try(method, path(way.path()), caller, headers, sent);
    }

    private Caller caller() {
        var at = random.nextInt(100);
        for (var caller : callers) {
            at -= caller.weight();
            if (at < 0) return caller;
        }
        return callers.getFirst();
    }

    private String cookie(Caller caller) {
        if (!caller.cookie().equals("guess")) return caller.cookie();
        return any("klubba=", "klubba-in=", "__Host-klubba-in=") + word();
    }

    private String path(String told) {
        var path = told;
        var at = any("sec", "chair", "anna", "guest", "olle");
        path =
                path.replace(
                                "{meeting}",
                                any(meeting.id(), meeting.id(), meeting.id(), other.id(), word()))
                        .replace(
                                "{person}",
                                any(
                                        meeting.person(at),
                                        meeting.person(at),
                                        other.person("chair"),
                                        word()))
                        .replace("{body}", any(body, body, word()))
                        .replace("{form}", any("json", "txt", "html", "json"))
                        .replace("{kind}", any("closing", "frozen", "notice", "sealed"))
                        .replace("{number}", any("1", "2", "0", "-1", "99999999999"))
                        .replace("{attachment}", any("i2a1", "i3a1", word()));
        while (path.contains("{")) path = path.replaceFirst("\\{\\w+\\}", word());
        return bent(path);
    }

    /// Sometimes not quite as it should be.
    private String bent(String path) {
        return switch (random.nextInt(24)) {
            case 0 -> path + "/";
            case 1 -> path.replaceFirst("/", "//");
            case 2 -> path + "/../" + any("view", "record.txt", "sec");
            case 3 -> path.replace("/m/", "/%6d/");
            case 4 -> path + "?person=" + meeting.person("sec") + "&items=i3&from=closing&to=now";
            case 5 -> path + "%00";
            case 6 -> path.toUpperCase(java.util.Locale.ROOT);
            case 7 -> "/in/../" + path.substring(1);
            case 8 -> path + ";jsessionid=1";
            case 9 -> path.replace("/", "%2F").replaceFirst("%2F", "/");
            case 10 ->
                    "/assets/..%2f..%2f"
                            + any(
                                    "META-INF/MANIFEST.MF",
                                    "db/migration/V1__log.sql",
                                    "logback.xml");
            default -> path;
        };
    }

    private String sent() {
        var item = any(meeting.item(1), meeting.item(2), meeting.item(3));
        var command =
                switch (random.nextInt(9)) {
                    case 0 -> Map.of("type", "startItem", "item", item);
                    case 1 -> Map.of("type", "closeItem", "item", item);
                    case 2 -> Map.of("type", "closeMeeting");
                    case 3 -> Map.of("type", "passChair", "to", meeting.person("guest"));
                    case 4 -> Map.of("type", "renameAgendaItem", "item", item, "title", "Intrång");
                    case 5 -> Map.of("type", "setItemAccess", "item", item, "excluded", List.of());
                    case 6 -> Map.of("type", "putToMeeting", "item", item);
                    case 7 ->
                            Map.of(
                                    "type",
                                    "propose",
                                    "item",
                                    item,
                                    "kind",
                                    "approval",
                                    "text",
                                    "x");
                    default -> Map.of("type", "requestVote", "item", item);
                };
        return switch (random.nextInt(6)) {
            case 0 -> "{}";
            case 1 -> se.klubba.app.json.DomainJson.write(Map.of("person", meeting.person("sec")));
            case 2 -> "{\"name\":\"x\",\"kind\":\"board\",\"mail\":\"a@b.se\"";
            default ->
                    se.klubba.app.json.DomainJson.write(Map.of("id", word(), "command", command));
        };
    }

    private String word() {
        return any("unknown", "x", "%2e%2e", "null", "1'--", "")
                + Long.toString(random.nextLong() >>> 20, 36);
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }

    /// What each has done in the meeting so far, by kind.
    private Set<String> deeds() throws Exception {
        var rows =
                DATABASE.database()
                        .pool()
                        .preparedQuery(
                                "SELECT version || ' ' || kind AS deed FROM meeting_event WHERE meeting_id = $1")
                        .execute(Tuple.of(meeting.id()))
                        .await(20, TimeUnit.SECONDS);
        var all = new TreeSet<String>();
        for (var row : rows) all.add(row.getString("deed"));
        return all;
    }

    private Set<String> newDeeds(Set<String> before) throws Exception {
        var now = deeds();
        now.removeAll(before);
        var kinds = new TreeSet<String>();
        for (var deed : now) kinds.add(deed.substring(deed.indexOf(' ') + 1));
        return kinds;
    }
}
