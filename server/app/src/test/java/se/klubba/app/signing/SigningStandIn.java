package se.klubba.app.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import se.klubba.app.json.DomainJson;

/// A signing service as `docs/signing.md` tells it, that signs when the test says so.
public final class SigningStandIn implements AutoCloseable {

    /// What was ordered.
    public static final class Order {
        public final Map<?, ?> told;
        byte[] document = new byte[0];
        volatile String state = "waiting";
        volatile List<String> signed = List.of();
        volatile byte[] result = new byte[0];

        Order(Map<?, ?> told) {
            this.told = told;
        }

        public byte[] document() {
            return document;
        }

        public String state() {
            return state;
        }
    }

    private final HttpServer server;
    private final String secret;
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private volatile boolean away;

    public SigningStandIn(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/jobs", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public Map<String, Order> orders() {
        return Map.copyOf(orders);
    }

    /// Answers nothing but failures.
    public void away(boolean now) {
        away = now;
    }

    /// All have signed: the file comes back as `signing` makes it.
    public void sign(UnaryOperator<Buffer> signing) {
        for (var order : orders.values()) {
            order.result = signing.apply(Buffer.buffer(order.document)).getBytes();
            order.signed =
                    ((List<?>) order.told.get("signers"))
                            .stream().map(one -> (String) ((Map<?, ?>) one).get("id")).toList();
            order.state = "completed";
        }
    }

    public void decline() {
        orders.values().forEach(order -> order.state = "declined");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var known = exchange.getRequestHeaders().getFirst("Authorization");
            if (away) {
                reply(exchange, 503, new byte[0]);
            } else if (!("Bearer " + secret).equals(known)) {
                reply(exchange, 401, new byte[0]);
            } else {
                route(exchange, body);
            }
        }
    }

    private void route(HttpExchange exchange, byte[] body) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        var method = exchange.getRequestMethod();
        if (parts.length == 3 && method.equals("POST")) {
            order(exchange, body);
            return;
        }
        var order = orders.get(parts[3]);
        if (order == null) {
            reply(exchange, 404, new byte[0]);
        } else if (parts.length == 5 && method.equals("PUT")) {
            put(exchange, order, body);
        } else if (parts.length == 5) {
            reply(exchange, order.state.equals("completed") ? 200 : 404, order.result);
        } else if (method.equals("DELETE")) {
            order.state = "withdrawn";
            reply(exchange, 204, new byte[0]);
        } else {
            var told = new LinkedHashMap<String, Object>();
            told.put("id", parts[3]);
            told.put("state", order.state);
            told.put("signed", order.signed);
            if (order.state.equals("declined")) told.put("reason", "vill inte");
            reply(exchange, 200, DomainJson.write(told).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The same reference again is the same order.
    private void order(HttpExchange exchange, byte[] body) throws IOException {
        Map<?, ?> told;
        try {
            told = (Map<?, ?>) DomainJson.plain(new String(body, StandardCharsets.UTF_8));
        } catch (DomainJson.Unreadable fault) {
            reply(exchange, 400, new byte[0]);
            return;
        }
        var id =
                orders.entrySet().stream()
                        .filter(one ->
                                one.getValue().told.get("reference").equals(told.get("reference")))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseGet(() -> UUID.randomUUID().toString());
        orders.putIfAbsent(id, new Order(told));
        reply(exchange, 201, DomainJson.write(Map.of("id", id)).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(HttpExchange exchange, Order order, byte[] body) throws IOException {
        var told = exchange.getRequestHeaders().getFirst("Content-Digest");
        if (!("sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":").equals(told)) {
            reply(exchange, 422, new byte[0]);
            return;
        }
        order.document = body;
        reply(exchange, 204, new byte[0]);
    }

    private static byte[] sha256(byte[] bytes) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
