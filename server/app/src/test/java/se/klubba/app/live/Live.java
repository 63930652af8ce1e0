package se.klubba.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.LiveServer;
import se.klubba.app.database.TestDatabase;

/// What tests of a running server share: one database for all, servers and pages that go when the test ends, and the few
/// commands that get a meeting going.
abstract class Live {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final List<AutoCloseable> open = new ArrayList<>();

    final LiveServer server() {
        return server(LiveServer.With.usual());
    }

    final LiveServer server(LiveServer.With with) {
        return kept(LiveServer.start(DATABASE.vertx(), DATABASE.database(), with));
    }

    /// One of several nodes on one database, which hear of each other through it.
    final LiveServer node(LiveServer.With with) {
        return kept(LiveServer.start(DATABASE.vertx(), DATABASE.node(), with));
    }

    final Page page(Planned meeting, String key) {
        return kept(Page.of(meeting, key));
    }

    final <T extends AutoCloseable> T kept(T thing) {
        open.add(thing);
        return thing;
    }

    @AfterEach
    final void closeAll() throws Exception {
        for (var thing : open.reversed()) thing.close();
    }

    static Map<String, ?> command(String type, Object... fields) {
        var command = new java.util.LinkedHashMap<String, Object>();
        command.put("type", type);
        for (var i = 0; i < fields.length; i += 2) command.put((String) fields[i], fields[i + 1]);
        return command;
    }

    /// Everybody but the guest is here, the meeting is open, and this item is current.
    static void begin(Planned meeting, Page chair, int item) {
        var here =
                List.of("chair", "sec", "anna", "bo", "cilla", "olle").stream()
                        .map(meeting::person)
                        .toList();
        chair.does(command("checkIn", "persons", here));
        chair.does(command("openMeeting"));
        if (item > 0) chair.does(command("startItem", "item", meeting.item(item)));
    }

    /// The code of a refusal or a problem.
    static String code(Map<?, ?> answer) {
        return answer.get("problem") instanceof Map<?, ?> problem
                ? (String) problem.get("code")
                : answer.toString();
    }
}
