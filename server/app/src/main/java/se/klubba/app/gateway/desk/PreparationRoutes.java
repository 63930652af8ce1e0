package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.app.calling.Calling;
import se.klubba.app.dispatch.Dispatch;
import se.klubba.app.dispatch.Letters;
import se.klubba.app.dispatch.MailSettings;
import se.klubba.app.editions.Editions;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.CommandJson;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AttendanceCommand;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.PlanningCommand;
import se.klubba.domain.meeting.PlanningRules;
import se.klubba.domain.meeting.Seat;

/// Preparing one meeting: the same commands as on its page, and beside them what takes more than the meeting itself (people
/// of the directory, the notice, letters). Whoever asks acts in their own seat; the operator in the secretary's.
public final class PreparationRoutes {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_MESSAGE = 4000;

    private final MeetingDesk desk;
    private final Notices notices;

    /// Writes the notice of a meeting and keeps it.
    @FunctionalInterface
    public interface Notices {
        Future<Editions.Edition> issue(MeetingRoom room, PersonId by);
    }

    /// @param person somebody whom the body knows; else `name`, of somebody new
    record ParticipantForm(
            String id,
            Optional<PersonId> person,
            Optional<String> name,
            Optional<String> mail,
            String category,
            Optional<String> organisation,
            Optional<String> note,
            Optional<PersonId> substituteFor,
            boolean votes,
            Optional<Integer> callIn) {}

    /// @param message what the secretary adds to the letters
    record NoticeForm(String id, Optional<String> message) {}

    record CancelForm(String id, Optional<String> reason) {}

    /// @param member in whose place
    record CallForm(String id, PersonId person, PersonId member) {}

    private record At(MeetingRoom room, PersonId person) {
        Meeting meeting() {
            return room.meeting();
        }
    }

