package se.klubba.app.dispatch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// How mail goes out.
///
/// @param smtp `smtp://` (with STARTTLS where the server has it; always, if a password is sent) or `smtps://`; absent: no
///     mail is sent
/// @param from sender of all mail; there with `smtp`
public record MailSettings(Optional<URI> smtp, Optional<String> from) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}");

    public static MailSettings none() {
        return new MailSettings(Optional.empty(), Optional.empty());
    }

    public boolean on() {
        return smtp.isPresent();
    }

    /// Whether a letter can be sent there: one plain address, without a name and without anything that ends a line.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches()
                && !text.contains("..")
                && !text.endsWith(".")
                && !text.contains("@.")
                && !text.contains("@-");
    }

    /// @throws IllegalArgumentException without the value, which may hold a password
    public static URI url(String value) {
        URI url;
        try {
            url = URI.create(value);
        } catch (IllegalArgumentException notUrl) {
            throw new IllegalArgumentException("expected smtp://host:port, found no URL", notUrl);
        }
        boolean scheme = "smtp".equals(url.getScheme()) || "smtps".equals(url.getScheme());
        if (!scheme) throw new IllegalArgumentException("expected the scheme smtp:// or smtps://");
        if (url.getHost() == null) throw new IllegalArgumentException("names no host");
        var user = url.getRawUserInfo();
        if (user != null && !user.contains(":")) {
            throw new IllegalArgumentException("names a user without a password");
        }
        return url;
    }

    /// Never tells the password.
    @Override
    public String toString() {
        return smtp.map(url -> "mail by " + url.getHost()).orElse("no mail");
    }
}
