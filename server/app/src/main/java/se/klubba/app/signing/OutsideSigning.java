package se.klubba.app.signing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.id.PersonId;

/// Signing by a service of its own, over HTTP (`docs/signing.md`): we hand over the file and its hash, and take the signed
/// file back. Whether it is the same document is judged by whoever asked, not here.
public final class OutsideSigning implements Signing {

    /// More than a protocol with its signatures can be.
    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_WORDS = 1 << 16;
    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient client;
    private final URI service;
    private final String name;
    private final Callbacks callbacks;

    public OutsideSigning(Vertx vertx, URI service, String name, Callbacks callbacks) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(10_000)
                                .setIdleTimeout((int) PATIENCE_SECONDS)
                                .setDecompressionSupported(false));
        this.service = service;
        this.name = name;
        this.callbacks = callbacks;
    }

    @Override
    public String name() {
        return name;
    }

    /// The order first, then the file. Both say what they are: repeated, they find what is there.
    @Override
    public Future<String> begin(Request request, Buffer pdf) {
        return ask(HttpMethod.POST, "/jobs", json(order(request, pdf.length())), MOST_WORDS)
                .map(reply -> text(plain(reply), "id"))
                .compose(id ->
                        ask(
                                        HttpMethod.PUT,
                                        "/jobs/" + safe(id) + "/document",
                                        new Content("application/pdf", request.sha256(), pdf),
                                        MOST_WORDS)
                                .map(id));
    }

    private Map<String, Object> order(Request request, int size) {
        var order = new LinkedHashMap<String, Object>();
        order.put("reference", request.name());
        order.put("title", request.title());
        order.put("organisation", request.body());
        order.put("language", "sv");
        order.put("sha256", request.sha256());
        order.put("size", size);
        order.put("mediaType", "application/pdf");
        order.put("signers", request.signers().stream().map(OutsideSigning::signer).toList());
        order.put("callback", callbacks.url(request).toString());
        return order;
    }

    private static Map<String, Object> signer(Signer signer) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", signer.person().value());
        told.put("name", signer.name());
        signer.office().ifPresent(office -> told.put("office", office));
        signer.mail().ifPresent(mail -> told.put("mail", mail));
        return told;
    }

    @Override
    public Future<Standing> look(String reference, Request request) {
        var job = "/jobs/" + safe(reference);
        return ask(HttpMethod.GET, job, Content.NONE, MOST_WORDS)
                .compose(reply -> {
                    var told = plain(reply);
                    var signed = persons(told);
                    return switch (text(told, "state")) {
                        case "waiting" -> Future.succeededFuture(new Standing.Waiting(signed));
                        case "completed" ->
                                ask(HttpMethod.GET, job + "/document", Content.NONE, MOST_BYTES)
                                        .map(file -> new Standing.Signed(signed, file));
                        case "declined", "expired", "withdrawn" ->
                                Future.succeededFuture(new Standing.Ended(why(told)));
                        default -> Future.failedFuture(new Strange("an unknown state"));
                    };
                });
    }

    private static String why(Map<?, ?> told) {
        return told.get("reason") instanceof String reason && !reason.isBlank()
                ? reason
                : text(told, "state");
    }

    /// Those of ours whom the service names.
    private static List<PersonId> persons(Map<?, ?> told) {
        var persons = new ArrayList<PersonId>();
        if (told.get("signed") instanceof List<?> all) {
            for (var one : all) {
                if (one instanceof String id && !id.isBlank()) persons.add(new PersonId(id));
            }
        }
        return persons;
    }

    @Override
    public Future<Void> withdraw(String reference) {
        return ask(HttpMethod.DELETE, "/jobs/" + safe(reference), Content.NONE, MOST_WORDS)
                .mapEmpty();
    }

    /// What a request carries.
    private record Content(String type, String sha256, Buffer body) {
        static final Content NONE = new Content("", "", Buffer.buffer());
    }

    private static Content json(Map<String, Object> value) {
        return new Content("application/json", "", Buffer.buffer(DomainJson.write(value)));
    }

    private Future<Buffer> ask(HttpMethod method, String path, Content content, int most) {
        var options =
                new RequestOptions()
                        .setMethod(method)
                        .setAbsoluteURI(service + path)
                        .setTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))
                        .putHeader("Authorization", "Bearer " + callbacks.secret());
        if (!content.type().isEmpty()) options.putHeader("Content-Type", content.type());
        if (!content.sha256().isEmpty()) {
            var digest = HexFormat.of().parseHex(content.sha256());
            // RFC 9530
            options.putHeader(
                    "Content-Digest",
                    "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        }
        return client.request(options)
                .compose(request -> request.send(content.body()))
                .compose(response -> body(response, most))
                .timeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Future<Buffer> body(HttpClientResponse response, int most) {
        var all = Buffer.buffer();
        response.handler(part -> {
            if (all.length() + part.length() > most) {
                response.request().reset();
            } else {
                all.appendBuffer(part);
            }
        });
        int status = response.statusCode();
        return response.end()
                .compose(_ ->
                        status >= 200 && status < 300
                                ? Future.succeededFuture(all)
                                : Future.failedFuture(new Strange("it says " + status)));
    }

    /// The service answers something that its protocol does not know.
    static final class Strange extends RuntimeException {
        private static final long serialVersionUID = 1;

        Strange(String what) {
            super("the signing service: " + what);
        }
    }

    private static Map<?, ?> plain(Buffer reply) {
        try {
            if (DomainJson.strangers(reply.toString()) instanceof Map<?, ?> told) return told;
        } catch (DomainJson.Unreadable fault) {
            // told below
        }
        throw new Strange("its answer cannot be read");
    }

    private static String text(Map<?, ?> told, String name) {
        if (told.get(name) instanceof String text && !text.isBlank()) return text;
        throw new Strange("there is no " + name + " in its answer");
    }

    /// What becomes a part of a path of ours has no way out of it.
    private static String safe(String id) {
        if (id.matches("[A-Za-z0-9._~-]{1,200}") && !id.matches("\\.+")) return id;
        throw new Strange("a name that cannot stand in an address");
    }
}
