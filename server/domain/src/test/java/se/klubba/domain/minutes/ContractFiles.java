package se.klubba.domain.minutes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that both sides of the wire are judged by.
public final class ContractFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractFiles() {}

    /// What is in a JSON file, as maps, lists, text, numbers, booleans and nulls.
    public static Object read(String name) {
        try {
            return JSON.readValue(Files.readString(find(name)), Object.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Object parse(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String write(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Tests run in the module's directory, but whoever names a file stands where Maven was started.
    private static Path find(String name) {
        var tried = new ArrayList<Path>();
        for (var directory : directories()) {
            var file = directory.resolve(name).normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
            tried.add(file);
        }
        throw new IllegalArgumentException("no such file, tried " + tried);
    }

    private static List<Path> directories() {
        var directories = new ArrayList<Path>();
        Optional.ofNullable(System.getenv("PWD")).map(Path::of).ifPresent(directories::add);
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            directories.add(up);
        }
        return directories;
    }
}
