package se.klubba.app.gateway;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may show a page of ours in a frame. Nobody but ourselves, other than for the pages that Teams shows beside a meeting:
/// those below `/teams/`, and the way into a meeting and its page where they are asked for with `?teams=…`. The same word
/// decides what the cookie of the seat is, see [Entrance].
final class Framing {

    /// What Teams shows of us: a narrow panel, the stage that all see, or the choice of meeting.
    enum Surface {
        PANEL,
        STAGE,
        CONFIG;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Where Teams shows apps, as its makers tell it: Teams itself, and the other programs that it has moved into.
    static final List<String> TEAMS =
            List.of(
                    "https://teams.microsoft.com",
                    "https://*.teams.microsoft.com",
                    "https://*.cloud.microsoft",
                    "https://*.microsoft365.com",
                    "https://*.office.com");

    private static final String OWN = "/teams/";

    /// Nothing from elsewhere, nothing inline.
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'self'";

    private static final String POLICY_IN_TEAMS = POLICY + " " + String.join(" ", TEAMS);

    private Framing() {}

    /// The content security policy of this request's answer.
    static String policy(RoutingContext request) {
        var shown = isShown(request.request().path()) && surface(request).isPresent();
        return shown ? POLICY_IN_TEAMS : POLICY;
    }

    /// What of us asks from within Teams; absent for everything that is asked for on its own.
    static Optional<Surface> surface(RoutingContext request) {
        var path = request.request().path();
        var asked =
                path != null && path.startsWith(OWN)
                        ? path.substring(OWN.length())
                        : request.request().getParam("teams");
        if (asked == null) return Optional.empty();
        return word(asked).or(() -> Optional.of(Surface.PANEL));
    }

    private static Optional<Surface> word(String word) {
        for (var surface : Surface.values()) {
            if (surface.word().equals(word)) return Optional.of(surface);
        }
        return Optional.empty();
    }

    /// The pages that Teams shows: its own, the way to a seat, and `/m/{meeting}/{person}/` with nothing below it.
    private static boolean isShown(@Nullable String path) {
        if (path == null) return false;
        var seat = path.startsWith("/m/") && path.endsWith("/") && path.split("/").length == 4;
        return path.startsWith(OWN) || path.startsWith("/in/") || seat;
    }
}
