package se.klubba.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.klubba.app.ContractFiles;
import se.klubba.app.gateway.desk.Desk;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.Token;
import se.klubba.app.meeting.CommandJson;
import se.klubba.app.teams.TeamsSettings;
import se.klubba.domain.id.MeetingId;

/// `docs/openapi.yaml` tells what there is, and nothing else. Read line by line: the file keeps to the usual indents.
class OpenApiTest {

    /// Files of the webapp and of the document's looks.
    private static final Set<String> FILES = Set.of("/assets/", "/document/", "/api/", "/");

    @Test
    void every_route_is_told_and_every_told_route_is_there() throws Exception {
        var vertx = Vertx.vertx();
        try {
            var needs =
                    new Gateway.Needs(
                            Clock.systemUTC(),
                            URI.create("http://klubba.example"),
                            "token",
                            new NoDoors(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            new Desk(
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    Optional.empty(),
                                    null,
                                    TeamsSettings.at(URI.create("https://klubba.example"))),
                            1);
            var sessions =
                    new Sessions(vertx.getOrCreateContext(), needs.clock(), needs.doors(), "test");
            var routes =
                    Gateway.router(vertx, needs, sessions).getRoutes().stream()
                            .filter(route -> route.methods() != null)
                            .filter(route -> path(route).isPresent())
                            .flatMap(route ->
                                    route.methods().stream()
                                            .map(m -> told(m, path(route).orElseThrow())))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(routes).isEqualTo(told());
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private static String told(HttpMethod method, String path) {
        return path.replaceAll(":(\\w+)", "{$1}")
                + " "
                + method.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The path as it was given; absent for handlers of all paths and for files.
    private static Optional<String> path(Route route) {
        if (route.getName() != null && route.getName().startsWith("/m/"))
            return Optional.of(route.getName());
        return Optional.ofNullable(route.getPath()).filter(path -> !FILES.contains(path));
    }

    private static Set<String> told() throws IOException {
        var all = new TreeSet<String>();
        var path = "";
        for (var line : openApi().lines().toList()) {
            if (line.startsWith("  /") && line.endsWith(":"))
                path = line.substring(2, line.length() - 1);
            if (line.matches("    (get|post|put|delete|patch):"))
                all.add(path + " " + line.strip().replace(":", ""));
        }
        return all;
    }

    @Test
    void every_command_is_told() throws IOException {
        var openApi = openApi();
        var told =
                openApi.substring(openApi.indexOf("        type:\n          enum:\n"))
                        .lines()
                        .filter(line -> line.startsWith("            - "))
                        .map(line -> line.substring(14))
                        .toList();
        assertThat(told).containsExactlyElementsOf(CommandJson.names());
    }

    @Test
    void every_command_stands_in_the_protocol() throws IOException {
        var protocol = Files.readString(ContractFiles.root().resolve("docs/protocol.md"));
        var table = protocol.substring(protocol.indexOf("## 4. "), protocol.indexOf("## 5. "));
        var named =
                table.lines()
                        .filter(line -> line.startsWith("| `"))
                        .flatMap(line ->
                                Pattern.compile("`(\\w+)`").matcher(line.split("\\|")[1]).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(CommandJson.names());
    }

    private static String openApi() throws IOException {
        return Files.readString(ContractFiles.root().resolve("docs/openapi.yaml"));
    }

    private static final class NoDoors implements Doors {
        @Override
        public Future<Link> link(Chair chair, Instant expires) {
            return Future.failedFuture("none");
        }

        @Override
        public Future<Optional<Entered>> enter(Token link) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Entered> seat(Chair chair, String signedIn) {
            return Future.failedFuture("none");
        }

        @Override
        public Future<Boolean> holds(Token session, Chair chair) {
            return Future.succeededFuture(false);
        }

        @Override
        public Future<Boolean> revoke(MeetingId meeting, String link) {
            return Future.succeededFuture(false);
        }

        @Override
        public void onRevoked(Consumer<String> ear) {}
    }
}
