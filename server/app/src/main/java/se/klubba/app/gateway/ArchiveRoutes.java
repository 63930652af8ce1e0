package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.archive.Gathering;
import se.klubba.app.archive.Holding;
import se.klubba.app.archive.Metadata;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.library.AsItStands;
import se.klubba.app.problem.Problem;
import se.klubba.domain.meeting.Refusal;

/// `GET …/archive.zip`: all that belongs to a finished document (ARC-1), for the secretary, as it is put together.
final class ArchiveRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRoutes.class);

    private final MeetingRoutes routes;
    private final FinishedDocument documents;
    private final Files files;
    private final AfterMeeting after;
    private final Clock clock;

    ArchiveRoutes(
            MeetingRoutes routes,
            FinishedDocument documents,
            Files files,
            AfterMeeting after,
            Clock clock) {
        this.routes = routes;
        this.documents = documents;
        this.files = files;
        this.after = after;
        this.clock = clock;
    }

    void mount(Router router) {
        router.get("/m/:meeting/:person/archive.zip").handler(this::archive);
    }

    private void archive(RoutingContext request) {
        routes.seat(request)
                .compose(this::holding)
                .compose(holding -> send(request.response(), holding))
                .onFailure(failure -> {
                    if (request.response().headWritten()) {
                        // a ZIP without its end is seen to be none
                        LOG.warn("an archive broke off: {}", failure.toString());
                        request.response().reset();
                    } else {
                        Failures.answer(request, failure);
                    }
                });
    }

    private Future<Holding> holding(MeetingRoutes.Seat seat) {
        var room = seat.room();
        var person = seat.visitor().chair().person();
        var meeting = room.meeting();
        if (!FinishedDocument.mayTakeAway(meeting, person)) {
            return FinishedDocument.no(Problem.of(Refusal.NOT_ALLOWED));
        }
        var record = AsItStands.of(room).record();
        var exported = new Metadata.Exported(clock.instant(), room.nameOf(person), after.system());
        return documents
                .find(room)
                .compose(found ->
                        types(se.klubba.app.archive.Files.named(meeting))
                                .map(types ->
                                        Gathering.of(
                                                new Gathering.Source(
                                                        meeting,
                                                        record,
                                                        room::nameOf,
                                                        found.json(),
                                                        found.pdf(),
                                                        found.sealed(),
                                                        found.adjusted(),
                                                        found.added(),
                                                        types,
                                                        exported))));
    }

    private Future<Map<String, String>> types(Set<String> named) {
        var types = new HashMap<String, String>();
        Future<Void> done = Future.succeededFuture();
        for (var sha256 : named) {
            done =
                    done.compose(_ -> files.find(new Sha256(sha256)))
                            .map(known -> {
                                known.ifPresent(file -> types.put(sha256, file.mediaType()));
                                return null;
                            });
        }
        return done.map(types);
    }

    private Future<Void> send(HttpServerResponse response, Holding holding) {
        var meeting = holding.metadata().meeting();
        var name = Holding.slug(holding.metadata().body().shortName()) + "-" + meeting.date();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + ".zip\"")
                // it is compressed already
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .setChunked(true);
        return after.archive().write(holding, response::write).compose(_ -> response.end());
    }
}
