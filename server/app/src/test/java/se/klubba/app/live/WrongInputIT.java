package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.UpgradeRejectedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.klubba.app.json.DomainJson;

/// What is wrong gets an answer that names the fault, and nothing else is disturbed.
///
/// Long, since it is one list of faults.
class WrongInputIT extends Live {

    /// What is sent, and what the fault has to be called.
    private static Map<String, String> unreadable(Planned meeting) {
        var all = new LinkedHashMap<String, String>();
        all.put("no json", "line 1");
        all.put("[]", "frame: not an object");
        all.put("null", "frame: not an object");
        all.put("{}", "t: missing");
        all.put("{\"t\":7}", "t: missing");
        all.put("{\"t\":\"dance\"}", "t: there is no frame");
        all.put("{\"t\":\"ping\"} {}", "line 1");
        all.put("{\"t\":\"ping\",\"t\":\"ping\"}", "Duplicate");
        all.put("{\"t\":\"command\",\"command\":{}}", "id: missing");
        all.put("{\"t\":\"command\",\"id\":\"\",\"command\":{}}", "id: not 1 to 80");
        all.put("{\"t\":\"command\",\"id\":\"a b\",\"command\":{}}", "id: not 1 to 80");
        all.put("{\"t\":\"command\",\"id\":\"a\\u0000\",\"command\":{}}", "id: holds a character");
        all.put("{\"t\":\"command\",\"id\":\"å\",\"command\":{}}", "id: not 1 to 80");
        all.put("{\"t\":\"command\",\"id\":\"x\"}", "command: missing");
        all.put(
                "{\"t\":\"steps\",\"id\":\"x\",\"text\":\"item:i1\",\"version\":0,\"client\":\"c\"}",
                "steps: missing");
        all.put(
                "{\"t\":\"steps\",\"id\":\"x\",\"text\":\"item:i1\",\"version\":\"0\",\"client\":\"c\",\"steps\":[]}",
                "version: missing");
        all.put("{\"t\":\"resume\",\"have\":{\"epoch\":\"e\",\"seq\":\"4\"}}", "seq: missing");
        all.put("[".repeat(5000), "nesting");
        commands(meeting)
                .forEach((command, fault) ->
                        all.put(
                                "{\"t\":\"command\",\"id\":\"x\",\"command\":" + command + "}",
                                fault));
        return all;
    }

    private static Map<String, String> commands(Planned meeting) {
        var item = meeting.item(2);
        var all = new LinkedHashMap<String, String>();
        all.put("{}", "command.type: missing");
        all.put("{\"type\":\"dance\"}", "command.type: there is no command 'dance'");
        all.put("{\"type\":\"startItem\"}", "command.item: missing");
        all.put("{\"type\":\"startItem\",\"item\":7}", "command.item");
        all.put("{\"type\":\"startItem\",\"item\":\"" + "i".repeat(81) + "\"}", "command.item");
        all.put(
                "{\"type\":\"startItem\",\"item\":\"" + item + "\",\"sen\":\"" + item + "\"}",
                "command.sen");
        all.put(
                "{\"type\":\"renameAgendaItem\",\"item\":\"" + item + "\",\"title\":7}",
                "command.title");
        all.put(
                "{\"type\":\"renameAgendaItem\",\"item\":\"" + item + "\",\"title\":true}",
                "command.title");
        all.put(
                "{\"type\":\"renameAgendaItem\",\"item\":\"" + item + "\",\"title\":null}",
                "command.title");
        all.put(
                "{\"type\":\"renameAgendaItem\",\"item\":\"" + item + "\",\"title\":\"\\ud83d\"}",
                "command.title");
        all.put(
                "{\"type\":\"renameAgendaItem\",\"item\":\"" + item + "\",\"title\":\"a\\u0000b\"}",
                "command.title");
        all.put("{\"type\":\"adjournMeeting\",\"until\":1030}", "command.until");
        all.put("{\"type\":\"addAgendaItem\",\"title\":\"A\",\"kind\":\"party\"}", "command.kind");
        all.put("{\"type\":\"addAgendaItem\",\"title\":\"A\",\"kind\":0}", "command.kind");
        all.put("{\"type\":\"join\",\"persons\":\"p\"}", "command.persons");
        all.put("{\"type\":\"join\",\"persons\":[null]}", "command.persons");
        all.put("{\"type\":\"join\",\"persons\":[[]]}", "command.persons[0]");
        all.put(
                "{\"type\":\"setDecisionForm\",\"item\":\"" + item + "\",\"numbered\":\"true\"}",
                "command.numbered");
        all.put(
                "{\"type\":\"declareFinding\",\"item\":\"" + item + "\",\"rejected\":1}",
                "command.rejected");
        return all;
    }

