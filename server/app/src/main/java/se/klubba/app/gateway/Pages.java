package se.klubba.app.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// The few pages that are no part of the webapp.
final class Pages {

    private Pages() {}

    /// Says what is wrong and what to do, and not whether the link has ever been one.
    ///
    /// @param status 403 for a link, 401 for a page that was opened without one
    static void linkIsNoMore(RoutingContext request, int status) {
        request.response()
                .setStatusCode(status)
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

    /// Somebody who has followed a link waits a moment; the page asks again by itself.
    static void storeIsAway(RoutingContext request) {
        request.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.RETRY_AFTER, "5")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(
                        """
                        <!doctype html><html lang="sv"><head><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta http-equiv="refresh" content="5">
                        <title>Ett ögonblick – Klubba</title></head>
                        <body><main><h1>Ett ögonblick</h1>
                        <p>Klubba startar om. Sidan öppnas av sig själv så snart det går.</p>
                        <p lang="en">One moment: this page opens by itself.</p>
                        </main></body></html>
                        """);
    }
}
