package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.klubba.app.LiveServer;

/// Secret ballots through a whole server: what lies where, and what nobody is told.
class SecretBallotIT extends Live {

    /// Names that stand nowhere else, and the places at which they stand on the ballot.
    private static final String FIRST = "Qvintus Hemlig";

    private static final String SECOND = "Zelma Hemlig";
    private static final List<String> VOTERS = List.of("chair", "anna", "bo", "cilla");

    @TempDir Path keys;

    private LiveServer keyed() {
        return server(LiveServer.With.usual().ballotKeys(keys));
    }

    private static Planned planned(LiveServer server) {
        var ways = "consensus acclamation openVote secretInElections";
        return Planned.on(server, Map.of("decisionMethods", ways));
    }

    private static Map<String, ?> opening(Planned meeting) {
        return command(
                "openVote",
                "item",
                meeting.item(2),
                "candidates",
                List.of(FIRST, SECOND),
                "secret",
                true,
                "purpose",
                "election");
    }

    private static String opened(Planned meeting, Page chair) {
        var answer = chair.does(opening(meeting));
        return (String) ((Map<?, ?>) answer.get("result")).get("vote");
    }

    private static Map<String, ?> ballot(String vote, String candidate) {
        return command("castBallot", "vote", vote, "candidate", candidate);
    }

