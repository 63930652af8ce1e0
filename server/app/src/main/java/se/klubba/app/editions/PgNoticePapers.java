package se.klubba.app.editions;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.PaperFile;

/// The table `notice_paper`.
public final class PgNoticePapers implements NoticePapers {

    private static final String ADD =
            """
            INSERT INTO notice_paper (meeting_id, notice_sha256, number, item, title, separately,
                file_sha256, media_type, size, file_name, pages)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT DO NOTHING
            """;

    private static final String ALL =
            """
            SELECT number, item, title, separately, file_sha256, media_type, size, file_name, pages
            FROM notice_paper WHERE meeting_id = $1 AND notice_sha256 = $2 ORDER BY number
            """;

    private final Pool pool;
    private final Patience patience;

    public PgNoticePapers(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<Void> add(MeetingId meeting, String notice, List<Paper> papers) {
        if (papers.isEmpty()) return Future.succeededFuture();
        var rows = papers.stream().map(paper -> row(meeting, notice, paper)).toList();
        return patience.with(
                        _ -> pool.withTransaction(tx -> tx.preparedQuery(ADD).executeBatch(rows)))
                .mapEmpty();
    }

    private static Tuple row(MeetingId meeting, String notice, Paper paper) {
        var row =
                Tuple.of(
                        meeting.value(),
                        bytes(notice),
                        paper.number(),
                        paper.item(),
                        paper.title(),
                        paper.separately());
        row.addValue(paper.file().map(file -> bytes(file.sha256())).orElse(null));
        row.addValue(paper.file().map(PaperFile::mediaType).orElse(null));
        row.addValue(paper.file().map(PaperFile::size).orElse(null));
        row.addValue(paper.file().map(PaperFile::name).orElse(null));
        return row.addValue(paper.file().flatMap(PaperFile::pages).orElse(null));
    }

    @Override
    public Future<List<Paper>> of(MeetingId meeting, String notice) {
        var which = Tuple.of(meeting.value(), bytes(notice));
        return patience.with(_ -> pool.preparedQuery(ALL).execute(which))
                .map(rows -> {
                    var all = new ArrayList<Paper>();
                    for (var row : rows) all.add(paper(row));
                    return all;
                });
    }

    private static Paper paper(Row row) {
        var file =
                Optional.ofNullable(row.getBuffer("file_sha256"))
                        .map(sum ->
                                new PaperFile(
                                        HexFormat.of().formatHex(sum.getBytes()),
                                        row.getString("media_type"),
                                        row.getLong("size"),
                                        row.getString("file_name"),
                                        Optional.ofNullable(row.getInteger("pages"))));
        return new Paper(
                row.getInteger("number"),
                row.getString("item"),
                row.getString("title"),
                row.getBoolean("separately"),
                file);
    }

    private static Buffer bytes(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }
}
