package se.klubba.app.press;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.SynchronousQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The child's side of the pipes: takes orders one after the other until there is nobody any more who gives them.
///
/// One thread does nothing but read, so that the end of the server, however it ended, is seen in the midst of a long document
/// too.
public final class PressLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PressLoop.class);

    private PressLoop() {}

    /// @param gone what is done when nobody is at the other end any more
    public static void run(InputStream orders, OutputStream answers, Runnable gone) {
        var next = new SynchronousQueue<byte[]>();
        Thread.ofPlatform().daemon().name("orders").start(() -> read(orders, next, gone));
        try (var out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16))) {
            while (true) answer(next.take(), out);
        } catch (IOException | InterruptedException over) {
            gone.run();
        }
    }

    private static void read(InputStream orders, SynchronousQueue<byte[]> next, Runnable gone) {
        try (var in = new DataInputStream(new BufferedInputStream(orders, 1 << 16))) {
            while (true) {
                int length = in.readInt();
                var order = in.readNBytes(length);
                if (order.length < length) throw new EOFException();
                next.put(order);
            }
        } catch (IOException | InterruptedException over) {
            gone.run();
        }
    }

    private static void answer(byte[] order, DataOutputStream out) throws IOException {
        byte[] answer;
        boolean done = true;
        try {
            answer = Typesetter.set(OrderBytes.read(order));
        } catch (Exception | StackOverflowError fault) {
            LOG.error("a document cannot be set", fault);
            done = false;
            answer = fault.getClass().getName().getBytes(StandardCharsets.UTF_8);
        }
        out.writeBoolean(done);
        out.writeInt(answer.length);
        out.write(answer);
        out.flush();
    }
}