    private List<Path> keyFiles() throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            // one that is just being written is none yet
            return files.filter(file -> file.toString().endsWith(".key")).toList();
        }
    }

    @Test
    void VOTE_8_all_see_who_has_voted_and_nobody_what_and_the_figures_come_with_closing()
            throws Exception {
        var meeting = planned(keyed());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var anna = page(meeting, "anna");
        var olle = page(meeting, "olle");
        var vote = opened(meeting, chair);
        anna.does(ballot(vote, SECOND));
        olle.sees(p -> List.of(meeting.person("anna")).equals(p.at("votes", vote, "voted")));
        assertThat(code(anna.send(ballot(vote, FIRST)))).isEqualTo("ALREADY_VOTED");
        assertThat(code(olle.send(ballot(vote, FIRST)))).isEqualTo("NOT_A_VOTER");
        chair.does(ballot(vote, SECOND));
        page(meeting, "bo").does(command("castBallot", "vote", vote, "blank", true));
        assertThat(keyFiles()).hasSize(1);
        for (var page : List.of(chair, anna, olle)) {
            page.settle();
            assertThat(page.at("votes", vote, "tally")).isNull();
            assertThat(page.guest.get("/view").body()).doesNotContain("\"tally\"");
        }
        chair.does(command("closeVote", "vote", vote));
        olle.sees(p -> p.at("votes", vote, "tally") != null);
        assertThat(olle.at("votes", vote, "tally"))
                .isEqualTo(Map.of("candidates", Map.of(FIRST, 0, SECOND, 2), "blank", 1));
        assertThat(olle.at("votes", vote, "winner")).isEqualTo(SECOND);
        assertThat(olle.at("votes", vote, "choices")).isNull();
        FollowingIT.agrees(olle);
        FollowingIT.agrees(anna);
        await(() -> keyFiles().isEmpty());
        assertThat(boxes(meeting)).isZero();
    }

    @Test
    void VOTE_8_ballots_under_way_survive_a_restart_and_each_counts_once() throws Exception {
        var first = keyed();
        var meeting = planned(first);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var vote = opened(meeting, chair);
        var id = UUID.randomUUID().toString();
        var anna = page(meeting, "anna");
        var answer = anna.send(id, ballot(vote, FIRST));
        assertThat(anna.send(id, ballot(vote, FIRST))).isEqualTo(answer);
        assertThat(anna.send(id, ballot(vote, SECOND)))
                .as("the id is what counts")
                .isEqualTo(answer);
        first.close();

        var second = keyed();
        var back = kept(anna.comeBack(anna.guest.at(second)));
        assertThat(back.send(id, ballot(vote, FIRST))).isEqualTo(answer);
        assertThat(code(back.send(ballot(vote, FIRST)))).isEqualTo("ALREADY_VOTED");
        var again = kept(Page.of(chair.guest.at(second)));
        again.does(ballot(vote, SECOND));
        page(meeting.at(second), "bo").does(ballot(vote, FIRST));
        again.does(command("closeVote", "vote", vote));
        again.sees(p -> p.at("votes", vote, "tally") != null);
        assertThat(again.at("votes", vote, "tally", "candidates"))
                .isEqualTo(Map.of(FIRST, 2, SECOND, 1));
    }

    @Test
    void VOTE_8_two_nodes_put_ballots_into_one_box() {
        var one = node(LiveServer.With.usual().ballotKeys(keys));
        var other = node(LiveServer.With.usual().ballotKeys(keys));
        var meeting = planned(one);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var vote = opened(meeting, chair);
        var there = new ArrayList<Page>();
        for (var voter : List.of("anna", "bo", "cilla")) {
            var page = page(meeting.at(other), voter);
            page.sees(p -> p.at("votes", vote, "voters") != null);
            there.add(page);
        }
        // all at once, from both sides
        var ids = new ArrayList<String>();
        for (var page : there) {
            var id = UUID.randomUUID().toString();
            ids.add(id);
            page.post(id, ballot(vote, SECOND));
        }
        chair.does(ballot(vote, FIRST));
        for (var at = 0; at < there.size(); at++) {
            assertThat(there.get(at).answer(ids.get(at), 0).get("status")).isEqualTo("done");
        }
        chair.does(command("closeVote", "vote", vote));
        chair.sees(p -> p.at("votes", vote, "tally") != null);
        assertThat(chair.at("votes", vote, "tally", "candidates"))
                .isEqualTo(Map.of(FIRST, 1, SECOND, 3));
    }

    @Test
    void VOTE_8_a_box_without_its_key_is_void_and_the_vote_is_held_again() throws Exception {
        var meeting = planned(keyed());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var vote = opened(meeting, chair);
        chair.does(ballot(vote, FIRST));
        // the next key may be on its way to the disk still
        for (var times = 0; times < 25; times++) {
            for (var key : keyFiles()) Files.deleteIfExists(key);
            Thread.sleep(20);
        }
        assertThat(code(page(meeting, "anna").send(ballot(vote, FIRST)))).isEqualTo("VOTE_VOID");
        assertThat(code(chair.send(command("closeVote", "vote", vote)))).isEqualTo("VOTE_VOID");
        chair.does(command("cancelVote", "vote", vote, "reason", "Nyckeln är borta."));
        assertThat(boxes(meeting)).isZero();
        var next = opened(meeting, chair);
        chair.does(ballot(next, FIRST));
        chair.does(command("closeVote", "vote", next));
        chair.sees(p -> p.at("votes", next, "tally") != null);
        assertThat(chair.at("votes", next, "winner")).isEqualTo(FIRST);
    }

    @Test
    void VOTE_8_a_key_that_a_crash_left_behind_goes_at_the_next_start() throws Exception {
        var meeting = planned(keyed());
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var vote = opened(meeting, chair);
        chair.does(ballot(vote, FIRST));
        var left = keyFiles().getFirst();
        var bytes = Files.readAllBytes(left);
        chair.does(command("closeVote", "vote", vote));
        await(() -> keyFiles().isEmpty());
        chair.does(command("confirmDecision", "item", meeting.item(2)));
        var next = opened(meeting, chair);
        chair.does(ballot(next, SECOND));
        var open = keyFiles().getFirst();
        Files.write(left, bytes);

        var second = keyed();
        assertThat(keyFiles()).containsExactly(open);
        var again = kept(Page.of(chair.guest.at(second)));
        again.does(command("closeVote", "vote", next));
        again.sees(p -> SECOND.equals(p.at("votes", next, "winner")));
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.holds() && System.nanoTime() < end) Thread.sleep(20);
        assertThat(condition.holds()).isTrue();
    }

    /// The secretary would see it, the database's administrator, whoever finds a backup.
    @Test
    void VOTE_8_no_table_no_file_of_the_database_and_no_record_tells_a_ballot() throws Exception {
        // the same meeting twice, and nothing but the ballots is another
        var server = keyed();
        var told = new ArrayList<List<String>>();
        for (var turn = 0; turn < 2; turn++) {
            var meeting = planned(server);
            var chair = page(meeting, "chair");
            begin(meeting, chair, 2);
            var vote = opened(meeting, chair);
            for (var at = 0; at < VOTERS.size(); at++) {
                var candidate = (at + turn) % 2 == 0 ? FIRST : SECOND;
                page(meeting, VOTERS.get(at)).does(ballot(vote, candidate));
                var box = sealed(meeting);
                assertThat(box).hasSize(1);
                assertThat(box.getFirst()).as("always of one length").hasSize(1 + 8 + 12 + 4 + 16);
            }
            told.add(dump(meeting));
            chair.does(command("closeVote", "vote", vote));
            told.add(dump(meeting));
            assertThat(chair.guest.get("/record.txt").body())
                    .contains("Valet sker med slutna sedlar.")
                    .contains(FIRST);
        }
        assertThat(told.get(0)).as("before closing").isEqualTo(told.get(2));
        assertThat(told.get(1)).as("after closing").isEqualTo(told.get(3));
        assertThat(told.get(0)).filteredOn(row -> row.contains("ballotMarked")).hasSize(4);
        // where the candidates stand once, they stand on the list of those who can be elected
        assertThat(told.get(0)).filteredOn(row -> row.contains("Hemlig")).hasSize(2);
        assertThat(told.get(0))
                .filteredOn(row -> row.contains("Hemlig"))
                .allMatch(row -> row.contains("voteOpened") || row.contains("questionPut"));
        assertThat(told.get(1)).filteredOn(row -> row.contains("Hemlig")).hasSize(3);
    }

    /// What every table holds of a meeting, with what differs by nature made alike: ids, times, hashes.
    private static List<String> dump(Planned meeting) throws Exception {
        var rows = new ArrayList<String>();
        for (var table : tables()) {
            var sql =
                    "SELECT '%s ' || row_to_json(t)::text FROM %s t WHERE t::text LIKE '%%' || $1 || '%%'"
                            .formatted(table, table);
            query(sql, Tuple.of(meeting.id()))
                    .forEach(row -> rows.add(alike(meeting, row.getString(0))));
        }
        rows.sort(null);
        return rows;
    }

    private static String alike(Planned meeting, String row) {
        var text = row.replace(meeting.id(), "MEETING");
        for (var person : Planned.PEOPLE) text = text.replace(meeting.person(person), person);
        return text.replaceAll("b_[0-9a-f]+", "BODY")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("\\\\\\\\x[0-9a-f]{64}", "HASH")
                .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.+Z]+", "TIME");
    }

    private static int boxes(Planned meeting) throws Exception {
        return sealed(meeting).size();
    }

    private static List<byte[]> sealed(Planned meeting) throws Exception {
        var all = new ArrayList<byte[]>();
        query("SELECT sealed FROM ballot_box WHERE meeting_id = $1", Tuple.of(meeting.id()))
                .forEach(row -> all.add(row.getBuffer(0).getBytes()));
        return all;
    }

    /// All that are ours but the boxes themselves: what is in them is random anew each time.
    private static List<String> tables() throws Exception {
        var all = new ArrayList<String>();
        query(
                        "SELECT tablename::text FROM pg_tables WHERE schemaname = $1"
                                + " AND tablename NOT IN ('ballot_box', 'link', 'session')",
                        Tuple.of("public"))
                .forEach(row -> all.add(row.getString(0)));
        assertThat(all).contains("meeting_event", "command_answer", "person");
        return all;
    }

    private static RowSet<Row> query(String sql, Tuple parameters) throws Exception {
        return DATABASE.database()
                .pool()
                .preparedQuery(sql)
                .execute(parameters)
                .await(10, TimeUnit.SECONDS);
    }
}
