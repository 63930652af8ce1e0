package se.klubba.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What goes wrong behind a route is told as what it is.
class FailuresTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static HttpServer server;

    @BeforeAll
    static void listen() throws Exception {
        var router = Router.router(VERTX);
        router.get("/away").handler(request -> request.fail(new ConnectException("refused")));
        router.get("/slow").handler(request -> request.fail(new TimeoutException()));
        router.get("/bug").handler(request -> request.fail(new IllegalStateException("secret")));
        router.get("/assets/*")
                .handler(request -> {
                    request.response().putHeader("Cache-Control", "public, immutable");
                    request.next();
                });
        router.route().failureHandler(Failures::answer);
        router.errorHandler(404, Failures::answer);
        server =
                VERTX.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .await(10, TimeUnit.SECONDS);
    }

    @AfterAll
    static void close() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_store_that_is_away_is_no_fault_of_ours_and_may_be_asked_again() throws Exception {
        for (var path : new String[] {"/away", "/slow"}) {
            var reply = get(path);
            assertThat(reply.statusCode()).as(path).isEqualTo(503);
            assertThat(reply.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(reply.body()).as(path).contains("STORE_AWAY");
        }
    }

    @Test
    void a_fault_of_ours_tells_a_number_and_nothing_else() throws Exception {
        var reply = get("/bug");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("FAULT").doesNotContain("secret");
    }

    @Test
    void what_is_not_there_is_not_kept_by_a_browser() throws Exception {
        var reply = get("/assets/gone.js");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
}
