package se.klubba.app.followup;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Questions to the tables that [PgAftermath] fills. Who asks is a part of every question, so what somebody may not read is
/// never counted, ranked or cut off after: the rank of a hit depends on that hit alone.
public final class PgRegister implements Register {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int MOST = 50;

    /// Marks in what PostgreSQL cuts out; no text that came in holds them.
    private static final String BEGIN = "\u0002";

    private static final String END = "\u0003";

    private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

    /// $1 whether all may be read, $2 the person, $3 today, $4 the body whose meeting the person leads.
    private static final String VISIBLE =
            """
            ($1::boolean OR x.readers @> ARRAY[$2::text] OR (x.open AND m.body_id = $4::text) OR (x.everybody AND m.body_id IN (
                SELECT body_id FROM membership WHERE person_id = $2
                    AND (from_date IS NULL OR from_date <= $3) AND (to_date IS NULL OR to_date >= $3)
                UNION SELECT b.id FROM administrator a JOIN body b ON a.body_id = b.id OR a.body_id IS NULL
                    WHERE a.person_id = $2)))
            """;

    private static final String PLACE =
            """
            x.meeting_id, x.item, x.number, x.title, m.date, m.body_id,
            b.content::json -> 'body' -> 'names' ->> 'name' AS body_name
            """;

    private static final String FROM =
            " JOIN meeting m ON m.id = x.meeting_id JOIN body b ON b.id = m.body_id ";

    private static final String HEADLINE =
            "ts_headline('swedish', x.body, q.q, E'StartSel=\\x02, StopSel=\\x03, MaxFragments=2,"
                    + " MinWords=8, MaxWords=30, FragmentDelimiter=\" … \"') AS shown";

    private static final String SEARCH =
            "SELECT x.kind, "
                    + HEADLINE
                    + ", "
                    + PLACE
                    + " FROM register_entry x CROSS JOIN websearch_to_tsquery('swedish', $5) AS q(q)"
                    + FROM
                    + "WHERE x.words @@ q.q AND "
                    + VISIBLE
                    + " ORDER BY ts_rank(x.words, q.q) DESC, m.date DESC, x.meeting_id, x.kind, x.key"
                    + " LIMIT $6";

    /// Without words to look for every decision is one.
    private static final String DECISIONS =
            "SELECT x.kind, CASE WHEN $6::text IS NULL THEN x.body ELSE ts_headline('swedish', x.body, q.q,"
                    + " E'StartSel=\\x02, StopSel=\\x03, HighlightAll=true') END AS shown, "
                    + PLACE
                    + " FROM register_entry x CROSS JOIN websearch_to_tsquery('swedish', coalesce($6, '')) AS q(q)"
                    + FROM
                    + "WHERE x.kind = 'decision' AND ($5::text IS NULL OR m.body_id = $5)"
                    + " AND ($6::text IS NULL OR x.words @@ q.q) AND "
                    + VISIBLE
                    + " ORDER BY m.date DESC, x.number DESC NULLS LAST, x.meeting_id, x.key LIMIT $7";

    private static final String ASSIGNMENTS =
            "SELECT x.id, x.assignee, x.assignee_kind, x.task, x.sub_tasks, x.due, "
                    + PLACE
                    + """
                    , coalesce(r.result, 'open') AS status, r.told, r.meeting_id AS told_meeting, r.item AS told_item,
                    r.number AS told_number, r.date AS told_date
                    FROM assignment x
                    """
                    + FROM
                    + """
                    LEFT JOIN LATERAL (
                        SELECT t.*, rm.date FROM assignment_report t JOIN meeting rm ON rm.id = t.meeting_id
                        WHERE t.of_meeting = x.meeting_id AND t.of_id = x.id AND rm.body_id = m.body_id
                            AND ($1::boolean OR t.readers @> ARRAY[$2::text] OR t.everybody
                                OR (t.open AND rm.body_id = $4::text))
                        ORDER BY rm.date DESC, rm.created_at DESC, t.item DESC LIMIT 1
                    ) r ON true
                    WHERE ($5::text IS NULL OR m.body_id = $5)
                        AND ($6::boolean OR coalesce(r.result, 'open') IN ('open', 'reported')) AND
                    """
                    + VISIBLE
                    + """
                     ORDER BY coalesce(r.result, 'open') NOT IN ('open', 'reported'), x.due NULLS LAST, m.date,
                        x.meeting_id, x.id LIMIT 500
                    """;

