package se.klubba.app.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import se.klubba.app.LiveServer;
import se.klubba.app.json.DomainJson;

/// Plain HTTP to a server, and what came back.
final class Web {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Web() {}

    record Reply(int status, String body, java.net.http.HttpHeaders headers) {
        Map<?, ?> json() {
            return Web.json(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /// @param headers name, value, name, value …
    static Reply ask(int port, String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        try {
            var reply = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(reply.statusCode(), reply.body(), reply.headers());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(method + " " + path, failure);
        }
    }

    static Reply get(int port, String path, String... headers) {
        return ask(port, "GET", path, "", headers);
    }

    static Reply operator(int port, String method, String path, Object body) {
        var text = body instanceof String s ? s : DomainJson.write(body);
        return ask(port, method, path, text, "Authorization", "Bearer " + LiveServer.TOKEN);
    }

    static Map<?, ?> json(String text) {
        try {
            return (Map<?, ?>) DomainJson.plain(text);
        } catch (DomainJson.Unreadable fault) {
            throw new IllegalStateException(text, fault);
        }
    }
}
