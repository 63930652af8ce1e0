package se.klubba.app.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What somebody was sent, in order. What is by chance another in each meeting is put in the same words first: the ids of the
/// meeting, its body and its persons, the names of epochs and of the editor of a text that all may read.
final class Sent {

    private static final Pattern EPOCH = Pattern.compile("\"epoch\":\"([^\"]+)\"");

    private final Planned meeting;
    private final Map<String, String> epochs = new LinkedHashMap<>();
    private final List<String> frames = new ArrayList<>();

    Sent(Planned meeting) {
        this.meeting = meeting;
    }

    void add(String text) {
        var told =
                text.replace(meeting.id(), "MEETING")
                        .replaceAll("b_[0-9a-f]{16}", "BODY")
                        .replaceAll("c-[0-9a-f-]{36}", "EDITOR");
        for (var key : Planned.PEOPLE) told = told.replace(meeting.person(key), "PERSON-" + key);
        told =
                EPOCH.matcher(told)
                        .replaceAll(found ->
                                "\"epoch\":\""
                                        + epochs.computeIfAbsent(
                                                found.group(1), _ -> "E" + epochs.size())
                                        + "\"");
        frames.add(told);
    }

    void add(Page page) {
        add(page, 0);
    }

    /// @param from how many frames of the page are left out
    void add(Page page, int from) {
        page.settle();
        var heard = page.heard();
        heard.subList(from, heard.size()).forEach(this::add);
    }

    List<String> frames() {
        return frames;
    }
}
