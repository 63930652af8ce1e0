package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Supplier;
import se.klubba.domain.minutes.schema.Schema;

/// Reads steps that strangers sent.
final class StepReading {

    private static final Set<String> REPLACE =
            Set.of("stepType", "from", "to", "slice", "structure");
    private static final Set<String> REPLACE_AROUND =
            Set.of("stepType", "from", "to", "gapFrom", "gapTo", "insert", "slice", "structure");
    private static final Set<String> MARK = Set.of("stepType", "mark", "from", "to");
    private static final Set<String> MARK_SET = Set.of("stepType", "steps");
    private static final Set<String> ATTRIBUTE = Set.of("stepType", "pos", "attr", "value");

    private StepReading() {}

    static Step read(Plain plain) {
        var type = plain.get("stepType");
        return switch (type.text()) {
            case "replace" -> replace(plain.object(REPLACE));
            case "replaceAround" -> replaceAround(plain.object(REPLACE_AROUND));
            case "addMark", "removeMark" -> oneMark(plain);
            case "markSet" -> markSet(plain.object(MARK_SET));
            case "attr" -> attribute(plain.object(ATTRIBUTE));
            default -> throw type.fault("is no kind of step that is taken here");
        };
    }

    private static Step replace(Plain plain) {
        var from = plain.get("from").whole();
        var to = plain.get("to").whole();
        var slice = Slice.read(plain.find("slice"));
        var structure = structure(plain);
        return at(plain, () -> new Step.Replace(from, to, slice, structure));
    }

    private static Step replaceAround(Plain plain) {
        var from = plain.get("from").whole();
        var to = plain.get("to").whole();
        var gapFrom = plain.get("gapFrom").whole();
        var gapTo = plain.get("gapTo").whole();
        var insert = plain.get("insert").whole();
        var slice = Slice.read(plain.find("slice"));
        var structure = structure(plain);
        return at(
                plain,
                () -> new Step.ReplaceAround(from, to, gapFrom, gapTo, slice, insert, structure));
    }

    private static boolean structure(Plain plain) {
        return plain.find("structure").map(Plain::flag).orElse(false);
    }

    private static MarkStep oneMark(Plain plain) {
        var type = plain.get("stepType");
        var adds = type.text().equals("addMark");
        if (!adds && !type.text().equals("removeMark")) {
            throw type.fault("neither adds nor removes a mark");
        }
        plain.object(MARK);
        var from = plain.get("from").whole();
        var to = plain.get("to").whole();
        var mark = Mark.read(plain.get("mark"));
        return at(
                plain,
                () ->
                        adds
                                ? new MarkStep.Add(from, to, mark)
                                : new MarkStep.Remove(from, to, mark));
    }

    private static Step markSet(Plain plain) {
        var parts = plain.get("steps");
        var given = parts.list();
        if (given.size() > MarkStep.MAX_CHANGES) {
            throw parts.fault("holds more than " + MarkStep.MAX_CHANGES + " steps");
        }
        var steps = new ArrayList<MarkStep>(given.size());
        given.forEach(part -> steps.add(oneMark(part)));
        return new MarkStep.Many(steps);
    }

    private static Step attribute(Plain plain) {
        var position = plain.get("pos").whole();
        var name = plain.get("attr");
        var declared =
                Schema.current()
                        .findNodeAttribute(name.text())
                        .orElseThrow(() -> name.fault("is no attribute of the schema"));
        // The editor leaves out an undefined value, by which it means the default.
        var value =
                plain.has("value") || declared.required()
                        ? plain.getOrNull("value").attribute(declared)
                        : declared.defaultValue();
        return new Step.SetAttribute(position, declared.name(), value);
    }

    /// A fault that the step itself finds gets the path of the step.
    private static <S extends Step> S at(Plain plain, Supplier<S> step) {
        try {
            return step.get();
        } catch (Unplaceable fault) {
            throw plain.fault(fault.reason());
        }
    }
}
