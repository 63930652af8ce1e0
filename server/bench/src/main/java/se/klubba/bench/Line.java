package se.klubba.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One WebSocket over a plain TCP socket: just enough of RFC 6455 to follow cheaply, since three hundred clients share the
/// machine with the server that is measured. Hands out the bytes of each text frame, and answers pings.
final class Line {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /// Where to, and as whom.
    ///
    /// @param cookie may be empty
    record Address(String host, int port, String path, String cookie) {}

    private final NetSocket socket;
    private final Promise<Line> opened = Promise.promise();
    private Consumer<byte[]> reader;
    private @Nullable Buffer rest;
    private boolean upgraded;
    private boolean cut;

    private Line(NetSocket socket, Consumer<byte[]> reader) {
        this.socket = socket;
        this.reader = reader;
        socket.handler(this::read);
        socket.closeHandler(_ -> {
            cut = true;
            opened.tryFail("the line was cut");
        });
    }

    /// @param reader gets the payload of each text frame, on the event loop
    static Future<Line> open(NetClient client, Address to, Consumer<byte[]> reader) {
        return client.connect(to.port(), to.host())
                .compose(socket -> {
                    var line = new Line(socket, reader);
                    socket.write(hello(to));
                    return line.opened.future();
                });
    }

    private static String hello(Address to) {
        var cookie = to.cookie().isEmpty() ? "" : "Cookie: " + to.cookie() + "\r\n";
        return "GET %s HTTP/1.1\r\nHost: %s:%d\r\nOrigin: http://%s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n%s"
                        .formatted(to.path(), to.host(), to.port(), to.host(), to.port(), cookie)
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }

    boolean cut() {
        return cut;
    }

    void close() {
        socket.close();
    }

    void send(String text) {
        socket.write(masked(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Masked with zeroes, which is a mask like any other.
    private static Buffer masked(int kind, byte[] payload) {
        var frame = Buffer.buffer(payload.length + 14).appendByte((byte) (0x80 | kind));
        if (payload.length < 126) {
            frame.appendByte((byte) (0x80 | payload.length));
        } else if (payload.length < 65536) {
            frame.appendByte((byte) (0x80 | 126)).appendUnsignedShort(payload.length);
        } else {
            frame.appendByte((byte) (0x80 | 127)).appendLong(payload.length);
        }
        return frame.appendInt(0).appendBytes(payload);
    }

    private void read(Buffer more) {
        var all = rest == null ? more : rest.appendBuffer(more);
        rest = null;
        var at = upgraded ? 0 : head(all);
        while (upgraded && !cut) {
            var next = frame(all, at);
            if (next < 0) break;
            at = next;
        }
        if (at < all.length()) rest = Buffer.buffer().appendBuffer(all, at, all.length() - at);
    }

    private int head(Buffer all) {
        var end = end(all);
        if (end < 0) return 0;
        var head = all.getString(0, end, "US-ASCII");
        if (head.startsWith("HTTP/1.1 101")) {
            upgraded = true;
            opened.complete(this);
        } else {
            opened.tryFail(head.lines().findFirst().orElse(""));
            socket.close();
        }
        return end;
    }

    private static int end(Buffer all) {
        for (var i = 0; i + 4 <= all.length(); i++) {
            if (Arrays.equals(all.getBytes(i, i + 4), END_OF_HEAD)) return i + 4;
        }
        return -1;
    }

    /// @return where the next frame begins, or -1 if this one is not all here
    private int frame(Buffer all, int at) {
        if (all.length() < at + 2) return -1;
        var start = at + 2;
        long length = all.getByte(at + 1) & 0x7f;
        if (length == 126) {
            if (all.length() < at + 4) return -1;
            length = all.getUnsignedShort(at + 2);
            start = at + 4;
        } else if (length == 127) {
            if (all.length() < at + 10) return -1;
            length = all.getLong(at + 2);
            start = at + 10;
        }
        if (all.length() < start + length) return -1;
        var end = (int) (start + length);
        take(all.getByte(at) & 0x0f, all.getBytes(start, end));
        return end;
    }

    private void take(int kind, byte[] payload) {
        switch (kind) {
            case TEXT -> reader.accept(payload);
            case PING -> socket.write(masked(PONG, payload));
            case CLOSE -> socket.close();
            default -> {}
        }
    }
}