    PreparationRoutes(MeetingDesk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    void mount(Admission admission) {
        var meeting = "/api/meetings/:meeting";
        admission
                .get(meeting, Right.PREPARE_BODY, this::prepared)
                .get(meeting + "/calendar.ics", Right.PREPARE_BODY, this::calendar)
                .post(meeting + "/commands", Right.PREPARE_BODY, this::command)
                .post(meeting + "/participants", Right.PREPARE_BODY, this::invite)
                .post(meeting + "/notice", Right.PREPARE_BODY, this::send)
                .post(meeting + "/cancel", Right.PREPARE_BODY, this::cancel)
                .post(meeting + "/calls", Right.PREPARE_BODY, this::call);
    }

    private Future<At> at(RoutingContext request, Asker asker) {
        return desk.rooms()
                .find(new MeetingId(Admission.part(request, "meeting")))
                .compose(found -> {
                    if (found.isEmpty()) return no(Problem.notFound("meeting"));
                    var room = found.get();
                    var secretary = room.meeting().plan().offices().secretary();
                    var person = MeetingListRoutes.who(asker).orElse(secretary);
                    return room.knows(person)
                            ? Future.succeededFuture(new At(room, person))
                            : no(new Problem("NO_SEAT", 409, "This person is not invited.", ""));
                });
    }

    private Future<?> prepared(RoutingContext request, Asker asker) {
        return at(request, asker)
                .compose(at ->
                        desk.dispatch()
                                .of(at.meeting().id())
                                .compose(letters ->
                                        desk.planning()
                                                .mail(at.meeting().attendance().people().keySet())
                                                .map(mail -> told(at, letters, mail))));
    }

    private Map<String, Object> told(
            At at, List<Letters.Entry> letters, Map<PersonId, String> mail) {
        var told = new LinkedHashMap<String, Object>();
        told.put("person", at.person());
        told.putAll(at.room().read(at.person()));
        told.put("mailIsSent", desk.dispatch().on());
        told.put("mail", mail);
        told.put("letters", letters.stream().flatMap(e -> told(e).stream()).toList());
        told.put("unreplaced", PlanningRules.unreplaced(at.meeting()));
        told.put("toCall", PlanningRules.toCall(at.meeting()));
        return told;
    }

    private static Optional<Map<String, Object>> told(Letters.Entry letter) {
        return letter.person()
                .map(person ->
                        Map.of(
                                "person", person,
                                "what", letter.what(),
                                "at", letter.at(),
                                "state", DomainJson.camelCase(letter.state().name())));
    }

    private Future<?> calendar(RoutingContext request, Asker asker) {
        return desk.calling()
                .calendar(new MeetingId(Admission.part(request, "meeting")))
                .compose(found ->
                        found.isPresent()
                                ? Future.succeededFuture(ics(found.get()))
                                : no(Problem.notFound("meeting")));
    }

    static Admission.Answer ics(String calendar) {
        return request ->
                request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                        .putHeader("Content-Disposition", "attachment; filename=\"kallelse.ics\"")
                        .end(calendar);
    }

    private Future<?> command(RoutingContext request, Asker asker) {
        try {
            var body = request.body().asString();
            if (!(DomainJson.strangers(body == null ? "" : body) instanceof Map<?, ?> fields)
                    || !(fields.get("id") instanceof String id)) {
                throw new DomainJson.Unreadable("id: missing");
            }
            var command = CommandJson.read(fields.get("command"));
            return at(request, asker)
                    .compose(at -> at.room().submit(at.person(), named(id), command))
                    .map(Admission::ofRoom);
        } catch (DomainJson.Unreadable fault) {
            return Future.failedFuture(fault);
        }
    }

    private Future<?> invite(RoutingContext request, Asker asker) {
        return Admission.read(request, ParticipantForm.class)
                .compose(form ->
                        at(request, asker)
                                .compose(at ->
                                        person(at, form)
                                                .compose(person ->
                                                        submit(
                                                                at,
                                                                form.id(),
                                                                new PlanningCommand.Invite(
                                                                        seat(at, form, person))))));
    }

    private Future<PersonId> person(At at, ParticipantForm form) {
        if (form.person().isEmpty()) {
            var name = form.name().orElseThrow(() -> new IllegalArgumentException("name: missing"));
            return desk.planning().guest(name, form.mail().filter(mail -> !mail.isBlank()));
        }
        var person = form.person().get();
        if (at.room().knows(person)) return Future.succeededFuture(person);
        return desk.planning()
                .known(at.meeting().plan().body().id(), Set.of(person))
                .compose(known ->
                        known.contains(person)
                                ? Future.succeededFuture(person)
                                : no(Problem.notFound("person")));
    }

    private static Seat seat(At at, ParticipantForm form, PersonId person) {
        if (at.meeting().plan().body().category(form.category()).isEmpty()) {
            throw new IllegalArgumentException("category: the body has none such");
        }
        return new Seat(
                person,
                form.category(),
                form.organisation().filter(text -> !text.isBlank()),
                form.note().filter(text -> !text.isBlank()),
                form.substituteFor(),
                form.votes(),
                form.callIn(),
                at.meeting().seat(person).flatMap(Seat::serving));
    }

    private Future<?> send(RoutingContext request, Asker asker) {
        return Admission.read(request, NoticeForm.class)
                .compose(form ->
                        at(request, asker)
                                .compose(at ->
                                        notices.issue(at.room(), at.person())
                                                .compose(sent -> sent(at, form, sent))));
    }

    private Future<?> sent(At at, NoticeForm form, Editions.Edition notice) {
        var message = form.message().filter(text -> text.length() <= LONGEST_MESSAGE).orElse("");
        var date = at.meeting().plan().time().date();
        var order =
                order(
                        at,
                        "notice " + notice.number(),
                        Calling.What.NOTICE,
                        (notice.number() > 1 ? "Ändrad kallelse: " : "Kallelse: ") + subject(at),
                        message,
                        Optional.of(new Letters.File(notice.pdf(), "kallelse-" + date + ".pdf")));
        return addressed(at.meeting().attendance().people().keySet())
                .compose(to -> letters(order, to).map(_ -> desk.dispatch().on() ? to.size() : 0))
                .map(count -> Map.of("edition", notice.number(), "letters", count));
    }

    private Future<?> cancel(RoutingContext request, Asker asker) {
        return Admission.read(request, CancelForm.class)
                .compose(form ->
                        at(request, asker)
                                .compose(at ->
                                        submit(
                                                        at,
                                                        form.id(),
                                                        new PlanningCommand.CancelMeeting(
                                                                form.reason()))
                                                .compose(answer -> cancelled(at).map(answer))));
    }

    /// Those who had the notice are told; so is nobody who never heard of the meeting.
    private Future<Void> cancelled(At at) {
        var told = at.meeting().plan().time().noticeSent().isPresent();
        if (!at.meeting().life().cancelled() || !told) return Future.succeededFuture();
        var order =
                order(
                        at,
                        "cancelled",
                        Calling.What.CANCELLATION,
                        "Inställt: " + subject(at),
                        "",
                        Optional.empty());
        return addressed(at.meeting().attendance().people().keySet())
                .compose(to -> letters(order, to));
    }

    private Future<?> call(RoutingContext request, Asker asker) {
        return Admission.read(request, CallForm.class)
                .compose(form ->
                        at(request, asker)
                                .compose(at ->
                                        submit(
                                                        at,
                                                        form.id(),
                                                        new AttendanceCommand.Serve(
                                                                form.person(),
                                                                form.member(),
                                                                Optional.empty(),
                                                                Optional.empty()))
                                                .compose(
                                                        answer -> calledIn(at, form).map(answer))));
    }

    private Future<Void> calledIn(At at, CallForm form) {
        var serves =
                at.meeting()
                        .attendance()
                        .service(form.person())
                        .filter(service -> service.member().equals(form.member()));
        if (serves.isEmpty()) return Future.succeededFuture();
        var order =
                order(
                        at,
                        "callIn " + form.person() + " " + form.member(),
                        Calling.What.CALL_IN,
                        "Du kallas in: " + subject(at),
                        "",
                        Optional.empty());
        return addressed(Set.of(form.person())).compose(to -> letters(order, to));
    }

    private static String subject(At at) {
        var plan = at.meeting().plan();
        return (plan.title() + " " + plan.time().date()).replaceAll("\\p{Cntrl}+", " ");
    }

    private static Dispatch.Order order(
            At at,
            String request,
            Calling.What what,
            String subject,
            String message,
            Optional<Letters.File> file) {
        return new Dispatch.Order(
                at.meeting().id(),
                request,
                DomainJson.camelCase(what.name()),
                Optional.of(at.person()),
                List.of(),
                subject,
                message,
                file);
    }

    /// Where mail is not set up the links are copied by hand, and nothing is ordered that could never be sent.
    private Future<Void> letters(Dispatch.Order order, Map<PersonId, String> to) {
        if (!desk.dispatch().on()) return Future.succeededFuture();
        return desk.dispatch().sendEach(order, to).onSuccess(_ -> desk.workshop().look());
    }

    private Future<Map<PersonId, String>> addressed(Set<PersonId> persons) {
        return desk.planning()
                .mail(persons)
                .map(mail -> {
                    var fit = new HashMap<>(mail);
                    fit.values().removeIf(address -> !MailSettings.isAddress(address));
                    return fit;
                });
    }

    private static Future<Admission.Answer> submit(At at, String id, MeetingCommand command) {
        return at.room().submit(at.person(), named(id), command).map(Admission::ofRoom);
    }

    private static String named(String id) {
        var fits =
                !id.isEmpty()
                        && id.length() <= LONGEST_ID
                        && id.chars().allMatch(c -> c > ' ' && c < 127);
        if (!fits) throw new IllegalArgumentException("id: not 1 to 80 visible ASCII characters");
        return id;
    }

    private static <T> Future<T> no(Problem problem) {
        return Future.failedFuture(new Turned(problem));
    }
}
