package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.klubba.app.document.DocxWriter;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.TextWriter;
import se.klubba.app.identity.Doors;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.RecordOfMeeting;

/// The document of a meeting as it stands, written on threads of its own: a PDF takes longer than an event loop may.
final class DocumentWriting implements MeetingRoutes.Records {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;
    private final Map<String, UnderWay> underWay = new HashMap<>();

    /// A document that is being written, for all who ask for it meanwhile: at the end of a meeting everybody does.
    private record UnderWay(
            Meeting meeting, Map<TextId, Texts.Reading> texts, Future<Buffer> written) {

        @SuppressWarnings("ReferenceEquality") // each state of a meeting is a value of its own
        boolean shows(Meeting now, Map<TextId, Texts.Reading> then) {
            return meeting == now && texts.equals(then);
        }
    }

    DocumentWriting(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
    }

    @Override
    public Future<MeetingRoutes.Written> write(MeetingRoom room, Doors.Chair chair, String form) {
        var type = contentType(form);
        if (!mayRead(room.meeting(), chair.person())) {
            return Future.succeededFuture(new MeetingRoutes.Written(type, Optional.empty()));
        }
        return asItStands(room, form)
                .map(bytes -> new MeetingRoutes.Written(type, Optional.of(bytes)));
    }

    /// What it is made of is read here, on the room's own thread: what is immutable goes on to the other.
    private Future<Buffer> asItStands(MeetingRoom room, String form) {
        var meeting = room.meeting();
        var texts = new HashMap<TextId, Texts.Reading>();
        for (var text : TextRules.all(meeting)) {
            var at = room.texts().at(text);
            texts.put(text, new Texts.Reading(at.version(), at.document()));
        }
        var key = meeting.id() + " " + form;
        var other = underWay.get(key);
        if (other != null && other.shows(meeting, texts)) return other.written();
        Texts reading = text -> Objects.requireNonNull(texts.get(text));
        var written =
                workers.executeBlocking(
                                () ->
                                        written(
                                                RecordOfMeeting.of(meeting, reading, room::nameOf),
                                                form),
                                false)
                        .map(Objects::requireNonNull);
        var mine = new UnderWay(meeting, texts, written);
        underWay.put(key, mine);
        return written.onComplete(_ -> underWay.remove(key, mine));
    }

    /// Those who lead, always; others as far as the body lets them follow the text. Nobody a part that is closed to them,
    /// who leads included (LIVE-5, LIVE-9).
    private static boolean mayRead(Meeting meeting, PersonId person) {
        var audience = Audience.of(meeting, person);
        if (!audience.hidden().isEmpty()) return false;
        return audience.kind() != Audience.Kind.FOLLOWING
                || meeting.profile().is(Setting.LIVE_MINUTES_VISIBILITY, "full")
                || done(meeting.adjustment().stage());
    }

    /// Finished minutes are open to all who took part (TF 2:10).
    private static boolean done(Adjustment.Stage stage) {
        return stage instanceof Adjustment.Stage.Adjusted
                || stage instanceof Adjustment.Stage.Finalised;
    }

    private static Buffer written(MeetingRecord record, String form) {
        return switch (form) {
            case "html" -> Buffer.buffer(new HtmlWriter("/document").write(record));
            case "txt" ->
                    Buffer.buffer(new TextWriter().write(record).getBytes(StandardCharsets.UTF_8));
            case "json" -> Buffer.buffer(new RecordJson().write(record));
            case "docx" -> Buffer.buffer(new DocxWriter().write(record));
            default -> Buffer.buffer(new PdfWriter().write(record));
        };
    }

    private static String contentType(String form) {
        return switch (form) {
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "docx" ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "application/pdf";
        };
    }
}
