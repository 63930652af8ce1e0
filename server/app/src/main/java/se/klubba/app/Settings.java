package se.klubba.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.klubba.app.dispatch.MailSettings;
import se.klubba.app.identity.openid.ProviderSettings;
import se.klubba.app.sealing.SealSettings;
import se.klubba.app.signing.SigningSettings;

/// What an installation may choose. Read once at the start, from the environment and, where `KLUBBA_SETTINGS` names a
/// properties file with the same names in it, from that file; the environment goes before the file.
///
/// | name | default | meaning |
/// |---|---|---|
/// | KLUBBA_PORT | 8080 | port of HTTP and WebSocket, 0 for any that is free |
/// | KLUBBA_HOST | 127.0.0.1 | address to listen on |
/// | KLUBBA_DATA | ./data | directory of the embedded database and of what is generated |
/// | KLUBBA_DATABASE_URL | none | `postgresql://user:password@host:port/database`; none: embedded |
/// | KLUBBA_BALLOT_KEYS | beside KLUBBA_DATA, its name with `-ballot-keys` | directory of the keys of open secret votes; one for all nodes of a database, and in no backup |
/// | KLUBBA_PUBLIC_URL | `http://localhost:PORT` | how browsers reach us: links and the check of Origin build on it |
/// | KLUBBA_UPLOAD_MB | 50 | largest file that is taken, in millions of bytes; 1 to 500 |
/// | KLUBBA_ADMIN_TOKEN | none | for setting up; none: generated once, see [AdminToken] |
/// | KLUBBA_SEAL_KEY | none | PKCS#12 file with the organisation's certificate and key; none: one for trying out is made in `seal` of KLUBBA_DATA |
/// | KLUBBA_SEAL_PASSWORD_FILE | none | file whose first line is the password of that file |
/// | KLUBBA_SEAL_TRUSTED | none | PEM file of more certificates that are trusted when seals are looked at |
/// | KLUBBA_SIGNING_URL | none | signing service (`docs/signing.md`); none: people sign here or on paper |
/// | KLUBBA_SIGNING_SECRET_FILE | none | file whose first line the service and we know; needed with a service |
/// | KLUBBA_SIGNING_NAME | underskriftstjänsten | what people call the service |
/// | KLUBBA_SMTP_URL | none | `smtp://user:password@host:587` or `smtps://…:465`; none: no mail is sent |
/// | KLUBBA_MAIL_FROM | none | sender of all mail; needed with KLUBBA_SMTP_URL |
/// | KLUBBA_OIDC_NAME_ISSUER | none | a provider of OpenID Connect to sign in through, as it names itself; NAME is of one's own choice, and there may be several |
/// | KLUBBA_OIDC_NAME_CLIENT_ID | none | what we are called there; needed with an issuer |
/// | KLUBBA_OIDC_NAME_CLIENT_SECRET_FILE | none | file whose first line the provider and we know; none: a public client |
/// | KLUBBA_OIDC_NAME_LABEL | host of the issuer | what the button says |
/// | KLUBBA_OIDC_NAME_TENANTS | none | with Entra ID's `organizations`: the ids of the tenants that are let in |
/// | KLUBBA_OIDC_NAME_MAIL_DOMAINS | all | domains of mail that the provider speaks for, with commas |
/// | KLUBBA_TSA_URL | none | time-stamp service (RFC 3161); none: a seal's time is the server's own |
///
/// @param port 0 to 65535
/// @param data absolute
/// @param ballotKeys absolute (more than six parts: one for each setting)
/// @param database absent means the embedded one
/// @param publicUrl without a slash at its end
public record Settings(
        int port,
        String host,
        Path data,
        Optional<URI> database,
        URI publicUrl,
        Optional<String> adminToken,
        Path ballotKeys,
        SealSettings seal,
        int uploadMegabytes,
        SigningSettings signing,
        MailSettings mail,
        List<ProviderSettings> providers) {

    private static final int SHORTEST_TOKEN = 16;

    /// @throws Invalid naming every setting that is wrong, not only the first
    public static Settings read(Map<String, String> environment) {
        return new Reading(withFile(environment)).settings();
    }

    /// Never tells the token or the database's password.
    @Override
    public String toString() {
        return "Settings[%s:%d, %s, %s, %s]"
                .formatted(
                        host,
                        port,
                        publicUrl,
                        data,
                        database.map(url -> "database at " + url.getHost()).orElse("embedded"));
    }

    /// The settings cannot be used. The message is for whoever starts the server, one line a fault.
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1;

        Invalid(List<String> faults) {
            super(String.join("\n", faults));
        }
    }

    private static Map<String, String> withFile(Map<String, String> environment) {
        String file = environment.get("KLUBBA_SETTINGS");
        if (file == null || file.isBlank()) return environment;
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new Invalid(List.of("KLUBBA_SETTINGS: cannot read " + file));
        }
        var all = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(k -> all.put(k, properties.getProperty(k)));
        all.putAll(environment);
        return all;
    }

    private static final class Reading {

        private final Map<String, String> given;
        private final List<String> faults = new ArrayList<>();

        Reading(Map<String, String> given) {
            this.given = given;
        }

        Settings settings() {
            int port = take("KLUBBA_PORT", 8080, Reading::port);
            String host = take("KLUBBA_HOST", "127.0.0.1", h -> h);
            Path data = take("KLUBBA_DATA", Path.of("data"), Path::of);
            Optional<URI> database =
                    take("KLUBBA_DATABASE_URL", Optional.empty(), u -> Optional.of(databaseUrl(u)));
            URI publicUrl =
                    take(
                            "KLUBBA_PUBLIC_URL",
                            URI.create("http://localhost:" + port),
                            Reading::webUrl);
            Optional<String> token =
                    take("KLUBBA_ADMIN_TOKEN", Optional.empty(), t -> Optional.of(token(t)));
            Path own = data.toAbsolutePath().normalize();
            Path keys = take("KLUBBA_BALLOT_KEYS", beside(own), Path::of);
            var seal = seal(own);
            var signing = signing();
            var mail = mail();
            var providers = ProviderSettings.read(given, faults::add);
            int upload = take("KLUBBA_UPLOAD_MB", 50, Reading::megabytes);
            if (!faults.isEmpty()) throw new Invalid(faults);
            return new Settings(
                    port,
                    host,
                    own,
                    database,
                    publicUrl,
                    token,
                    keys.toAbsolutePath().normalize(),
                    seal,
                    upload,
                    signing,
                    mail,
                    providers);
        }

        private SigningSettings signing() {
            Optional<URI> service =
                    take("KLUBBA_SIGNING_URL", Optional.empty(), u -> Optional.of(serviceUrl(u)));
            Optional<Path> secret =
                    take("KLUBBA_SIGNING_SECRET_FILE", Optional.empty(), Reading::file);
            if (service.isPresent() && secret.isEmpty()) {
                faults.add("KLUBBA_SIGNING_SECRET_FILE: needed with KLUBBA_SIGNING_URL");
            }
            var usual = SigningSettings.none();
            return new SigningSettings(
                    service,
                    secret,
                    take("KLUBBA_SIGNING_NAME", usual.name(), name -> name),
                    usual.look());
        }

        private MailSettings mail() {
            Optional<URI> smtp =
                    take(
                            "KLUBBA_SMTP_URL",
                            Optional.empty(),
                            u -> Optional.of(MailSettings.url(u)));
            Optional<String> from =
                    take("KLUBBA_MAIL_FROM", Optional.empty(), a -> Optional.of(sender(a)));
            if (smtp.isPresent() && from.isEmpty()) {
                faults.add("KLUBBA_MAIL_FROM: needed with KLUBBA_SMTP_URL");
            }
            return new MailSettings(smtp, from);
        }

        private static String sender(String value) {
            if (MailSettings.isAddress(value)) return value;
            throw new IllegalArgumentException("expected an address such as klubba@example.se");
        }

        private SealSettings seal(Path data) {
            return new SealSettings(
                    take("KLUBBA_SEAL_KEY", Optional.empty(), Reading::file),
                    take("KLUBBA_SEAL_PASSWORD_FILE", Optional.empty(), Reading::file),
                    take("KLUBBA_TSA_URL", Optional.empty(), u -> Optional.of(serviceUrl(u))),
                    take("KLUBBA_SEAL_TRUSTED", Optional.empty(), Reading::file),
                    data.resolve("seal"));
        }

        /// A file that is there: a seal that cannot be set is to be known at the start, not after a meeting.
        private static Optional<Path> file(String value) {
            var file = Path.of(value).toAbsolutePath().normalize();
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException("there is no file " + file + " to read");
            }
            return Optional.of(file);
        }

        private static URI serviceUrl(String value) {
            URI url = URI.create(value.replaceAll("/+$", ""));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null) return url;
            throw new IllegalArgumentException(
                    "expected http:// or https:// and a host, found \"" + value + "\"");
        }

        /// Not in the directory of the data, which is what backups are made of.
        private static Path beside(Path data) {
            var name = data.getFileName();
            return name == null
                    ? data.resolve("ballot-keys")
                    : data.resolveSibling(name + "-ballot-keys");
        }

        /// An empty value counts as none, as docker-compose passes variables that are not set.
        private <T> T take(String name, T otherwise, Function<String, T> reading) {
            @Nullable String value = given.get(name);
            if (value == null || value.isBlank()) return otherwise;
            try {
                return reading.apply(value.strip());
            } catch (IllegalArgumentException fault) {
                faults.add(name + ": " + fault.getMessage());
                return otherwise;
            }
        }

        private static int port(String value) {
            try {
                int port = Integer.parseInt(value);
                if (port >= 0 && port <= 65535) return port;
            } catch (NumberFormatException notNumber) {
                // told below
            }
            throw new IllegalArgumentException(
                    "expected a port between 0 and 65535, found \"" + value + "\"");
        }

        private static int megabytes(String value) {
            try {
                int megabytes = Integer.parseInt(value);
                if (megabytes >= 1 && megabytes <= 500) return megabytes;
            } catch (NumberFormatException notNumber) {
                // told below
            }
            throw new IllegalArgumentException(
                    "expected a number from 1 to 500, found \"" + value + "\"");
        }

        private static URI databaseUrl(String value) {
            // The value holds a password, so no message repeats it.
            URI url;
            try {
                url = URI.create(value);
            } catch (IllegalArgumentException notUrl) {
                throw new IllegalArgumentException(
                        "expected postgresql://user:password@host:port/database, found no URL",
                        notUrl);
            }
            boolean scheme =
                    "postgresql".equals(url.getScheme()) || "postgres".equals(url.getScheme());
            if (!scheme) throw new IllegalArgumentException("expected the scheme postgresql://");
            if (url.getHost() == null) throw new IllegalArgumentException("names no host");
            if (url.getUserInfo() == null) throw new IllegalArgumentException("names no user");
            if (url.getPath() == null || url.getPath().length() < 2) {
                throw new IllegalArgumentException("names no database after the host");
            }
            return url;
        }

        private static URI webUrl(String value) {
            URI url = URI.create(value.replaceAll("/+$", ""));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (!web || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "expected http:// or https:// and a host, found \"" + value + "\"");
            }
            if (url.getPath() != null && !url.getPath().isEmpty()) {
                throw new IllegalArgumentException(
                        "expected no path after the host, found \"" + url.getPath() + "\"");
            }
            return url;
        }

        private static String token(String value) {
            if (value.length() >= SHORTEST_TOKEN) return value;
            throw new IllegalArgumentException(
                    "expected at least " + SHORTEST_TOKEN + " characters");
        }
    }
}
