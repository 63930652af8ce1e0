package se.klubba.app.identity.openid;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A provider that people may sign in through.
///
/// @param name in addresses and settings, in lower case
/// @param issuer as the provider names itself, without a slash at its end
/// @param secret file whose first line the provider and we know; absent for a public client, which PKCE alone guards
/// @param label what the button says
/// @param tenants those who are let in through a provider that stands for many (Entra ID's `organizations`); empty else
/// @param domains of mail that this provider speaks for; empty: all
public record ProviderSettings(
        String name,
        URI issuer,
        String clientId,
        Optional<Path> secret,
        String label,
        List<String> tenants,
        List<String> domains) {

    private static final Pattern SETTING = Pattern.compile("KLUBBA_OIDC_([A-Z0-9]+)_ISSUER");

    public ProviderSettings {
        tenants = List.copyOf(tenants);
        domains = List.copyOf(domains);
    }

    /// Every `KLUBBA_OIDC_<NAME>_…` that is given.
    ///
    /// @param faults takes what is wrong, one line each
    public static List<ProviderSettings> read(Map<String, String> given, Consumer<String> faults) {
        var all = new ArrayList<ProviderSettings>();
        for (var key : new TreeSet<>(given.keySet())) {
            var setting = SETTING.matcher(key);
            if (setting.matches() && !given.getOrDefault(key, "").isBlank()) {
                read(setting.group(1), given, faults).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<ProviderSettings> read(
            String name, Map<String, String> given, Consumer<String> faults) {
        var prefix = "KLUBBA_OIDC_" + name + "_";
        var id = given.getOrDefault(prefix + "CLIENT_ID", "").strip();
        if (id.isEmpty()) faults.accept(prefix + "CLIENT_ID: needed with " + prefix + "ISSUER");
        var secret = given.getOrDefault(prefix + "CLIENT_SECRET_FILE", "").strip();
        var file =
                secret.isEmpty()
                        ? Optional.<Path>empty()
                        : Optional.of(Path.of(secret).toAbsolutePath().normalize());
        if (file.isPresent() && !file.get().toFile().canRead()) {
            faults.accept(prefix + "CLIENT_SECRET_FILE: there is no file " + secret + " to read");
        }
        var issuer = issuer(given.getOrDefault(prefix + "ISSUER", ""));
        if (issuer.isEmpty()) {
            faults.accept(
                    prefix + "ISSUER: expected https:// and a host, as the provider names itself");
            return Optional.empty();
        }
        var label = given.getOrDefault(prefix + "LABEL", "").strip();
        return Optional.of(
                new ProviderSettings(
                        name.toLowerCase(Locale.ROOT),
                        issuer.get(),
                        id,
                        file,
                        label.isEmpty() ? issuer.get().getHost() : label,
                        list(given.getOrDefault(prefix + "TENANTS", "")),
                        list(given.getOrDefault(prefix + "MAIL_DOMAINS", ""))));
    }

    private static List<String> list(String value) {
        return Stream.of(value.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<URI> issuer(String value) {
        try {
            var issuer = URI.create(value.strip().replaceAll("/+$", ""));
            return safe(issuer) ? Optional.of(issuer) : Optional.empty();
        } catch (IllegalArgumentException notUrl) {
            return Optional.empty();
        }
    }

    /// Whether what is sent there cannot be read on the way. Without https only on this machine, for trying out.
    static boolean safe(URI address) {
        if (address.getHost() == null) return false;
        return switch (address.getScheme()) {
            case "https" -> true;
            case "http" -> List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
            case null, default -> false;
        };
    }
}
