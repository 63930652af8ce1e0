package se.klubba.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A meeting that is set up over the operator's API, and the seats in it: one who chairs, one who writes, and the rest.
///
/// @param items ids of its points, in order
record Stage(Seat chair, Seat secretary, List<Seat> followers, List<String> items) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POINTS = 40;

    /// Every fifth follower has a vote.
    private static final int VOTER_EVERY = 5;

    /// A person of the meeting, with the cookie that opens the door.
    ///
    /// @param path of the person's page, without a slash at its end
    record Seat(String person, Line.Address live, String path) {}

    static Stage plan(URI server, String token, int followers) throws Exception {
        return plan(server, token, followers, POINTS);
    }

    /// @param points how many its agenda has
    static Stage plan(URI server, String token, int followers, int points) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var operator = new Operator(http, server, token);
            var body =
                    operator.post(
                            "/api/bodies",
                            Map.of(
                                    "name", "Mätgruppen",
                                    "kind", "samrådsgrupp",
                                    "profile", Map.of("liveMinutesVisibility", "full")));
            var meeting = operator.post("/api/meetings", form(body.get("id").asText(), followers, points));
            var id = meeting.get("id").asText();
            var people = new ArrayList<Seat>();
            for (var i = 0; i < followers + 2; i++) {
                var person = meeting.get("people").get("p" + i).asText();
                people.add(operator.seat(id, person));
            }
            var items = new ArrayList<String>();
            meeting.get("items").forEach(item -> items.add(item.asText()));
            return new Stage(people.get(0), people.get(1), people.subList(2, people.size()), items);
        }
    }

    private static Map<String, Object> form(String body, int followers, int points) {
        var people = new ArrayList<Map<String, Object>>();
        var participants = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < followers + 2; i++) {
            var votes = i % VOTER_EVERY == 0;
            people.add(Map.of("key", "p" + i, "name", "Deltagare Nummer-" + i));
            participants.add(
                    Map.of(
                            "person",
                            "p" + i,
                            "category",
                            votes ? "beslutande" : "tjänstemän",
                            "organisation",
                            "Kommun " + i % 8,
                            "votes",
                            votes));
        }
        var agenda = new ArrayList<Map<String, Object>>();
        for (var i = 1; i <= points; i++) {
            agenda.add(Map.of("title", "Punkt " + i + " på dagordningen", "agendaNumber", i));
        }
        return Map.of(
                "body",
                body,
                "title",
                "Mätmöte",
                "date",
                "2026-01-15",
                "place",
                "Sal 1",
                "people",
                people,
                "participants",
                participants,
                "offices",
                List.of(
                        Map.of("role", "chair", "person", "p0"),
                        Map.of("role", "secretary", "person", "p1")),
                "agenda",
                agenda);
    }

    private record Operator(HttpClient http, URI server, String token) {

        JsonNode post(String path, Object body) throws IOException, InterruptedException {
            var request =
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(body)))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }

        /// Takes a link, goes through it, and keeps the cookie.
        Seat seat(String meeting, String person) throws IOException, InterruptedException {
            var link = post("/api/meetings/" + meeting + "/links", Map.of("person", person));
            var path = URI.create(link.get("url").asText()).getPath();
            var entered =
                    http.send(
                            HttpRequest.newBuilder(server.resolve(path)).build(),
                            HttpResponse.BodyHandlers.discarding());
            var cookie = entered.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
            var page = "/m/" + meeting + "/" + person;
            return new Seat(
                    person,
                    new Line.Address(server.getHost(), server.getPort(), page + "/live", cookie),
                    page);
        }
    }
}