    @Test
    void what_cannot_be_read_is_named_by_its_place_and_the_line_stays_open() throws Exception {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        var anna = page(meeting, "anna");
        Thread.sleep(400);
        var heard = anna.heard().size();
        for (var wrong : unreadable(meeting).entrySet()) {
            var before = chair.problems();
            chair.say(wrong.getKey());
            chair.sees(p -> p.problems() > before);
            var problem = (Map<?, ?>) Web.json(chair.heard("problem").getLast()).get("problem");
            assertThat(problem.get("code")).isEqualTo("UNREADABLE");
            assertThat((String) problem.get("detail"))
                    .as(wrong.getKey())
                    .contains(wrong.getValue());
            assertThat((String) problem.get("detail"))
                    .doesNotContain("se.klubba", "java.", "jackson");
            Thread.sleep(26);
        }
        for (var wrong : commands(meeting).entrySet()) {
            var reply =
                    Web.ask(
                            meeting.port(),
                            "POST",
                            anna.guest.path() + "/commands",
                            "{\"id\":\"x\",\"command\":" + wrong.getKey() + "}",
                            "Cookie",
                            anna.guest.cookie());
            assertThat(reply.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat((String) reply.json().get("detail")).contains(wrong.getValue());
        }
        anna.settle();
        assertThat(anna.heard()).hasSize(heard + 1);
        chair.does(command("addAgendaItem", "title", "Allt är som förut"));
    }

    @Test
    void things_of_another_meeting_are_unknown_here() {
        var server = server();
        var other = Planned.on(server);
        var meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        assertThat(code(chair.send(command("startItem", "item", "i77")))).isEqualTo("UNKNOWN_ITEM");
        assertThat(code(chair.send(command("passChair", "to", other.person("anna")))))
                .isEqualTo("UNKNOWN_PERSON");
        assertThat(code(chair.send(command("closeVote", "vote", "i1v9"))))
                .isEqualTo("UNKNOWN_VOTE");
        assertThat(chair.guest.command("x", command("startItem", "item", "i77")).status())
                .isEqualTo(404);
    }

    @Test
    void a_frame_of_more_than_256_kB_is_turned_down_and_the_line_stays_open() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        for (var much : List.of("x".repeat(262_145), "å".repeat(140_000), "x".repeat(1_000_000))) {
            var before = chair.problems();
            chair.say(much);
            chair.sees(p -> p.problems() > before);
            assertThat(code(Web.json(chair.heard("problem").getLast())))
                    .isEqualTo("FRAME_TOO_LARGE");
        }
        chair.does(command("addAgendaItem", "title", "Allt är som förut"));
    }

    @Test
    void a_frame_of_more_than_2_MB_ends_the_line_and_no_other() {
        var meeting = Planned.on(server());
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        chair.say("x".repeat(3_000_000));
        chair.gone();
        assertThat(chair.closeCode()).isEqualTo(1009);
        sec.does(command("addAgendaItem", "title", "Allt är som förut"));
        kept(chair.comeBack()).does(command("addAgendaItem", "title", "Och igen"));
    }

    @Test
    void bytes_are_no_frame() {
        var chair = page(Planned.on(server()), "chair");
        chair.sayBytes(new byte[] {1, 2, 3});
        chair.sees(p -> p.problems() == 1);
        chair.does(command("addAgendaItem", "title", "Allt är som förut"));
    }

    @Test
    void hello_comes_first_and_in_a_version_that_is_spoken_here() {
        var meeting = Planned.on(server());
        var page = kept(Page.connect(meeting.enter("chair")));
        page.post("a", command("adoptAgenda"));
        assertThat(page.answer("a", 0).get("t")).isEqualTo("problem");
        assertThat(page.answer("a", 0).toString()).contains("hello comes first");
        for (var protocol : List.of(2, 4_294_967_297L)) {
            var old = kept(Page.connect(meeting.enter("chair")));
            old.say(Map.of("t", "hello", "protocol", protocol, "client", "c"));
            old.gone();
            assertThat(old.bye()).isEqualTo("outdated");
            assertThat(old.closeCode()).isEqualTo(4409);
        }
        page.hello(null);
        page.sees(p -> p.seq() > 0);
        page.does(command("addAgendaItem", "title", "Nu"));
    }

    @Test
    void without_cookie_or_from_a_foreign_page_there_is_no_socket() {
        var meeting = Planned.on(server());
        var guest = meeting.enter("anna");
        var stranger = new Planned.Guest(meeting, "anna", "klubba=" + "x".repeat(43));
        assertRejected(() -> Page.connect(stranger), 401);
        assertRejected(() -> Page.connect(new Planned.Guest(meeting, "anna", "other=1")), 401);
        assertRejected(() -> Page.connect(guest, "https://evil.example"), 403);
        assertRejected(() -> Page.connect(guest, null), 403);
        assertThat(kept(Page.connect(guest, "http://klubba.example"))).isNotNull();
        assertThat(guest.get("/live").status()).isEqualTo(426);
        var foreign =
                Web.ask(
                        meeting.port(),
                        "POST",
                        guest.path() + "/commands",
                        "{}",
                        "Cookie",
                        guest.cookie(),
                        "Origin",
                        "https://evil.example");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(
                        Web.get(
                                        meeting.port(),
                                        "/m/%00/" + meeting.person("anna") + "/view",
                                        "Cookie",
                                        guest.cookie())
                                .status())
                .isEqualTo(401);
        assertThat(Web.get(meeting.port(), "/in/nothing").status()).isEqualTo(403);
    }

