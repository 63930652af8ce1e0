package se.klubba.app.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import se.klubba.domain.meeting.Refusal;

/// Problem details (RFC 9457): why something was turned down, for people (by `code`) and for whoever reads the wire.
///
/// @param code states the fact; the key of the texts that people are shown
/// @param status of HTTP
/// @param detail what exactly is wrong; may be empty
public record Problem(String code, int status, String title, String detail) {

    public static Problem of(Refusal refusal) {
        return new Problem(refusal.name(), status(refusal.kind()), refusal.fact(), "");
    }

    public static Problem unreadable(String detail) {
        return new Problem("UNREADABLE", 400, "This could not be read.", detail);
    }

    public static Problem tooLarge(int limit) {
        var detail = "At most " + limit + " bytes.";
        return new Problem("FRAME_TOO_LARGE", 413, "The frame is too large.", detail);
    }

    /// @param limit in bytes
    public static Problem fileTooLarge(long limit) {
        var detail = "At most " + limit + " bytes.";
        return new Problem("FILE_TOO_LARGE", 413, "The file is too large.", detail);
    }

    /// An upload that did not come to its end.
    public static Problem brokenOff() {
        return new Problem("UPLOAD_BROKEN_OFF", 400, "The file did not come to its end.", "");
    }

    public static Problem tooFast() {
        return new Problem("TOO_FAST", 429, "Too many requests of one person.", "Wait a second.");
    }

    public static Problem notSignedIn() {
        return new Problem(
                "NOT_SIGNED_IN", 401, "No valid session.", "Open your personal link again.");
    }

    public static Problem notAllowed() {
        return new Problem("NOT_ALLOWED", 403, "This person may not do that here.", "");
    }

    public static Problem foreignOrigin() {
        return new Problem(
                "FOREIGN_ORIGIN", 403, "The page that asks is not served from here.", "");
    }

    public static Problem noSocket() {
        return new Problem("NO_SOCKET", 426, "Only a WebSocket is served here.", "");
    }

    public static Problem notFound(String what) {
        return new Problem("NOT_FOUND", 404, "There is no such thing here.", what);
    }

    /// Something that this installation has not set up.
    public static Problem notSetUp(String code) {
        return new Problem(code, 409, "This is not set up on this server.", "");
    }

    /// Something that cannot be done as things stand.
    public static Problem conflict(String code, String detail) {
        return new Problem(code, 409, "This does not fit what is there now.", detail);
    }

    /// Somebody else has changed it since it was read.
    public static Problem changedMeanwhile() {
        return conflict("CHANGED_MEANWHILE", "Read it again.");
    }

    public static Problem invalid(String detail) {
        return new Problem("INVALID", 422, "This cannot be used.", detail);
    }

    public static Problem brokenText(int step, String reason) {
        var detail = step < 0 ? reason : "steps[" + step + "]: " + reason;
        return new Problem("TEXT_BROKEN", 409, "The steps do not fit this text.", detail);
    }

    public static Problem bug(String request) {
        var detail = "Tell the operator this number: " + request;
        return new Problem("FAULT", 500, "Something went wrong here.", detail);
    }

    /// The store is away, or took too long: the same request may be sent again.
    public static Problem storeAway() {
        return new Problem(
                "STORE_AWAY", 503, "The store cannot be reached now.", "Try again soon.");
    }

    /// Documents are written one after the other, and too many wait for theirs.
    public static Problem pressBusy() {
        return new Problem(
                "PRESS_BUSY", 503, "Too many documents are being written.", "Try again soon.");
    }

    /// The document is none the worse for it, and may be asked for again.
    public static Problem pressBrokeDown() {
        return new Problem(
                "PRESS_BROKE_DOWN", 503, "Writing the document broke down.", "Try again soon.");
    }

    /// The one table from kinds of refusal to statuses.
    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
        };
    }

    public Map<String, Object> plain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("type", "urn:klubba:refusal:" + code);
        plain.put("title", title);
        plain.put("status", status);
        plain.put("code", code);
        if (!detail.isEmpty()) plain.put("detail", detail);
        return plain;
    }
}
