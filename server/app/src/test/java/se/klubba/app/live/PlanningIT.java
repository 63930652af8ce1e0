package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.json.DomainJson;
import se.klubba.app.planning.MeetingForm;
import se.klubba.app.planning.Planning;

/// New meetings of a body that has members.
class PlanningIT extends Live {

    private static final String DAY = "2031-05-06";

    private static long count(String sql, Object... given) throws Exception {
        return DATABASE.database()
                .pool()
                .preparedQuery(sql)
                .execute(Tuple.wrap(given))
                .await(20, TimeUnit.SECONDS)
                .iterator()
                .next()
                .getLong(0);
    }

    private static void run(String sql, Object... given) throws Exception {
        DATABASE.database()
                .pool()
                .preparedQuery(sql)
                .execute(Tuple.wrap(given))
                .await(20, TimeUnit.SECONDS);
    }

    private static String body(LiveServer server) {
        var made =
                Web.operator(
                        server.port(),
                        "POST",
                        "/api/bodies",
                        Map.of("name", "Samrådet", "kind", "samrådsgrupp"));
        return (String) made.json().get("id");
    }

    private static String member(
            String body, String name, String category, boolean votes, String office, String until)
            throws Exception {
        var id = "p_" + UUID.randomUUID().toString().substring(0, 13);
        run(
                "INSERT INTO person (id, name, mail) VALUES ($1, $2, $3)",
                id,
                name,
                id + "@are.example");
        run(
                "INSERT INTO membership (id, body_id, person_id, category, votes, office, to_date)"
                        + " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                "ms_" + id,
                body,
                id,
                category,
                votes,
                office,
                until == null ? null : LocalDate.parse(until));
        return id;
    }

    private static Map<?, ?> proposal(LiveServer server, String body, String from) {
        var told =
                Web.operator(
                        server.port(),
                        "GET",
                        "/api/bodies/" + body + "/proposal?date=" + DAY + "&from=" + from,
                        "");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        return told.json();
    }

    private static List<Object> each(Map<?, ?> form, String list, String field) {
        return ((List<?>) form.get(list))
                .stream().map(one -> (Object) ((Map<?, ?>) one).get(field)).toList();
    }

    private static Web.Reply plan(LiveServer server, Map<?, ?> form, Map<String, ?> changed) {
        var whole = new HashMap<Object, Object>(form);
        whole.putAll(changed);
        return Web.operator(server.port(), "POST", "/api/meetings", whole);
    }

    @Test
    void MTG_6_a_meeting_is_proposed_from_the_members_of_its_day_and_keeps_their_ids()
            throws Exception {
        var server = server();
        var body = body(server);
        var chair = member(body, "Cecilia Ek", "beslutande", true, "chair", null);
        var sec = member(body, "Sven Åhl", "tjänstemän", false, "secretary", null);
        member(body, "Gone Gunnar", "beslutande", true, null, "2031-05-05");
        var form = proposal(server, body, "template");
        assertThat(each(form, "people", "name")).containsExactly("Cecilia Ek", "Sven Åhl");
        assertThat(each(form, "offices", "person")).containsExactly(chair, sec);
        assertThat(each(form, "agenda", "kind"))
                .startsWith("opening")
                .endsWith("closing")
                .contains("electionOfAdjuster", "adoptAgenda");
        var first = plan(server, form, Map.of("place", "Sal A", "start", "09:00"));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(((Map<?, ?>) first.json().get("people")).get(chair)).isEqualTo(chair);

        var again = proposal(server, body, "last");
        assertThat(again.get("place")).isEqualTo("Sal A");
        assertThat(again.get("start")).isEqualTo("09:00");
        var second = plan(server, again, Map.of("date", "2031-06-06"));
        assertThat(((Map<?, ?>) second.json().get("people")).get(sec)).isEqualTo(sec);
        assertThat(count("SELECT count(*) FROM invitation WHERE person_id = $1", sec)).isEqualTo(2);
    }

