package se.klubba.app.gateway;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.database.Patience;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;

/// The one place that turns what went wrong into an HTTP answer.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final String RETRY_SECONDS = "2";

    private Failures() {}

    /// What a handler throws, or fails with, to say no.
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        No(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }

    static void answer(RoutingContext request) {
        if (request.response().ended()) return;
        // whoever asked went away in the middle
        if (request.failure() instanceof HttpClosedException) return;
        if (request.failure() == null) {
            send(request, ofStatus(request.statusCode()));
        } else {
            answer(request, request.failure());
        }
    }

    static void answer(RoutingContext request, Throwable failure) {
        send(request, problem(request, failure));
    }

    private static Problem problem(RoutingContext request, Throwable failure) {
        return switch (failure) {
            case No no -> no.problem;
            case Turned turned -> turned.problem();
            case DomainJson.Unreadable fault -> Problem.unreadable(message(fault));
            case IllegalArgumentException fault -> Problem.invalid(message(fault));
            case HttpException http -> ofStatus(http.getStatusCode());
            case TimeoutException _ -> Problem.storeAway();
            case Throwable away when Patience.isPassing(away) -> Problem.storeAway();
            default -> {
                var number = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("fault {} at {}", number, request.currentRoute(), failure);
                yield Problem.bug(number);
            }
        };
    }

    private static String message(Throwable fault) {
        var message = fault.getMessage();
        return message == null ? "" : message;
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 413 -> Problem.tooLarge(Limits.BODY_BYTES);
            case 404 -> Problem.notFound("");
            case 400, 405, 415 ->
                    new Problem("BAD_REQUEST", status, "The request cannot be used.", "");
            default -> Problem.bug("status " + status);
        };
    }

    static void send(RoutingContext request, Problem problem) {
        if (request.response().ended() || request.response().closed()) return;
        if (problem.status() == 503) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(DomainJson.write(problem.plain()));
    }
}
