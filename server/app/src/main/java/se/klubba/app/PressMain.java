package se.klubba.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import se.klubba.app.press.PressLoop;

/// The process beside the server in which documents are set. Started by it, and of no use by hand.
public final class PressMain {

    private PressMain() {}

    public static void main(String[] args) {
        // the standard output carries answers: whatever else is said goes to the log
        System.setOut(System.err);
        PressLoop.run(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                () -> Runtime.getRuntime().halt(0));
    }
}
