package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.klubba.app.LiveServer;

/// A meeting that the operator has planned: `chair`, `sec`, three who vote (`anna`, `bo`, `cilla`), `olle` and `guest`,
/// who has no right to the third item. Five items, the last of which closes.
record Planned(int port, String id, Map<?, ?> people, List<?> items) {

    static final List<String> PEOPLE =
            List.of("chair", "sec", "anna", "bo", "cilla", "olle", "guest");

    static Planned on(LiveServer server) {
        return on(server, Map.of());
    }

    /// @param profile settings that differ from the custom of a consultation group
    static Planned on(LiveServer server, Map<String, ?> profile) {
        return on(server, profile, List.of());
    }

    /// @param more persons who take part; without a vote, unless they are called `voter…`
    static Planned on(LiveServer server, Map<String, ?> profile, List<String> more) {
        return on(server, profile, more, List.of("guest"));
    }

    private static Planned on(
            LiveServer server, Map<String, ?> profile, List<String> more, List<String> excluded) {
        var body =
                Web.operator(
                        server.port(),
                        "POST",
                        "/api/bodies",
                        Map.of(
                                "name",
                                "Sociala samrådsgruppen",
                                "kind",
                                "consultationGroup",
                                "profile",
                                profile,
                                "attendanceCategories",
                                List.of(
                                        category("voting"),
                                        category("official"),
                                        category("other"))));
        assertThat(body.status()).as(body.body()).isEqualTo(200);
        return of(server.port(), form(body.json().get("id"), more, excluded));
    }

    /// Another meeting of the same body, with other persons.
    Planned next(String date) {
        var view = (Map<?, ?>) enter("sec").get("/view").json().get("view");
        var body = (Map<?, ?>) ((Map<?, ?>) view.get("meeting")).get("body");
        var form =
                new java.util.HashMap<String, Object>(
                        form(body.get("id"), List.of(), List.of("guest")));
        form.put("date", date);
        return of(port, form);
    }

    private static Planned of(int port, Map<String, ?> form) {
        var planned = Web.operator(port, "POST", "/api/meetings", form);
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        var told = planned.json();
        return new Planned(
                port,
                (String) told.get("id"),
                (Map<?, ?>) told.get("people"),
                (List<?>) told.get("items"));
    }

    /// The same with no part that is closed to anybody.
    static Planned allOpen(LiveServer server, Map<String, ?> profile) {
        return on(server, profile, List.of(), List.of());
    }

    private static Map<String, ?> category(String role) {
        return Map.of("key", role, "label", role, "role", role);
    }

    private static Map<String, ?> form(Object body, List<String> more, List<String> excluded) {
        var people = new ArrayList<>(PEOPLE);
        people.addAll(more);
        return Map.of(
                "body",
                body,
                "title",
                "Samråd",
                "date",
                "2018-12-14",
                "place",
                "Teams",
                "people",
                people.stream().map(p -> Map.of("key", p, "name", "Name of " + p)).toList(),
                "participants",
                people.stream().map(Planned::seat).toList(),
                "offices",
                List.of(
                        Map.of("role", "chair", "person", "chair"),
                        Map.of("role", "secretary", "person", "sec")),
                "agenda",
                List.of(
                        Map.of("title", "Öppnande", "kind", "opening"),
                        Map.of("title", "Budget", "kind", "decision"),
                        Map.of(
                                "title", "Det som inte alla får se",
                                "kind", "decision",
                                "excluded", excluded),
                        Map.of("title", "Information", "kind", "information"),
                        Map.of("title", "Avslutning", "kind", "closing")));
    }

    private static Map<String, ?> seat(String person) {
        var votes =
                List.of("chair", "anna", "bo", "cilla").contains(person)
                        || person.startsWith("voter");
        var category =
                votes
                        ? "voting"
                        : person.equals("sec") || person.equals("olle") ? "official" : "other";
        return Map.of("person", person, "category", category, "votes", votes);
    }

    /// On another server, or on the same after it was started again.
    Planned at(LiveServer other) {
        return new Planned(other.port(), id, people, items);
    }

    String person(String key) {
        return (String) people.get(key);
    }

    /// @param place from 1
    String item(int place) {
        return (String) items.get(place - 1);
    }

    /// A personal link: `url`, and `link` for revoking it.
    Map<?, ?> link(String key) {
        var reply =
                Web.operator(
                        port,
                        "POST",
                        "/api/meetings/" + id + "/links",
                        Map.of("person", person(key)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    void revoke(Map<?, ?> link) {
        var reply =
                Web.operator(
                        port, "DELETE", "/api/meetings/" + id + "/links/" + link.get("link"), "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    }

    /// Goes in by a link, as a browser does.
    Guest enter(String key, Map<?, ?> link) {
        var url = (String) link.get("url");
        var reply = Web.get(port, url.substring(url.indexOf("/in/")));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        var cookie = reply.header("set-cookie");
        return new Guest(this, key, cookie.substring(0, cookie.indexOf(';')));
    }

    Guest enter(String key) {
        return enter(key, link(key));
    }

    /// Somebody who has been let in.
    record Guest(Planned meeting, String key, String cookie) {

        String path() {
            return "/m/" + meeting.id() + "/" + meeting.person(key);
        }

        Web.Reply get(String what) {
            return Web.get(meeting.port(), path() + what, "Cookie", cookie);
        }

        Web.Reply put(String what, String body) {
            return Web.ask(meeting.port(), "PUT", path() + what, body, "Cookie", cookie);
        }

        Web.Reply post(String what, String body) {
            return Web.ask(meeting.port(), "POST", path() + what, body, "Cookie", cookie);
        }

        Web.Reply command(String id, Map<String, ?> command) {
            return Web.ask(
                    meeting.port(),
                    "POST",
                    path() + "/commands",
                    se.klubba.app.json.DomainJson.write(Map.of("id", id, "command", command)),
                    "Cookie",
                    cookie);
        }

        Guest at(LiveServer other) {
            return new Guest(meeting.at(other), key, cookie);
        }
    }
}
