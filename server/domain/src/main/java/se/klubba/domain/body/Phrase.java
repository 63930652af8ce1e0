package se.klubba.domain.body;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A sentence of the body's own for its minutes.
///
/// @param name what it is chosen by
/// @param text with slots to fill in between brackets: "Rådet uppdrar åt [vem] att [vad]."
/// @param on   the occasion that it is the body's wording of; absent where the secretary alone chooses when to use it
public record Phrase(String name, String text, Optional<Occasion> on) {

    private static final String SLOT = "\\[[^\\[\\]]*\\]";

    public Phrase(String name, String text) {
        this(name, text, Optional.empty());
    }

    /// What happens at a meeting and leaves a sentence in its minutes.
    public enum Occasion {
        OPENED("ordförande"),
        ADJUSTER_ELECTED("justerare"),
        AGENDA_ADOPTED,
        ITEM_WITHDRAWN("nummer", "punkt"),
        CLOSED("ordförande");

        private final List<String> slots;

        Occasion(String... slots) {
            this.slots = List.of(slots);
        }

        /// What its sentence may tell, by the names of the slots.
        public List<String> slots() {
            return slots;
        }
    }

    /// Whether everything that its occasion would have to fill in can be filled in.
    public boolean fits() {
        if (on.isEmpty()) return true;
        var left = text;
        for (var slot : on.get().slots()) left = left.replace("[" + slot + "]", "");
        return !left.contains("[");
    }

    /// @param values by the names of the slots
    public String filled(Map<String, String> values) {
        var sentence = text;
        for (var value : values.entrySet()) {
            sentence = sentence.replace("[" + value.getKey() + "]", value.getValue());
        }
        return sentence;
    }

    /// Whether all of its words but what stands in the slots stand in a text too: somebody has written it there.
    public boolean writtenIn(String written) {
        var low = written.toLowerCase(Locale.ROOT);
        return Stream.of(text.split(SLOT))
                .map(piece -> piece.strip().replaceAll("[.!:;,]+$", "").toLowerCase(Locale.ROOT))
                .filter(piece -> !piece.isEmpty())
                .allMatch(low::contains);
    }
}
