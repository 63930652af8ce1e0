package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.TextWriter;
import se.klubba.app.identity.Doors;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.RecordOfMeeting;

/// The document of a meeting as it stands, written on threads of its own: a PDF takes longer than an event loop may.
final class DocumentWriting implements MeetingRoutes.Records {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;

    DocumentWriting(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
    }

    @Override
    public Future<MeetingRoutes.Written> write(MeetingRoom room, Doors.Chair chair, String form) {
        var meeting = room.meeting();
        var type = contentType(form);
        if (!mayRead(meeting, chair.person())) {
            return Future.succeededFuture(new MeetingRoutes.Written(type, Optional.empty()));
        }
        // read here, on the room's own thread: what is immutable goes on to the other
        Texts texts =
                text -> {
                    var at = room.texts().at(text);
                    return new Texts.Reading(at.version(), at.document());
                };
        var record = RecordOfMeeting.of(meeting, texts, room::nameOf);
        return workers.executeBlocking(() -> Optional.of(written(record, form)), false)
                .map(Objects::requireNonNull)
                .map(bytes -> new MeetingRoutes.Written(type, bytes));
    }

    /// Those who lead, always; others as far as the body lets them follow the text, and never a part that is closed to
    /// them (LIVE-5, LIVE-9).
    private static boolean mayRead(Meeting meeting, PersonId person) {
        var audience = Audience.of(meeting, person);
        if (audience.kind() == Audience.Kind.LEADING) return true;
        if (!audience.hidden().isEmpty()) return false;
        return meeting.profile().is(Setting.LIVE_MINUTES_VISIBILITY, "full")
                || meeting.life().document() instanceof Life.DocumentState.Finalised;
    }

    private static Buffer written(MeetingRecord record, String form) {
        return switch (form) {
            case "html" -> Buffer.buffer(new HtmlWriter("/document").write(record));
            case "txt" ->
                    Buffer.buffer(new TextWriter().write(record).getBytes(StandardCharsets.UTF_8));
            case "json" -> Buffer.buffer(new RecordJson().write(record));
            default -> Buffer.buffer(new PdfWriter().write(record));
        };
    }

    private static String contentType(String form) {
        return switch (form) {
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            default -> "application/pdf";
        };
    }
}
