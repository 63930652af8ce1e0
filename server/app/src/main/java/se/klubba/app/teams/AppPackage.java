package se.klubba.app.teams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.klubba.app.json.DomainJson;

/// The package that an administrator hands to Teams: the manifest, its English words and two icons.
public final class AppPackage {

    /// The same content is the same file, whenever it is asked for.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private AppPackage() {}

    /// Whether Teams would take it: it shows nothing that does not come over https.
    public static boolean possible(TeamsSettings settings) {
        return "https".equals(settings.publicUrl().getScheme());
    }

    public static byte[] of(TeamsSettings settings) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "manifest.json", json(AppManifest.of(settings)));
            add(zip, "en.json", json(AppManifest.english()));
            add(zip, "color.png", icon("color.png"));
            add(zip, "outline.png", icon("outline.png"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Object value) {
        return DomainJson.write(value).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] icon(String name) throws IOException {
        try (var file = AppPackage.class.getResourceAsStream(name)) {
            if (file == null) throw new IOException("no icon " + name);
            return file.readAllBytes();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
