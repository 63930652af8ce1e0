package se.klubba.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;

/// The measure: a Vert.x server that does nothing but write given texts to all its sockets with `writeTextMessage`. Options
/// as in the real one: one event loop, native transport, no compression.
///
/// On the socket `/control`, `+text` adds a frame to the change under way, `/` ends the change, `0` forgets all, and
/// `!n` writes the frames of change `n`.
final class Bare {

    private final List<ServerWebSocket> followers = new ArrayList<>();
    private final List<List<String>> changes = new ArrayList<>();
    private List<String> underWay = new ArrayList<>();

    private Bare() {}

    public static void main(String[] args) throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var options =
                new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(Integer.parseInt(args[0]))
                        .setPerMessageWebSocketCompressionSupported(false)
                        .setPerFrameWebSocketCompressionSupported(false)
                        .setMaxWebSocketFrameSize(1 << 22)
                        .setMaxWebSocketMessageSize(1 << 22);
        var bare = new Bare();
        Future<HttpServer> listening =
                vertx.createHttpServer(options).webSocketHandler(bare::opened).listen();
        listening.await();
        new java.util.concurrent.CountDownLatch(1).await();
    }

    private void opened(ServerWebSocket socket) {
        if (socket.path().equals("/control")) {
            socket.textMessageHandler(this::control);
        } else {
            followers.add(socket);
            socket.closeHandler(_ -> followers.remove(socket));
        }
    }

    private void control(String text) {
        switch (text.charAt(0)) {
            case '+' -> underWay.add(text.substring(1));
            case '/' -> {
                changes.add(underWay);
                underWay = new ArrayList<>();
            }
            case '!' -> {
                for (var frame : changes.get(Integer.parseInt(text.substring(1)))) {
                    for (var follower : followers) follower.writeTextMessage(frame);
                }
            }
            default -> changes.clear();
        }
    }
}
