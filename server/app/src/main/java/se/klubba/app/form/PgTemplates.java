package se.klubba.app.form;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.record.layout.Layout;

/// The tables `body_layout` and `web_mask`: the last choice of each body and meeting, with who made it.
public final class PgTemplates implements Templates {

    private static final String LAYOUT = "SELECT content FROM body_layout WHERE body_id = $1";

    private static final String KEEP =
            """
            INSERT INTO body_layout (body_id, content, changed_at, changed_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (body_id) DO UPDATE
            SET content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    private static final String MASKS = "SELECT words FROM web_mask WHERE meeting_id = $1";

    private static final String MASK =
            """
            INSERT INTO web_mask (meeting_id, words, changed_at, changed_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (meeting_id) DO UPDATE
            SET words = excluded.words, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    private final Pool pool;
    private final Patience patience;

    public PgTemplates(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<Layout> layout(BodyId body) {
        return ask(LAYOUT, Tuple.of(body.value()))
                .map(rows -> first(rows).map(PgTemplates::layout).orElse(Layout.USUAL));
    }

    @Override
    public Future<Void> keep(BodyId body, Layout layout, PersonId by, Instant at) {
        var row =
                Tuple.of(
                        body.value(),
                        DomainJson.write(layout),
                        at.atOffset(ZoneOffset.UTC),
                        by.value());
        return ask(KEEP, row).mapEmpty();
    }

    @Override
    public Future<List<String>> masks(MeetingId meeting) {
        return ask(MASKS, Tuple.of(meeting.value()))
                .map(rows ->
                        first(rows)
                                .map(row -> List.of(row.getArrayOfStrings(0)))
                                .orElse(List.of()));
    }

    @Override
    public Future<Void> mask(MeetingId meeting, List<String> words, PersonId by, Instant at) {
        var row =
                Tuple.of(
                        meeting.value(),
                        words.toArray(String[]::new),
                        at.atOffset(ZoneOffset.UTC),
                        by.value());
        return ask(MASK, row).mapEmpty();
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        for (var row : rows) return Optional.of(row);
        return Optional.empty();
    }

    private static Layout layout(Row row) {
        try {
            return DomainJson.read(row.getString(0), Layout.class);
        } catch (DomainJson.Unreadable damaged) {
            throw new IllegalStateException("a kept layout cannot be read", damaged);
        }
    }
}
