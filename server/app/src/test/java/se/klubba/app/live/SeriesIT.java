package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.identity.PgSignedIn;
import se.klubba.domain.id.PersonId;

/// From one meeting of a body to the next, and over all of them.
class SeriesIT extends Live {

    private LiveServer house;

    @Test
    void
            ASG_2_paragraphs_go_on_and_what_the_first_meeting_asked_for_comes_up_in_the_second_and_is_reported_back()
                    throws Exception {
        var first = Planned.on(house());
        // planned before the first has given any §
        var second = first.next("2018-12-20");
        var given = given(first, 2, "Ta fram ett förslag till budget");
        var hidden = given(first, 3, "Hemlig uppgift");

        var chair = page(second, "chair");
        begin(second, chair, 1);
        assertThat(chair.at("items", second.item(1), "number")).isEqualTo(4);

        var sec = page(second, "sec");
        var open = assignments(sec.guest);
        assertThat(open).hasSize(1);
        var task = open.getFirst();
        assertThat(task)
                .containsEntry("id", given)
                .containsEntry("task", "Ta fram ett förslag till budget")
                .containsEntry("assignee", "IFO-cheferna")
                .containsEntry("status", "open");
        var place = (Map<?, ?>) task.get("place");
        assertThat(place.get("number")).isEqualTo(2);
        assertThat(place.get("date")).isEqualTo("2018-12-14");
        assertThat(given).isNotEqualTo(hidden);
        assertThat(page(second, "anna").guest.get("/assignments").status()).isEqualTo(403);

        sec.does(report(second.item(1), first.id(), task, "reported"));
        assertThat(assignments(sec.guest).getFirst()).containsEntry("status", "reported");
        sec.does(report(second.item(1), first.id(), task, "done"));
        assertThat(assignments(sec.guest)).isEmpty();
        assertThat(sec.guest.get("/record.txt").body())
                .contains(
                        "Återrapport av uppdraget från den 14 december 2018, § 2, till IFO-cheferna: Ta fram ett"
                                + " förslag till budget. Uppdraget är slutfört.");
        var all = operator("/api/assignments?all=true&body=" + place.get("body"), "assignments");
        assertThat(all).hasSize(2);
        assertThat(((Map<?, ?>) all.getLast()).get("told"))
                .extracting("meeting", "number")
                .containsExactly(second.id(), 4);
    }

    @Test
    void AGD_6_what_was_not_reached_waits_for_the_next_meeting_of_the_body() throws Exception {
        var meeting = Planned.on(house());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        chair.does(
                command(
                        "markNotReached",
                        "item",
                        meeting.item(4),
                        "reason",
                        "Tiden tog slut",
                        "carryOver",
                        "Tas upp i januari"));
        var body = (String) chair.at("meeting", "body", "id");
        assertThat(operator("/api/bodies/" + body + "/carried", "items")).isEmpty();
        chair.does(command("closeItem", "item", meeting.item(2)));
        chair.does(command("closeMeeting"));
        var items = operator("/api/bodies/" + body + "/carried", "items");
        // neither opening nor closing, which every meeting has anew
        assertThat(items).hasSize(2);
        assertThat((Map<?, ?>) items.getLast())
                .extracting("how", "why", "text")
                .containsExactly("notReached", "Tiden tog slut", "Tas upp i januari");
    }

    @Test
    void REG_1_decisions_and_minutes_are_found_by_the_stems_of_their_words_at_their_paragraph()
            throws Exception {
        var meeting = Planned.on(house());
        given(meeting, 2, "Utreda äldreomsorgens lokaler");
        var sec = page(meeting, "sec");
        sec.type("item:" + meeting.item(2), "Kommunerna diskuterade åtgärderna i Överkalix.");
        var hits = search("kommun åtgärd", null);
        var hit = (Map<?, ?>) hits.getFirst();
        assertThat(hit.get("kind")).isEqualTo("minutes");
        assertThat(((Map<?, ?>) hit.get("place")).get("item")).isEqualTo(meeting.item(2));
        assertThat(hit.get("pieces").toString())
                .contains("{text=Kommunerna, hit=true}", "{text=åtgärderna, hit=true}");
        var decisions = operator("/api/decisions?q=bifaller", "hits");
        assertThat(decisions.toString()).contains(meeting.id());
        // made anew from the logs when somebody asks
        DATABASE.database()
                .pool()
                .query("DELETE FROM register_position; DELETE FROM register_entry")
                .execute()
                .await(20, TimeUnit.SECONDS);
        assertThat(search("kommun åtgärd", null)).isEqualTo(hits);
    }