    /// Of the body's latest meeting that is over; and what other bodies referred to it since the one before that.
    private static final String CARRIED =
            "SELECT x.how, x.why, x.told, x.to_body, "
                    + PLACE
                    + " FROM carried_item x"
                    + FROM
                    + """
                    WHERE ((m.body_id = $5 AND x.how <> 'referred' AND x.meeting_id = (
                            SELECT l.id FROM meeting l WHERE l.body_id = $5 AND EXISTS (
                                SELECT FROM meeting_event e WHERE e.meeting_id = l.id AND e.kind = 'meetingClosed')
                            ORDER BY l.date DESC, l.created_at DESC LIMIT 1))
                        OR (m.body_id <> $5 AND x.how = 'referred' AND m.date > $3::date - 180 AND lower(x.to_body) IN (
                            SELECT lower(n.value) FROM body me, json_each_text(me.content::json -> 'body' -> 'names') n
                            WHERE me.id = $5 AND n.key IN ('name', 'shortName')))) AND
                    """
                    + VISIBLE
                    + " ORDER BY m.date, x.meeting_id, x.number NULLS LAST, x.item";

    private final Pool pool;
    private final Patience patience;
    private final PgAftermath aftermath;
    private final Clock clock;

    public PgRegister(Database database, Source source, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.aftermath = new PgAftermath(database, source);
        this.clock = clock;
    }

    @Override
    public Future<Hits> search(Seer seer, String words) {
        return ask(SEARCH, given(seer).addString(words).addInteger(MOST + 1)).map(PgRegister::hits);
    }

    @Override
    public Future<Hits> decisions(Seer seer, Optional<BodyId> body, Optional<String> words) {
        var given = given(seer).addString(body.map(BodyId::value).orElse(null));
        return ask(DECISIONS, given.addString(words.orElse(null)).addInteger(MOST + 1))
                .map(PgRegister::hits);
    }

    @Override
    public Future<List<Task>> assignments(Seer seer, Optional<BodyId> body, boolean all) {
        var given = given(seer).addString(body.map(BodyId::value).orElse(null)).addBoolean(all);
        return ask(ASSIGNMENTS, given).map(rows -> each(rows, PgRegister::task));
    }

    @Override
    public Future<List<Carried>> carried(Seer seer, BodyId body) {
        return ask(CARRIED, given(seer).addString(body.value()))
                .map(rows -> each(rows, PgRegister::carried));
    }

    private Tuple given(Seer seer) {
        return Tuple.tuple()
                .addBoolean(seer.person().isEmpty())
                .addString(seer.person().map(PersonId::value).orElse(null))
                .addValue(LocalDate.ofInstant(clock.instant(), SWEDEN))
                .addString(seer.leading().map(BodyId::value).orElse(null));
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return aftermath
                .upToNow()
                .compose(_ -> patience.with(_ -> pool.preparedQuery(sql).execute(given)));
    }

    private static <T> List<T> each(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Hits hits(RowSet<Row> rows) {
        var all = each(rows, PgRegister::hit);
        return new Hits(all.subList(0, Math.min(MOST, all.size())), all.size() > MOST);
    }

    private static Hit hit(Row row) {
        return new Hit(place(row), row.getString("kind"), pieces(row.getString("shown")));
    }

    static List<Piece> pieces(String shown) {
        var pieces = new ArrayList<Piece>();
        var marked = MARKED.matcher(shown);
        var at = 0;
        while (marked.find()) {
            if (marked.start() > at)
                pieces.add(new Piece(shown.substring(at, marked.start()), false));
            pieces.add(new Piece(marked.group(1), true));
            at = marked.end();
        }
        if (at < shown.length()) pieces.add(new Piece(shown.substring(at), false));
        return pieces;
    }

    private static Task task(Row row) {
        return new Task(
                place(row),
                row.getString("id"),
                text(row, "assignee"),
                row.getString("assignee_kind"),
                row.getString("task"),
                Arrays.asList(row.getArrayOfStrings("sub_tasks")),
                Optional.ofNullable(row.getLocalDate("due")),
                row.getString("status"),
                told(row));
    }

    private static Optional<Told> told(Row row) {
        return text(row, "told_meeting")
                .map(meeting ->
                        new Told(
                                new MeetingId(meeting),
                                row.getLocalDate("told_date"),
                                row.getString("told_item"),
                                number(row.getInteger("told_number")),
                                text(row, "told")));
    }

    private static Carried carried(Row row) {
        return new Carried(
                place(row),
                row.getString("how"),
                text(row, "why"),
                text(row, "told"),
                text(row, "to_body"));
    }

    private static Place place(Row row) {
        return new Place(
                new MeetingId(row.getString("meeting_id")),
                new BodyId(row.getString("body_id")),
                row.getString("body_name"),
                row.getLocalDate("date"),
                row.getString("item"),
                number(row.getInteger("number")),
                row.getString("title"));
    }

    private static Optional<Integer> number(@Nullable Integer number) {
        return Optional.ofNullable(number);
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }
}
