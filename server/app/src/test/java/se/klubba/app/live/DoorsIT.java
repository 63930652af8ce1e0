package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.klubba.app.ContractFiles;
import se.klubba.app.LiveServer;

/// Every route that there is, asked by everybody from nobody to the operator. The answers stand in
/// `server/contract/rights/routes.txt`, where a change is seen; what may never be otherwise is asked for here. `OpenApiTest`
/// holds that `docs/openapi.yaml`, which this reads, tells of every route, so a new one without a row fails.
/// `-Drights.write=true` writes the file anew.
class DoorsIT extends Live {

    private static final Path FILE =
            ContractFiles.root().resolve("server/contract/rights/routes.txt");

    /// At the routes of one meeting: nobody, somebody of another meeting, somebody of this one at another's path, then
    /// those whose path it is.
    private static final List<String> SEATS =
            List.of("nobody", "stranger", "neighbour", "guest", "olle", "anna", "chair", "sec");

    /// At the routes of the house.
    private static final List<String> CALLERS =
            List.of(
                    "nobody",
                    "seat",
                    "foreign",
                    "former",
                    "member",
                    "preparer",
                    "bodyAdministrator",
                    "administrator",
                    "operator");

    private record Route(String method, String path, boolean open) {
        boolean ofMeeting() {
            return path.startsWith("/m/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void LIVE_8_every_route_is_answered_to_every_caller_as_the_table_says() throws Exception {
        var server = server();
        var other = Planned.on(server);
        var meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var body = bodyOf(meeting);
        var house = House.of(DATABASE.database(), body, bodyOf(other));
        var seats = new LinkedHashMap<String, Planned.Guest>();
        for (var key : Planned.PEOPLE) seats.put(key, meeting.enter(key));
        var stranger = other.enter("chair");

        var table = new TreeMap<String, String>();
        var cells = 0;
        for (var route : routes()) {
            var row = new ArrayList<String>();
            for (var caller : route.ofMeeting() ? SEATS : CALLERS) {
                var status =
                        route.ofMeeting()
                                ? atSeat(route, meeting, body, caller, seats, stranger)
                                : atHouse(route, meeting, body, caller, house, seats.get("anna"));
                row.add(String.valueOf(status));
            }
            cells += row.size();
            table.put(route.toString(), String.join(" ", row));
            never(route, row);
        }
        System.out.printf("doors: %d routes, %d cells%n", table.size(), cells);
        compare(table);
    }

    /// What holds for every route, whatever the table says.
    private static void never(Route route, List<String> row) {
        // only a socket is asked who it is there; WrongInputIT knocks with one
        if (route.open() || route.path().endsWith("/live")) return;
        var outside = route.ofMeeting() ? row.subList(0, 3) : row.subList(0, 2);
        assertThat(outside).as(route + " for those outside").containsOnly("401");
        if (route.path().contains("{body}") || route.path().startsWith("/api/meetings/{meeting}")) {
            assertThat(row.subList(2, 4)).as(route + " for other bodies").containsOnly("404");
        }
    }

    private static int atSeat(
            Route route,
            Planned meeting,
            String body,
            String caller,
            Map<String, Planned.Guest> seats,
            Planned.Guest stranger) {
        var at = seats.getOrDefault(caller, seats.get("chair"));
        var path = filled(route, meeting, body).replace("{person}", meeting.person(at.key()));
        var cookie =
                switch (caller) {
                    case "nobody" -> "none=1";
                    case "stranger" -> stranger.cookie();
                    case "neighbour" -> seats.get("olle").cookie();
                    default -> at.cookie();
                };
        return ask(meeting.port(), route, path, "Cookie", cookie);
    }

    private static int atHouse(
            Route route,
            Planned meeting,
            String body,
            String caller,
            House house,
            Planned.Guest seat) {
        var path = filled(route, meeting, body).replace("{person}", meeting.person("anna"));
        var port = meeting.port();
        return switch (caller) {
            case "nobody" -> ask(port, route, path, "Cookie", "none=1");
            case "seat" -> ask(port, route, path, "Cookie", seat.cookie());
            case "operator" ->
                    ask(port, route, path, "Authorization", "Bearer " + LiveServer.TOKEN);
            default -> ask(port, route, path, "Cookie", house.cookies().get(caller));
        };
    }

    private static int ask(int port, Route route, String path, String header, String value) {
        var sent = route.method().equals("GET") ? "" : "{}";
        return Web.ask(
                        port,
                        route.method(),
                        path,
                        sent,
                        header,
                        value,
                        "Origin",
                        "http://klubba.example")
                .status();
    }

    /// The path with something that is there where it can be; data rather than pages, which cost more to make.
    private static String filled(Route route, Planned meeting, String body) {
        return route.path()
                .replace("{meeting}", meeting.id())
                .replace("{body}", body)
                .replace("{form}", "json")
                .replace("{kind}", "closing")
                .replace("{number}", "1")
                .replace("{attachment}", "i2a1")
                .replaceAll("\\{(?!person)\\w+\\}", "unknown");
    }

    private static String bodyOf(Planned meeting) {
        var view = Web.json(meeting.enter("chair").get("/view").body());
        var inner = (Map<?, ?>) ((Map<?, ?>) view.get("view")).get("meeting");
        return (String) ((Map<?, ?>) inner.get("body")).get("id");
    }

    private static List<Route> routes() throws IOException {
        var all = new ArrayList<Route>();
        var path = "";
        var lines = Files.readAllLines(ContractFiles.root().resolve("docs/openapi.yaml"));
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("  /") && line.endsWith(":")) {
                path = line.substring(2, line.length() - 1);
            }
            if (line.matches("    (get|post|put|delete|patch):")) {
                var until = i + 1;
                while (until < lines.size() && lines.get(until).startsWith("      ")) until++;
                var open = lines.subList(i, until).contains("      security: []");
                var method = line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT);
                all.add(new Route(method, path, open));
            }
        }
        // whoever has signed out is nobody from then on
        all.sort(java.util.Comparator.comparing(route -> route.path().equals("/api/sign-out")));
        return all;
    }

    private static void compare(Map<String, String> table) throws IOException {
        var text = new StringBuilder();
        text.append("# at /m: ").append(String.join(" ", SEATS)).append('\n');
        text.append("# else:  ").append(String.join(" ", CALLERS)).append('\n');
        table.forEach((route, row) -> text.append(route).append(" | ").append(row).append('\n'));
        if (Boolean.getBoolean("rights.write")) Files.writeString(FILE, text.toString());
        assertThat(text.toString())
                .as("who is let in where is another than in " + FILE.getFileName())
                .isEqualTo(Files.readString(FILE));
    }
}
