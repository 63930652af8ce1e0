package se.klubba.app.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A server stops soon, whatever its guests do.
class StoppingIT extends Live {

    private static final int PATIENCE_MILLIS = 20_000;

    @Test
    void a_server_stops_while_its_pages_come_and_go() throws Exception {
        for (var round = 0; round < 5; round++) {
            var server = server();
            var guest = Planned.on(server).enter("anna");
            var pages = IntStream.range(0, 16).mapToObj(_ -> kept(Page.of(guest))).toList();
            var going = CompletableFuture.runAsync(() -> pages.forEach(Page::close));
            server.close();
            going.join();
            pages.forEach(Page::gone);
        }
    }

    @Test
    void a_guest_who_does_not_read_does_not_answer_or_never_ends_holds_no_server_up()
            throws Exception {
        var server = server();
        var meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        var secretary = page(meeting, "sec");
        begin(meeting, chair, 1);
        secretary.type("item:" + meeting.item(1), "x".repeat(100_000));
        var anna = meeting.enter("anna");
        var mute = kept(upgraded(anna));
        var deaf = kept(upgraded(anna));
        var slow = kept(raw(meeting.port()));
        write(
                slow,
                "POST " + anna.path() + "/commands HTTP/1.1",
                "Cookie: " + anna.cookie(),
                "Content-Length: 1000",
                "");
        hello(mute);
        hello(deaf);
        untilClogged(deaf);
        chair.does(command("addAgendaItem", "title", "Alla andra märker inget"));

        server.close();
        for (var line : List.of(mute, deaf, slow)) untilOver(line);
    }

    /// A line of bytes whose other end is ours alone. It buffers little.
    private static Socket raw(int port) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static Socket upgraded(Planned.Guest guest) throws IOException {
        var socket = raw(guest.meeting().port());
        write(
                socket,
                "GET " + guest.path() + "/live HTTP/1.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(new byte[16]),
                "Origin: http://127.0.0.1:" + guest.meeting().port(),
                "Cookie: " + guest.cookie());
        assertThat(line(socket.getInputStream())).contains("101");
        while (!line(socket.getInputStream()).isEmpty()) {
            // the rest of the head
        }
        return socket;
    }

    private static void write(Socket socket, String... head) throws IOException {
        var lines = new ArrayList<>(List.of(head));
        lines.add(1, "Host: 127.0.0.1:" + socket.getPort());
        var text = String.join("\r\n", lines) + "\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            if (read != '\r') line.append((char) read);
        }
        return line.toString();
    }

    private static void hello(Socket socket) throws IOException {
        text(socket, "{\"t\":\"hello\",\"protocol\":1,\"client\":\"raw\"}");
    }

    /// One masked text frame; the mask is nought.
    private static void text(Socket socket, String text) throws IOException {
        var bytes = text.getBytes(US_ASCII);
        var frame = new byte[6 + bytes.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | bytes.length);
        System.arraycopy(bytes, 0, frame, 6, bytes.length);
        socket.getOutputStream().write(frame);
    }

    /// Asks for snapshots and reads none of them, until the server's end holds all that it may.
    private static void untilClogged(Socket socket) throws IOException {
        for (var i = 0; i < 70; i++) {
            text(socket, "{\"t\":\"resume\",\"have\":{\"epoch\":\"\",\"seq\":0}}");
        }
    }

    private static void untilOver(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (java.net.SocketTimeoutException open) {
            throw new AssertionError("the line is still open", open);
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }
}
