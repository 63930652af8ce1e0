package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.klubba.app.document.Look;
import se.klubba.app.form.Looks;
import se.klubba.app.identity.Doors;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.RecordOfMeeting;

/// The document of a meeting as it stands, written on threads of its own: a PDF takes longer than an event loop may.
final class DocumentWriting implements MeetingRoutes.Records {

    private final Scribe scribe;
    private final Looks looks;
    private final Map<String, UnderWay> underWay = new HashMap<>();

    /// A document that is being written, for all who ask for it meanwhile: at the end of a meeting everybody does.
    private record UnderWay(
            Meeting meeting, Map<TextId, Texts.Reading> texts, Look look, Future<Buffer> written) {

        @SuppressWarnings("ReferenceEquality") // each state of a meeting is a value of its own
        boolean shows(Meeting now, Map<TextId, Texts.Reading> then, Look as) {
            return meeting == now && texts.equals(then) && look.equals(as);
        }
    }

    DocumentWriting(Scribe scribe, Looks looks) {
        this.scribe = scribe;
        this.looks = looks;
    }

    @Override
    public Future<MeetingRoutes.Written> write(MeetingRoom room, Doors.Chair chair, String form) {
        var type = Scribe.contentType(form);
        if (!mayRead(room.meeting(), chair.person())) {
            return Future.succeededFuture(new MeetingRoutes.Written(type, Optional.empty()));
        }
        return looks.of(room.meeting().plan().body().id())
                .compose(look -> asItStands(room, look, form))
                .map(bytes -> new MeetingRoutes.Written(type, Optional.of(bytes)));
    }

    /// What it is made of is read here, on the room's own thread: what is immutable goes on to the other.
    private Future<Buffer> asItStands(MeetingRoom room, Look look, String form) {
        var meeting = room.meeting();
        var texts = new HashMap<TextId, Texts.Reading>();
        for (var text : TextRules.all(meeting)) {
            var at = room.texts().at(text);
            texts.put(text, new Texts.Reading(at.version(), at.document()));
        }
        var key = meeting.id() + " " + form;
        var other = underWay.get(key);
        if (other != null && other.shows(meeting, texts, look)) return other.written();
        Texts reading = text -> Objects.requireNonNull(texts.get(text));
        var written =
                scribe.write(() -> RecordOfMeeting.of(meeting, reading, room::nameOf), look, form);
        var mine = new UnderWay(meeting, texts, look, written);
        underWay.put(key, mine);
        return written.onComplete(_ -> underWay.remove(key, mine));
    }

    /// Those who lead, always; others as far as the body lets them follow the text. Nobody a part that is closed to them,
    /// who leads included (LIVE-5, LIVE-9).
    static boolean mayRead(Meeting meeting, PersonId person) {
        return Audience.of(meeting, person).hidden().isEmpty()
                && mayRead(meeting, person, List.of());
    }

    /// The same of some items alone: what else is closed to this person is no matter.
    static boolean mayRead(Meeting meeting, PersonId person, List<ItemId> items) {
        var audience = Audience.of(meeting, person);
        if (!items.stream().allMatch(audience::sees)) return false;
        return audience.kind() != Audience.Kind.FOLLOWING
                || meeting.profile().is(Setting.LIVE_MINUTES_VISIBILITY, "full")
                || done(meeting.adjustment().stage());
    }

    /// Finished minutes are open to all who took part (TF 2:10).
    private static boolean done(Adjustment.Stage stage) {
        return stage instanceof Adjustment.Stage.Adjusted
                || stage instanceof Adjustment.Stage.Finalised;
    }
}
