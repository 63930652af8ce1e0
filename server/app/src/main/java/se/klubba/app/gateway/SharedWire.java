package se.klubba.app.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes text frames to one socket, past Vert.x's own encoding: a frame that goes to a whole audience is encoded once, and
/// each socket is written the same bytes. That saves a third of what a delivery costs (`docs/measurements.md`).
///
/// What a socket is sent in one turn of the event loop (a frame, its own view, an answer) goes out together at the end of
/// the turn: one system call, which is most of what a delivery costs.
///
/// All text of a socket goes this way, since what Vert.x queues for a full line would be overtaken. Compression has to be
/// off. Vert.x does not see these bytes in its own queue, so fullness and draining are told here.
final class SharedWire implements Wire {

    private static final int TEXT = 0x81;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private final ChannelHandlerContext encoder;
    private final Encoded shared;
    private Runnable drained = () -> {};
    private boolean flushes;

    /// The frame encoded last. All sockets are written on one event loop, an audience's one after the other.
    static final class Encoded {
        private String text = "";
        private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

        /// The sockets that have been written to in this turn of the event loop.
        private List<SharedWire> written = new ArrayList<>();

        private void flushAtTurnsEnd(SharedWire wire) {
            if (written.isEmpty()) wire.encoder.channel().eventLoop().execute(this::flush);
            written.add(wire);
        }

        private void flush() {
            var due = written;
            written = new ArrayList<>(due.size());
            for (var wire : due) wire.flush();
        }

        @SuppressWarnings(
                "ReferenceEquality") // the same object, not an equal one, is what an audience is
        // sent
        private ByteBuf of(String frame, ByteBufAllocator allocator) {
            if (frame != text || !bytes.isReadable()) {
                bytes.release();
                bytes = encode(frame.getBytes(StandardCharsets.UTF_8), allocator);
                text = frame;
            }
            return bytes.retainedDuplicate();
        }

        private static ByteBuf encode(byte[] payload, ByteBufAllocator allocator) {
            var frame = allocator.directBuffer(payload.length + 10).writeByte(TEXT);
            if (payload.length < SHORT) {
                frame.writeByte(payload.length);
            } else if (payload.length < 1 << 16) {
                frame.writeByte(SHORT).writeShort(payload.length);
            } else {
                frame.writeByte(LONG).writeLong(payload.length);
            }
            return frame.writeBytes(payload);
        }
    }

    /// @param connection of a socket that has been opened
    SharedWire(HttpConnection connection, Encoded shared) {
        this.shared = shared;
        var pipeline = ((ConnectionBase) connection).channelHandlerContext().channel().pipeline();
        encoder = pipeline.context(WebSocketFrameEncoder.class);
        encoder.channel()
                .config()
                .setWriteBufferWaterMark(
                        new WriteBufferWaterMark(Limits.QUEUE_BYTES / 2, Limits.QUEUE_BYTES));
        pipeline.addAfter(
                encoder.name(),
                "drained",
                new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelWritabilityChanged(ChannelHandlerContext context) {
                        context.fireChannelWritabilityChanged();
                        if (context.channel().isWritable()) drained.run();
                    }
                });
    }

    @Override
    @SuppressWarnings(
            "FutureReturnValueIgnored") // a write that fails ends the line, which is heard of
    // anyway
    public void send(String frame) {
        encoder.write(shared.of(frame, encoder.alloc()), encoder.voidPromise());
        if (flushes) return;
        flushes = true;
        shared.flushAtTurnsEnd(this);
    }

    private void flush() {
        flushes = false;
        encoder.flush();
    }

    @Override
    public boolean full() {
        return !encoder.channel().isWritable();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // there is nobody left who waits for it
    public void cut() {
        // from here it does not pass Vert.x, which would first send all that waits
        encoder.close();
    }

    @Override
    public void onDrained(Runnable then) {
        drained = then;
    }
}
