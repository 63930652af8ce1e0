package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.json.DomainJson;

/// Bodies and people, over HTTP as those who have signed in.
class DirectoryIT extends Live {

    private int port;
    private String body;
    private String other;
    private House house;

    @BeforeEach
    void open() throws Exception {
        port = server().port();
        body = newBody("Rådet", "consultationGroup");
        other = newBody("Ånämnden", "board");
        house = House.of(DATABASE.database(), body, other);
    }

    private String newBody(String name, String kind) {
        var form = Map.of("name", name, "kind", kind, "organisations", List.of("Åre kommun"));
        return (String) Web.operator(port, "POST", "/api/bodies", form).json().get("id");
    }

    private Web.Reply as(String role, String method, String path, Object sent) {
        var text = sent instanceof String s ? s : DomainJson.write(sent);
        return Web.ask(
                port,
                method,
                "/api/bodies" + path,
                text,
                "Cookie",
                house.cookies().get(role),
                "Origin",
                "http://klubba.example");
    }

    private Map<?, ?> read(String role, String path) {
        var reply = as(role, "GET", path, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<Map<?, ?>> list(Map<?, ?> from, String name) {
        var all = new java.util.ArrayList<Map<?, ?>>();
        for (var one : (List<?>) from.get(name)) all.add((Map<?, ?>) one);
        return all;
    }

    private static String code(Web.Reply reply) {
        return reply.status() + " " + reply.json().get("code");
    }

    private Map<String, Object> form(String name, Object... more) {
        var form = new HashMap<String, Object>();
        form.put("name", name);
        form.put("category", "beslutande");
        for (var i = 0; i < more.length; i += 2) form.put((String) more[i], more[i + 1]);
        return form;
    }

    private Map<?, ?> added(String role, String in, Map<String, Object> form) {
        var reply = as(role, "POST", "/" + in + "/people", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return (Map<?, ?>) reply.json().get("member");
    }

    private String mail(String key) {
        return key + "-" + body.toLowerCase(java.util.Locale.ROOT) + "@example.se";
    }

    @Test
    void BODY_4_everybody_sees_their_bodies_with_their_roles_and_no_other() {
        assertThat(list(read("member", ""), "bodies"))
                .extracting(b -> (Object) b.get("id"))
                .containsExactly(body);
        var secretary = list(read("preparer", ""), "bodies").getFirst();
        assertThat(list(secretary, "roles").getFirst().get("office")).isEqualTo("secretary");
        assertThat(list(read("former", ""), "bodies")).isEmpty();
        assertThat(list(read("administrator", ""), "bodies"))
                .extracting(b -> (Object) b.get("id"))
                .contains(body, other);
        added(
                "administrator",
                other,
                form(
                        "Namn",
                        "mail",
                        "member-" + house.persons().get("member") + "@example.se",
                        "office",
                        "chair"));
        assertThat(list(read("member", ""), "bodies"))
                .extracting(b -> (Object) b.get("id"))
                .containsExactly(body, other);
    }

    @Test
    void BODY_2_a_rule_that_the_law_locks_is_refused_and_the_section_named() {
        var locked = Map.of("version", 1, "profile", Map.of("quorum", "none"));
        var refused = as("administrator", "PUT", "/" + other + "/rules", locked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("KL 6:27");
        var rules = list(read("administrator", "/" + other), "rules");
        var quorum = rules.stream().filter(r -> "quorum".equals(r.get("setting"))).findFirst();
        assertThat(((Map<?, ?>) quorum.orElseThrow().get("lock")).get("section"))
                .isEqualTo("KL 6:27");
        var free = Map.of("version", 1, "profile", Map.of("quorum", "warning"));
        assertThat(as("bodyAdministrator", "PUT", "/" + body + "/rules", free).status())
                .isEqualTo(200);
    }

    @Test
    void BODY_6_of_two_who_change_a_body_the_second_is_told_and_nothing_is_lost() throws Exception {
        var points =
                Map.of(
                        "version",
                        1,
                        "standingPoints",
                        List.of(
                                Map.of(
                                        "kind",
                                        "opening",
                                        "title",
                                        "Öppnande",
                                        "plannedMinutes",
                                        5)));
        assertThat(as("preparer", "PUT", "/" + body + "/points", points).status()).isEqualTo(200);
        var phrases =
                Map.of(
                        "version",
                        1,
                        "phrases",
                        List.of(Map.of("name", "Nota", "text", "Noteras.")));
        assertThat(code(as("bodyAdministrator", "PUT", "/" + body + "/phrases", phrases)))
                .isEqualTo("409 CHANGED_MEANWHILE");
        var now = read("member", "/" + body);
        assertThat(now.get("version")).isEqualTo(2);
        assertThat(list(now, "standingPoints")).hasSize(1);
        assertThat(deeds())
                .containsExactly("standingPointsChanged " + house.persons().get("preparer"));
    }

    private List<String> deeds() throws Exception {
        var all = new java.util.ArrayList<String>();
        var rows =
                DATABASE.database()
                        .pool()
                        .query(
                                "SELECT what || ' ' || who FROM deed WHERE body_id = '"
                                        + body
                                        + "' AND what <> 'bodyAdded' ORDER BY id")
                        .execute()
                        .await(20, java.util.concurrent.TimeUnit.SECONDS);
        for (var row : rows) all.add(row.getString(0));
        return all;
    }

    @Test
    void BODY_1_names_organisations_and_population_are_changed_and_a_heading_in_use_stays() {
        var about =
                Map.of(
                        "name",
                        "Stora rådet",
                        "kind",
                        "consultationGroup",
                        "organisations",
                        List.of("Åre kommun", "Bergs kommun"),
                        "populations",
                        Map.of("Åre kommun", Map.of("year", 2025, "number", 12000)));
        var change = Map.of("version", 1, "body", about);
        assertThat(as("preparer", "PUT", "/" + body + "/about", change).status()).isEqualTo(403);
        assertThat(as("bodyAdministrator", "PUT", "/" + body + "/about", change).status())
                .isEqualTo(200);
        var now = (Map<?, ?>) read("member", "/" + body).get("body");
        assertThat(now.get("populations"))
                .isEqualTo(Map.of("Åre kommun", Map.of("year", 2025, "number", 12000)));
        assertThat(((Map<?, ?>) now.get("names")).get("nameGenitive")).isEqualTo("Stora rådets");

        var fewer = new HashMap<String, Object>(about);
        fewer.put(
                "attendanceCategories",
                List.of(Map.of("key", "alla", "label", "Alla", "role", "voting")));
        assertThat(
                        code(
                                as(
                                        "bodyAdministrator",
                                        "PUT",
                                        "/" + body + "/about",
                                        Map.of("version", 2, "body", fewer))))
                .isEqualTo("409 CATEGORY_IN_USE");
    }

    @Test
    void PART_8_members_see_who_belongs_and_those_who_prepare_see_addresses() {
        var ann =
                added(
                        "preparer",
                        body,
                        form(
                                "Ann Ek",
                                "mail",
                                mail("ann"),
                                "from",
                                "2026-01-01",
                                "to",
                                "2030-12-31"));
        assertThat(((Map<?, ?>) ann.get("place")).get("votes")).isEqualTo(true);
        assertThat(as("member", "GET", "/" + body + "/people", "").body())
                .contains("Ann Ek")
                .doesNotContain("@example.se");
        assertThat(as("preparer", "GET", "/" + body + "/people", "").body()).contains(mail("ann"));
        assertThat(as("member", "POST", "/" + body + "/people", form("Bo")).status())
                .isEqualTo(403);
        var again = form("Ann Ek", "mail", mail("ann").toUpperCase(java.util.Locale.ROOT));
        assertThat(code(as("preparer", "POST", "/" + body + "/people", again)))
                .isEqualTo("409 ALREADY_MEMBER");
    }

    @Test
    void PART_7_namesakes_may_both_belong_and_are_pointed_out() {
        added("preparer", body, form("Ann Ek", "organisation", "Åre kommun"));
        added("preparer", body, form("Ann Ek", "organisation", "Bergs kommun"));
        assertThat(read("member", "/" + body + "/people").get("sameName"))
                .isEqualTo(List.of("Ann Ek"));
    }

    @Test
    void BODY_6_of_two_who_correct_a_member_the_second_is_told() {
        var ann = added("preparer", body, form("Ann Ek"));
        var path = "/" + body + "/people/" + ann.get("id");
        var first = form("Ann Ek-Falk", "version", ann.get("version"));
        var reply = as("preparer", "PUT", path, first);
        assertThat(reply.json().get("person").toString()).contains("Ann Ek-Falk");
        assertThat(
                        code(
                                as(
                                        "bodyAdministrator",
                                        "PUT",
                                        path,
                                        form("Ann", "version", ann.get("version")))))
                .isEqualTo("409 CHANGED_MEANWHILE");
        assertThat(code(as("preparer", "DELETE", path + "?version=" + ann.get("version"), "")))
                .isEqualTo("409 CHANGED_MEANWHILE");
        assertThat(
                        as(
                                        "preparer",
                                        "DELETE",
                                        path + "?version=" + reply.json().get("version"),
                                        "")
                                .status())
                .isEqualTo(204);
    }

    @Test
    void BODY_7_who_belongs_elsewhere_is_corrected_by_who_administers_the_house() {
        added("administrator", other, form("Ann Ek", "mail", mail("ann")));
        var joined =
                as("preparer", "POST", "/" + body + "/people", form("Annika", "mail", mail("ann")))
                        .json();
        assertThat(joined.get("joined")).isEqualTo(true);
        var ann = (Map<?, ?>) joined.get("member");
        assertThat(ann.get("person").toString()).contains("Ann Ek");
        var path = "/" + body + "/people/" + ann.get("id");
        var mine = form("Ann Ek", "mail", mail("mine"), "version", ann.get("version"));
        for (var role : List.of("preparer", "bodyAdministrator")) {
            assertThat(code(as(role, "PUT", path, mine))).isEqualTo("409 PERSON_OF_OTHERS");
        }
        // what she is in this body is theirs to say
        var placed =
                form(
                        "Ann Ek",
                        "mail",
                        mail("ann"),
                        "category",
                        "tjänstemän",
                        "version",
                        ann.get("version"));
        assertThat(as("preparer", "PUT", path, placed).status()).isEqualTo(200);
        mine.put("version", ann.get("version").toString().replaceAll("^1", "2"));
        assertThat(as("administrator", "PUT", path, mine).status()).isEqualTo(200);
    }

    @Test
    void BODY_7_no_secretary_takes_the_address_of_an_administrator() {
        var boss = added("administrator", body, form("Bo Alm", "mail", mail("bo")));
        var person = ((Map<?, ?>) boss.get("person")).get("id");
        assertThat(
                        as(
                                        "bodyAdministrator",
                                        "POST",
                                        "/" + body + "/administrators",
                                        Map.of("person", person))
                                .status())
                .isEqualTo(204);
        var taken = form("Bo Alm", "mail", mail("mine"), "version", boss.get("version"));
        var path = "/" + body + "/people/" + boss.get("id");
        assertThat(code(as("preparer", "PUT", path, taken))).isEqualTo("409 PERSON_OF_OTHERS");
        assertThat(as("bodyAdministrator", "PUT", path, taken).status()).isEqualTo(200);
        var stranger = house.persons().get("foreign");
        assertThat(
                        as(
                                        "bodyAdministrator",
                                        "POST",
                                        "/" + body + "/administrators",
                                        Map.of("person", stranger))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void PART_8_the_call_in_order_is_set_once_and_seen_by_who_comes_second() {
        var one = added("preparer", body, form("Ett")).get("id");
        var two = added("preparer", body, form("Två")).get("id");
        var path = "/" + body + "/call-in";
        assertThat(
                        as(
                                        "preparer",
                                        "PUT",
                                        path,
                                        Map.of("seen", List.of(), "order", List.of(two, one)))
                                .status())
                .isEqualTo(204);
        assertThat(
                        code(
                                as(
                                        "preparer",
                                        "PUT",
                                        path,
                                        Map.of("seen", List.of(), "order", List.of(one)))))
                .isEqualTo("409 CHANGED_MEANWHILE");
        assertThat(
                        as(
                                        "preparer",
                                        "PUT",
                                        path,
                                        Map.of("seen", List.of(two, one), "order", List.of(one)))
                                .status())
                .isEqualTo(204);
        var order = new HashMap<Object, Object>();
        for (var member : list(read("member", "/" + body + "/people"), "people")) {
            order.put(member.get("id"), member.get("callIn"));
        }
        assertThat(order.get(one)).isEqualTo(1);
        assertThat(order.get(two)).isNull();
    }

    @Test
    void PART_9_a_file_is_previewed_imported_as_told_and_changes_nothing_the_second_time()
            throws Exception {
        var file =
                """
                Namn;E-post;Kommun;Rubrik;Inkallelseordning;Ersättare för
                Ann Ek;%1$s-ann@example.se;Åre kommun;Beslutande;;
                Bo Öst;%1$s-bo@example.se;Bergs kommun;Tjänstemän;1;Ann Ek
                ;%1$s-ingen@example.se;;;;
                """
                        .formatted(body.toLowerCase(java.util.Locale.ROOT));
        var path = "/" + body + "/people/import";
        var before = list(read("member", "/" + body + "/people"), "people").size();
        var preview = as("preparer", "POST", path, file).json();
        assertThat(list(preview, "rows"))
                .extracting(row -> (Object) row.get("fate"))
                .containsExactly("new", "new", "refused");
        assertThat(list(read("member", "/" + body + "/people"), "people")).hasSize(before);

        assertThat(code(as("preparer", "POST", path + "?fingerprint=another", file)))
                .isEqualTo("409 CHANGED_MEANWHILE");
        var done =
                as("preparer", "POST", path + "?fingerprint=" + preview.get("fingerprint"), file);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        var people = list(read("preparer", "/" + body + "/people"), "people");
        assertThat(people).hasSize(before + 2);
        var bo =
                people.stream()
                        .filter(p -> p.get("person").toString().contains("Bo Öst"))
                        .findFirst()
                        .orElseThrow();
        var ann =
                people.stream()
                        .filter(p -> p.get("person").toString().contains("Ann Ek"))
                        .findFirst()
                        .orElseThrow();
        assertThat(bo.get("callIn")).isEqualTo(1);
        assertThat(((Map<?, ?>) bo.get("place")).get("substituteFor"))
                .isEqualTo(((Map<?, ?>) ann.get("person")).get("id"));

        var again = as("preparer", "POST", path, file).json();
        assertThat(list(again, "rows"))
                .extracting(row -> (Object) row.get("fate"))
                .containsExactly("same", "same", "refused");
        var deeds = deeds().size();
        as("preparer", "POST", path + "?fingerprint=" + again.get("fingerprint"), file);
        assertThat(deeds()).hasSize(deeds + 1);
        assertThat(list(read("preparer", "/" + body + "/people"), "people")).hasSize(before + 2);

        var exported = as("preparer", "GET", "/" + body + "/people.csv", "");
        var back = as("preparer", "POST", path, exported.body()).json();
        assertThat(list(back, "rows"))
                .as(back.toString())
                .allMatch(row -> "same".equals(row.get("fate")));
    }

    @Test
    void BODY_7_the_house_keeps_its_last_administrator() throws Exception {
        var all = Web.operator(port, "GET", "/api/administrators", "").json();
        for (var one : list(all, "administrators")) {
            if (one.get("person").equals(house.persons().get("administrator"))) continue;
            Web.operator(port, "DELETE", "/api/administrators/" + one.get("person"), "");
        }
        var path = "/api/administrators/" + house.persons().get("administrator");
        assertThat(code(Web.operator(port, "DELETE", path, "")))
                .isEqualTo("409 LAST_ADMINISTRATOR");
        var more = Map.of("name", "Bo Alm", "mail", mail("bo"));
        assertThat(Web.operator(port, "POST", "/api/administrators", more).status()).isEqualTo(200);
        assertThat(Web.operator(port, "DELETE", path, "").status()).isEqualTo(204);
    }
}
