package se.klubba.app.editions;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The table `document_edition`.
public final class PgEditions implements Editions {

    private static final String ADD =
            """
            INSERT INTO document_edition
                (meeting_id, kind, number, pdf_sha256, record_sha256, created_at, created_by, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING
            """;

    private static final String ALL =
            """
            SELECT kind, number, pdf_sha256, record_sha256, created_at, created_by, note
            FROM document_edition WHERE meeting_id = $1
            ORDER BY created_at, kind, number, pdf_sha256
            """;

    private final Pool pool;
    private final Patience patience;

    public PgEditions(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<Void> add(MeetingId meeting, Edition edition) {
        var row =
                Tuple.of(
                        meeting.value(),
                        edition.kind().word(),
                        edition.number(),
                        bytes(edition.pdf()),
                        edition.record().map(PgEditions::bytes).orElse(null));
        row.addValue(edition.at().atOffset(ZoneOffset.UTC));
        row.addValue(edition.by().map(PersonId::value).orElse(null));
        row.addValue(edition.note().orElse(null));
        return patience.with(_ -> pool.preparedQuery(ADD).execute(row)).mapEmpty();
    }

    @Override
    public Future<List<Edition>> of(MeetingId meeting) {
        return patience.with(_ -> pool.preparedQuery(ALL).execute(Tuple.of(meeting.value())))
                .map(rows -> {
                    var all = new ArrayList<Edition>();
                    for (var row : rows) all.add(edition(row));
                    return all;
                });
    }

    private static Edition edition(Row row) {
        var kind = Kind.named(row.getString("kind")).orElseThrow();
        OffsetDateTime at = row.getOffsetDateTime("created_at");
        return new Edition(
                kind,
                row.getInteger("number"),
                hex(row.getBuffer("pdf_sha256")),
                Optional.ofNullable(row.getBuffer("record_sha256")).map(PgEditions::hex),
                at.toInstant(),
                Optional.ofNullable(row.getString("created_by")).map(PersonId::new),
                Optional.ofNullable(row.getString("note")));
    }

    private static Buffer bytes(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }

    private static String hex(Buffer bytes) {
        return HexFormat.of().formatHex(bytes.getBytes());
    }
}
