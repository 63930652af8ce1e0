package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.dispatch.Dispatch;
import se.klubba.app.dispatch.Letters;
import se.klubba.app.dispatch.MailSettings;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.Numbering;

/// `POST …/dispatch`: the finished document, or an extract of it, by mail to chosen addresses; `GET …/dispatch`: what was sent to whom and when.
final class DispatchRoutes {

    private static final int MOST_ADDRESSES = 100;
    private static final int LONGEST_WORDS = 4000;

    private final MeetingRoutes routes;
    private final FinishedDocument documents;
    private final AfterMeeting after;

    DispatchRoutes(MeetingRoutes routes, FinishedDocument documents, AfterMeeting after) {
        this.routes = routes;
        this.documents = documents;
        this.after = after;
    }

    /// @param id the sender's: sent again, nobody gets a second letter
    /// @param to addresses, as the secretary gives them
    /// @param items of which it is an extract; none: the whole document
    /// @param message stands in the letter, above what it says of itself
    record Form(String id, List<String> to, List<ItemId> items, Optional<String> message) {}

    /// What goes with the letters.
    ///
    /// @param kind as it is called
    private record Enclosed(String what, String kind, String pdf) {}

    void mount(Router router) {
        router.post("/m/:meeting/:person/dispatch").handler(this::send);
        router.get("/m/:meeting/:person/dispatch").handler(this::sent);
    }

    private void send(RoutingContext request) {
        answer(
                request,
                routes.ownPage(request)
                        .compose(seat -> {
                            var person = seat.visitor().chair().person();
                            return refused(seat.room().meeting(), person)
                                    .<Future<Object>>map(FinishedDocument::no)
                                    .orElseGet(() -> read(request, seat.room(), person));
                        })
                        .onSuccess(_ -> after.workshop().look()));
    }

    private Optional<Problem> refused(Meeting meeting, PersonId person) {
        if (!FinishedDocument.mayTakeAway(meeting, person)) {
            return Optional.of(Problem.of(Refusal.NOT_ALLOWED));
        }
        if (!after.dispatch().on()) return Optional.of(Problem.notSetUp("MAIL_IS_OFF"));
        return Optional.empty();
    }

    private Future<Object> read(RoutingContext request, MeetingRoom room, PersonId person) {
        try {
            return send(room, person, read(request));
        } catch (DomainJson.Unreadable fault) {
            return Future.failedFuture(fault);
        }
    }

    private Future<Object> send(MeetingRoom room, PersonId person, Form form) {
        var meeting = room.meeting();
        var chosen = chosen(meeting, form);
        // nothing that is closed to some leaves by mail (OSL; SEC-1)
        if (chosen.stream().anyMatch(item -> !item.excluded().isEmpty())) {
            return FinishedDocument.no(
                    new Problem(
                            "HOLDS_SECRET_ITEMS",
                            409,
                            "A part of the document is closed to some.",
                            ""));
        }
        return documents
                .find(room)
                .compose(found -> enclosed(room, form, chosen, found))
                .compose(file -> after.dispatch().send(order(meeting, person, form, file)))
                .compose(_ -> after.dispatch().of(meeting.id()))
                .map(DispatchRoutes::told);
    }

    private static List<Item> chosen(Meeting meeting, Form form) {
        if (form.items().isEmpty()) return List.copyOf(meeting.agenda().items());
        return form.items().stream()
                .map(id ->
                        meeting.agenda()
                                .find(id)
                                .orElseThrow(
                                        () -> new Failures.No(Problem.of(Refusal.UNKNOWN_ITEM))))
                .toList();
    }

    private Future<Enclosed> enclosed(
            MeetingRoom room, Form form, List<Item> chosen, FinishedDocument.Found found) {
        boolean notes = room.meeting().adjustment().stage() instanceof Adjustment.Stage.Finalised;
        if (form.items().isEmpty()) {
            var kind = notes ? "Minnesanteckningar" : "Protokoll";
            return Future.succeededFuture(
                    new Enclosed("document", kind, found.sealed().orElse(found.pdf())));
        }
        var anchors = chosen.stream().map(Numbering::anchor).toList();
        return documents
                .extract(room, anchors)
                .map(pdf -> new Enclosed("extract", notes ? "Utdrag" : "Protokollsutdrag", pdf));
    }

    private static Form read(RoutingContext request) throws DomainJson.Unreadable {
        var body = request.body().asString();
        var form = DomainJson.read(DomainJson.strangers(body == null ? "" : body), Form.class, "");
        if (!Incoming.isName(form.id())) {
            throw new DomainJson.Unreadable("id: not 1 to 80 visible ASCII characters");
        }
        if (form.to().isEmpty() || form.to().size() > MOST_ADDRESSES) {
            throw new IllegalArgumentException("to: not 1 to " + MOST_ADDRESSES + " addresses");
        }
        for (var address : form.to()) {
            if (!MailSettings.isAddress(address)) {
                throw new IllegalArgumentException("to: '" + address + "' is no address");
            }
        }
        if (form.message().filter(words -> words.length() > LONGEST_WORDS).isPresent()) {
            throw new IllegalArgumentException("message: longer than " + LONGEST_WORDS);
        }
        return form;
    }

    private static Dispatch.Order order(Meeting meeting, PersonId by, Form form, Enclosed file) {
        var kind = file.kind().toLowerCase(Locale.ROOT);
        var body = meeting.plan().body().names().name();
        var date = meeting.plan().time().date();
        var own = form.message().filter(words -> !words.isBlank()).map(String::strip);
        return new Dispatch.Order(
                meeting.id(),
                "page " + by + " " + form.id(),
                file.what(),
                Optional.of(by),
                form.to(),
                "%s %s, %s".formatted(file.kind(), date, body),
                "%s\n\nBifogat: %s från %s den %s.\n"
                        .formatted(own.orElse("Hej!"), kind, body, date),
                Optional.of(new Letters.File(file.pdf(), kind + "-" + date + ".pdf")));
    }

    private void sent(RoutingContext request) {
        answer(
                request,
                routes.seat(request)
                        .compose(seat -> {
                            var meeting = seat.room().meeting();
                            return meeting.writes(seat.visitor().chair().person())
                                    ? after.dispatch().of(meeting.id())
                                    : FinishedDocument.no(Problem.of(Refusal.NOT_ALLOWED));
                        })
                        .map(DispatchRoutes::told));
    }

    private static Object told(List<Letters.Entry> letters) {
        return Map.of("letters", letters.stream().map(DispatchRoutes::told).toList());
    }

    private static Map<String, Object> told(Letters.Entry letter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("what", letter.what());
        told.put("to", letter.address());
        letter.by().ifPresent(by -> told.put("by", by));
        told.put("at", letter.at());
        told.put("subject", letter.subject());
        letter.file().ifPresent(file -> told.put("file", file.name()));
        told.put("state", DomainJson.camelCase(letter.state().name()));
        letter.settledAt().ifPresent(at -> told.put("settledAt", at));
        letter.failure().ifPresent(why -> told.put("failure", why));
        return told;
    }

    private static void answer(RoutingContext request, Future<?> result) {
        result.onSuccess(value -> MeetingRoutes.json(request, DomainJson.write(value)))
                .onFailure(failure -> Failures.answer(request, failure));
    }
}