    @Test
    void REG_2_what_somebody_may_not_read_is_neither_found_nor_counted() throws Exception {
        var meeting = Planned.on(house(), Map.of("liveMinutesVisibility", "full"));
        begin(meeting, page(meeting, "chair"), 2);
        var sec = page(meeting, "sec");
        sec.type("item:" + meeting.item(2), "Fjällräven sågs.");
        sec.settle();
        var guest = signedIn(meeting.person("guest"));
        var before = answer("fjällräven", guest);
        assertThat(before).contains("Fjällräven");
        assertThat(search("fjällräven", signedIn(meeting.person("anna")))).hasSize(1);
        sec.type("item:" + meeting.item(3), "Fjällräven är hemlig, Fjällräven!");
        sec.settle();
        assertThat(search("fjällräven", signedIn(meeting.person("anna")))).hasSize(2);
        assertThat(answer("fjällräven", guest)).isEqualTo(before);
        assertThat(answer("hemlig", guest)).isEqualTo("{\"hits\":[],\"more\":false}");
        // nor by whoever belongs to no meeting of the body
        var other = Planned.on(house());
        assertThat(search("fjällräven", signedIn(other.person("anna")))).isEmpty();
    }

    @Test
    void DEC_6_a_cost_split_is_seen_by_all_and_printed() throws Exception {
        var meeting = Planned.on(house(), Map.of("liveMinutesVisibility", "full"));
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var sec = page(meeting, "sec");
        var decision = drafted(meeting, sec, 2);
        sec.does(
                command(
                        "markCostSplit",
                        "decision",
                        decision,
                        "split",
                        Map.of(
                                "amount",
                                100,
                                "basis",
                                "population",
                                "shares",
                                List.of(share("Berg", 1), share("Åre", 1), share("Krokom", 1)))));
        var anna = page(meeting, "anna");
        assertThat(anna.at("decisions", decision, "costSplit", "parts").toString())
                .contains("{organisation=Berg, weight=1, kronor=34}");
        decide(meeting, chair, 2);
        assertThat(sec.guest.get("/record.txt").body())
                .contains("Kostnadsfördelning: 100 kronor efter befolkning.")
                .contains("Summa\t3\t100,00 %\t100");
        assertThat(sec.guest.get("/cost-split.txt").body()).contains("Åre\t1\t33,33 %\t33");
        assertThat(sec.guest.get("/cost-split.pdf").body()).startsWith("%PDF");
    }

    private static Map<String, ?> share(String organisation, int weight) {
        return Map.of("organisation", organisation, "weight", weight);
    }

    /// An assignment in a decision of this item.
    private String given(Planned meeting, int place, String task) {
        var chair = page(meeting, "chair");
        if (chair.at("current") == null) begin(meeting, chair, 1);
        chair.does(command("startItem", "item", meeting.item(place)));
        var sec = page(meeting, "sec");
        var decision = drafted(meeting, sec, place);
        decide(meeting, chair, place);
        var marked =
                sec.does(
                        command(
                                "markAssignment",
                                "decision",
                                decision,
                                "assignee",
                                "IFO-cheferna",
                                "assigneeKind",
                                "group",
                                "task",
                                task));
        return (String) ((Map<?, ?>) marked.get("result")).get("assignment");
    }

    private static String drafted(Planned meeting, Page sec, int place) {
        var drafted =
                sec.does(
                        command(
                                "draftDecision",
                                "item",
                                meeting.item(place),
                                "text",
                                List.of("Gruppen bifaller förslaget.")));
        return (String) ((Map<?, ?>) drafted.get("result")).get("decision");
    }

    private static void decide(Planned meeting, Page chair, int place) {
        for (var step : List.of("putToMeeting", "declareFinding", "confirmDecision")) {
            chair.does(command(step, "item", meeting.item(place)));
        }
    }

    private static Map<String, ?> report(String item, String of, Map<?, ?> task, String result) {
        var place = (Map<?, ?>) task.get("place");
        var given = new LinkedHashMap<String, Object>();
        given.put("date", place.get("date"));
        given.put("number", place.get("number"));
        given.put("assignee", task.get("assignee"));
        given.put("task", task.get("task"));
        var report =
                Map.of(
                        "meeting",
                        of,
                        "assignment",
                        task.get("id"),
                        "given",
                        given,
                        "result",
                        result);
        return command("reportAssignment", "item", item, "report", report);
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private static List<Map<String, Object>> assignments(Planned.Guest guest) {
        var reply = guest.get("/assignments");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return (List<Map<String, Object>>) reply.json().get("assignments");
    }

    private List<?> operator(String path, String what) {
        var reply = Web.operator(port(), "GET", path, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return (List<?>) reply.json().get(what);
    }

    private LiveServer house() {
        if (house == null) house = server();
        return house;
    }

    private int port() {
        return house().port();
    }

    private String signedIn(String person) throws Exception {
        return "klubba-in="
                + new PgSignedIn(DATABASE.database(), Clock.systemUTC())
                        .open(new PersonId(person), "test", "test")
                        .await(20, TimeUnit.SECONDS)
                        .token()
                        .text();
    }

    private List<?> search(String words, String cookie) {
        return (List<?>) Web.json(answer(words, cookie)).get("hits");
    }

    /// @param cookie of whoever asks; null: the operator
    private String answer(String words, String cookie) {
        var path =
                "/api/search?q="
                        + java.net.URLEncoder.encode(
                                words, java.nio.charset.StandardCharsets.UTF_8);
        var reply =
                cookie == null
                        ? Web.operator(port(), "GET", path, "")
                        : Web.get(port(), path, "Cookie", cookie);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }
}
