package se.klubba.app.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// The few pages that are no part of the webapp.
final class Pages {

    private Pages() {}

    /// Says what is wrong and what to do, and not whether the link has ever been one.
    static void linkIsNoMore(RoutingContext request) {
        request.response()
                .setStatusCode(403)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(
                        """
                        <!doctype html><html lang="sv"><head><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Länken gäller inte – Klubba</title></head>
                        <body><main><h1>Länken gäller inte</h1>
                        <p>Den har gått ut, dragits tillbaka eller blivit avklippt på vägen.</p>
                        <p>Öppna länken i mejlet eller kalendern igen, eller be mötets sekreterare om en ny.</p>
                        <p lang="en">This link is not valid. Ask the secretary of the meeting for a new one.</p>
                        </main></body></html>
                        """);
    }
}
