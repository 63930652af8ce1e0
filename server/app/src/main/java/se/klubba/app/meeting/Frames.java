package se.klubba.app.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;

/// Frames as they are written (`docs/protocol.md`, 3).
final class Frames {

    private Frames() {}

    static String frame(
            String epoch, long from, long seq, Map<String, ?> patch, Map<String, ?> texts) {
        var frame = head("frame");
        frame.put("epoch", epoch);
        frame.put("from", from);
        frame.put("seq", seq);
        if (!patch.isEmpty() || from == 0) frame.put("patch", patch);
        if (!texts.isEmpty()) frame.put("texts", texts);
        return DomainJson.write(frame);
    }

    /// @param patch already written: it is the same for all who stand alike
    static String self(String epoch, long from, long seq, String patch) {
        return "{\"t\":\"self\",\"epoch\":\""
                + epoch
                + "\",\"from\":"
                + from
                + ",\"seq\":"
                + seq
                + ",\"patch\":"
                + patch
                + "}";
    }

    static String done(String id, Map<String, String> made) {
        var answer = answer(id, "done");
        if (!made.isEmpty()) answer.put("result", made);
        return DomainJson.write(answer);
    }

    static String refused(String id, Problem problem) {
        var answer = answer(id, "refused");
        answer.put("problem", problem.plain());
        return DomainJson.write(answer);
    }

    static String taken(String id, long version) {
        var answer = answer(id, "taken");
        answer.put("version", version);
        return DomainJson.write(answer);
    }

    static String behind(String id, long version) {
        var answer = answer(id, "behind");
        answer.put("version", version);
        return DomainJson.write(answer);
    }

    static String broken(String id, Problem problem) {
        var answer = answer(id, "broken");
        answer.put("problem", problem.plain());
        return DomainJson.write(answer);
    }

    private static Map<String, Object> answer(String id, String status) {
        var answer = head("answer");
        answer.put("id", id);
        answer.put("status", status);
        return answer;
    }

    private static Map<String, Object> head(String type) {
        var head = new LinkedHashMap<String, Object>();
        head.put("t", type);
        return head;
    }

    /// A text from nothing.
    static Map<String, Object> whole(Authority text) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("version", text.version());
        whole.put("content", text.document().toPlain());
        return whole;
    }

    static Map<String, Object> steps(Change change) {
        var steps = new LinkedHashMap<String, Object>();
        steps.put("from", change.from());
        steps.put("version", change.version());
        steps.put("steps", change.steps());
        steps.put("clients", change.clients());
        steps.put("at", change.at().toString());
        return steps;
    }

    /// One change that does what two do, the second following upon the first.
    static Change join(Change first, Change second) {
        var steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        var clients = new ArrayList<>(first.clients());
        clients.addAll(second.clients());
        return new Change(first.text(), first.from(), steps, List.copyOf(clients), second.at());
    }
}