    private static void assertRejected(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable connecting, int status) {
        assertThatThrownBy(connecting)
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(status));
    }

    @Test
    void the_operator_is_told_which_field_is_wrong() {
        var server = server();
        var meeting = Planned.on(server);
        var port = server.port();
        assertThat(Web.ask(port, "POST", "/api/bodies", "{}").status()).isEqualTo(401);
        assertThat(
                        Web.ask(port, "POST", "/api/bodies", "{}", "Authorization", "Bearer wrong")
                                .status())
                .isEqualTo(401);
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("{", "line 1");
        wrong.put("{\"name\":7,\"kind\":\"board\"}", "name");
        wrong.put("{\"name\":\"A\\u0000\",\"kind\":\"board\"}", "name");
        wrong.put("{\"name\":\"A\",\"kind\":\"party\"}", "kind");
        wrong.put("{\"name\":\"A\",\"kind\":\"board\",\"profile\":{\"fun\":true}}", "profile");
        wrong.put("{\"name\":\"A\",\"kind\":\"board\",\"organisations\":[null]}", "organisations");
        wrong.forEach((body, fault) -> {
            var reply = Web.operator(port, "POST", "/api/bodies", body);
            assertThat(reply.status()).as(body + reply.body()).isIn(400, 422);
            assertThat((String) reply.json().get("detail")).as(body).contains(fault);
        });
        var links = "/api/meetings/" + meeting.id() + "/links";
        assertThat(Web.operator(port, "POST", links, Map.of("person", "p_nobody")).status())
                .isEqualTo(404);
        assertThat(
                        Web.operator(
                                        port,
                                        "POST",
                                        "/api/meetings/m_none/links",
                                        Map.of("person", meeting.person("anna")))
                                .status())
                .isEqualTo(404);
        assertThat(Web.operator(port, "DELETE", links + "/abc", "").status()).isEqualTo(404);
        assertThat(Web.operator(port, "POST", "/api/meetings", Map.of("title", "A")).status())
                .isEqualTo(400);
    }

    @Test
    void who_asks_too_fast_is_told_so_and_others_at_the_same_address_are_not() {
        var more = IntStream.range(0, 50).mapToObj(i -> "p" + i).toList();
        var meeting = Planned.on(server(), Map.of(), more);
        var pages = new ArrayList<Page>();
        for (var key : more) pages.add(page(meeting, key));
        var fast = pages.getFirst();
        for (var i = 0; i < 120; i++) fast.post("f" + i, command("checkIn"));
        for (var page : pages.subList(1, 50)) page.post("own", command("checkIn"));
        for (var page : pages.subList(1, 50)) {
            assertThat(page.answer("own", 0).get("status")).isEqualTo("done");
        }
        var refused =
                IntStream.range(0, 120)
                        .filter(i -> code(fast.answer("f" + i, 0)).equals("TOO_FAST"))
                        .count();
        assertThat(refused).isBetween(1L, 40L);
        assertThat(fast.bye()).isEmpty();
    }

    @Test
    void who_goes_on_and_on_too_fast_is_sent_away() {
        var page = page(Planned.on(server()), "anna");
        // however slow the machine is: nobody who writes without a pause stays
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        for (var i = 0; page.closeCode() == null && System.nanoTime() < end; i++)
            page.post("f" + i, command("checkIn"));
        page.gone();
        assertThat(page.bye()).isEqualTo("tooFast");
        assertThat(page.closeCode()).isEqualTo(4429);
    }

    @Test
    void of_seventeen_pages_of_one_person_the_oldest_goes() {
        var meeting = Planned.on(server());
        var guest = meeting.enter("anna");
        var oldest = kept(Page.of(guest));
        var others = IntStream.range(0, 16).mapToObj(_ -> kept(Page.of(guest))).toList();
        oldest.gone();
        assertThat(oldest.bye()).isEqualTo("replaced");
        others.forEach(Page::settle);
        assertThat(others).allMatch(page -> page.closeCode() == null);
    }

    @Test
    void every_refusal_says_what_it_is_as_a_problem() {
        var page = page(Planned.on(server()), "anna");
        var problem = (Map<?, ?>) page.send(command("openMeeting")).get("problem");
        assertThat(problem.get("type")).isEqualTo("urn:klubba:refusal:" + problem.get("code"));
        assertThat(problem.get("status")).isEqualTo(403);
        var reply = page.guest.command("h", command("openMeeting"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(DomainJson.write(reply.json())).isEqualTo(DomainJson.write(problem));
    }
}