    @Test
    void MTG_6_nobody_plans_with_people_whom_the_body_does_not_know() throws Exception {
        var server = server();
        var body = body(server);
        member(body, "Cecilia Ek", "beslutande", true, "chair", null);
        member(body, "Sven Åhl", "tjänstemän", false, "secretary", null);
        var house = House.of(DATABASE.database(), body, body(server));
        var form = new HashMap<Object, Object>(proposal(server, body, "template"));
        form.put("place", "Sal A");
        var people = new java.util.ArrayList<Object>((List<?>) form.get("people"));
        people.add(Map.of("key", "x", "name", "X", "id", house.persons().get("foreign")));
        form.put("people", people);
        var cookie = house.cookies().get("preparer");
        var reply =
                Web.ask(
                        server.port(),
                        "POST",
                        "/api/meetings",
                        DomainJson.write(form),
                        "Cookie",
                        cookie,
                        "Origin",
                        "http://klubba.example");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("knows no person");
    }

    @Test
    void MTG_6_people_meeting_and_log_are_stored_together_or_not_at_all() throws Exception {
        var server = server();
        var body = body(server);
        var planning =
                new Planning(
                        DATABASE.database(), (_, _, _) -> Future.failedFuture("the log is full"));
        var name = "Only " + UUID.randomUUID();
        var form =
                DomainJson.read(
                        DomainJson.write(
                                Map.of(
                                        "body",
                                        body,
                                        "title",
                                        "Möte",
                                        "date",
                                        DAY,
                                        "place",
                                        "Sal A",
                                        "people",
                                        List.of(Map.of("key", "a", "name", name)),
                                        "participants",
                                        List.of(
                                                Map.of(
                                                        "person", "a",
                                                        "category", "beslutande",
                                                        "votes", true)),
                                        "offices",
                                        List.of(
                                                Map.of("role", "chair", "person", "a"),
                                                Map.of("role", "secretary", "person", "a")))),
                        MeetingForm.class);
        assertThatThrownBy(() -> planning.plan(form, Optional.empty()).await(20, TimeUnit.SECONDS))
                .hasMessageContaining("the log is full");
        assertThat(count("SELECT count(*) FROM person WHERE name = $1", name)).isZero();
        assertThat(count("SELECT count(*) FROM meeting WHERE body_id = $1", body)).isZero();
    }

    @Test
    void MTG_6_the_list_of_meetings_follows_the_log() throws Exception {
        var server = server();
        var body = body(server);
        member(body, "Cecilia Ek", "beslutande", true, "chair", null);
        member(body, "Sven Åhl", "tjänstemän", false, "secretary", null);
        var house = House.of(DATABASE.database(), body, body(server));
        var form = proposal(server, body, "template");
        var planned = plan(server, form, Map.of("place", "Sal A", "start", "09:00"));
        var id = (String) planned.json().get("id");
        var path = "/api/meetings/" + id;
        Web.operator(
                server.port(),
                "POST",
                path + "/commands",
                Map.of(
                        "id",
                        "c1",
                        "command",
                        Map.of(
                                "type", "setTimeAndPlace",
                                "date", "2031-07-01",
                                "start", "10:30",
                                "place", "Sal B")));
        var row = row(server, house.cookies().get("member"), id);
        assertThat(row).containsEntry("date", "2031-07-01").containsEntry("start", "10:30");
        assertThat(row).containsEntry("place", "Sal B").containsEntry("phase", "planned");
        assertThat(row).containsEntry("invited", true).containsEntry("prepares", false);
        assertThat(reply(server, house.cookies().get("member"), id)).isEqualTo(200);
        assertThat(row(server, house.cookies().get("member"), id)).containsEntry("reply", "absent");
        assertThat(reply(server, house.cookies().get("foreign"), id)).isEqualTo(404);
        Web.operator(server.port(), "POST", path + "/cancel", Map.of("id", "c2"));
        assertThat(row(server, house.cookies().get("preparer"), id))
                .containsEntry("phase", "cancelled")
                .containsEntry("prepares", true);
        assertThat(row(server, house.cookies().get("foreign"), id)).isNull();
    }

    private static int reply(LiveServer server, String cookie, String meeting) {
        return Web.ask(
                        server.port(),
                        "POST",
                        "/api/me/meetings/" + meeting + "/reply",
                        "{\"answer\":\"absent\"}",
                        "Cookie",
                        cookie,
                        "Origin",
                        "http://klubba.example")
                .status();
    }

    private static Map<Object, Object> row(LiveServer server, String cookie, String meeting) {
        var told = Web.get(server.port(), "/api/me/meetings", "Cookie", cookie);
        for (var one : (List<?>) told.json().get("meetings")) {
            var row = (Map<?, ?>) one;
            if (row.get("id").equals(meeting)) return new HashMap<>(row);
        }
        return null;
    }
}
