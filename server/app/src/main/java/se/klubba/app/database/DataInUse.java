package se.klubba.app.database;

import java.io.IOException;
import java.nio.file.Path;

/// Another Klubba works on the same data directory.
public final class DataInUse extends IOException {
    private static final long serialVersionUID = 1;

    DataInUse(Path data, String holder) {
        super(
                "The data directory %s is in use by another Klubba%s. Stop that one, or choose another directory with KLUBBA_DATA."
                        .formatted(data, holder.isEmpty() ? "" : " (process " + holder + ")"));
    }
}
