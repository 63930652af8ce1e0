package se.klubba.app.press;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A process that sets documents ([PressLoop] runs in it), and the two pipes to it. Used by one thread at a time, but killed
/// by any.
final class Child {

    /// It is dead, or talks nonsense. What was asked for may be asked of another.
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1;

        Gone(Throwable cause) {
            super(cause);
        }
    }

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private Child(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// What it logs goes where our own log goes.
    static Child start(List<String> command) throws Gone {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // else the C library keeps what each thread has once used
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        try {
            return new Child(builder.start());
        } catch (IOException cannot) {
            throw new Gone(cannot);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// Blocks until the answer is here.
    byte[] ask(byte[] order) throws Gone {
        boolean done;
        byte[] answer;
        try {
            to.writeInt(order.length);
            to.write(order);
            to.flush();
            done = from.readBoolean();
            int length = from.readInt();
            answer = from.readNBytes(length);
            if (answer.length < length) throw new IOException("the answer breaks off");
        } catch (IOException broken) {
            kill();
            throw new Gone(broken);
        }
        if (done) return answer;
        throw new Press.Unprintable(new String(answer, StandardCharsets.UTF_8));
    }

    void kill() {
        process.destroyForcibly();
    }
}
