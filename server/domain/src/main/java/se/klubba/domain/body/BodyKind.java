package se.klubba.domain.body;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What sort of body meets. Decides which rules the law locks and what is custom (kommunallagen, KL, 2017:725).
public enum BodyKind {
    /// Nämnd, styrelse: a statutory committee (KL ch. 6).
    BOARD(true),
    /// Gemensam nämnd: one board of several municipalities (KL 9:19–35).
    JOINT_BOARD(true),
    /// Förbundsdirektion of a kommunalförbund (KL 9:1–18).
    FEDERATION_DIRECTORATE(true),
    /// Samrådsgrupp, samverkansråd: politicians of several municipalities confer; no law on its procedure.
    CONSULTATION_GROUP(false),
    /// Styrgrupp: leads a joint activity.
    STEERING_GROUP(false),
    /// Nätverk: officials of several municipalities confer and take notes.
    NETWORK(false);

    private static final Map<String, BodyKind> SWEDISH =
            Map.ofEntries(
                    Map.entry("nämnd", BOARD),
                    Map.entry("styrelse", BOARD),
                    Map.entry("kommunstyrelse", BOARD),
                    Map.entry("regionstyrelse", BOARD),
                    Map.entry("utskott", BOARD),
                    Map.entry("gemensam nämnd", JOINT_BOARD),
                    Map.entry("förbundsdirektion", FEDERATION_DIRECTORATE),
                    Map.entry("kommunalförbund", FEDERATION_DIRECTORATE),
                    Map.entry("samrådsgrupp", CONSULTATION_GROUP),
                    Map.entry("samverkansråd", CONSULTATION_GROUP),
                    Map.entry("styrgrupp", STEERING_GROUP),
                    Map.entry("nätverk", NETWORK),
                    Map.entry("arbetsgrupp", NETWORK),
                    Map.entry("referensgrupp", NETWORK));

    private final boolean statutory;

    BodyKind(boolean statutory) {
        this.statutory = statutory;
    }

    /// Whether kommunallagen's rules of procedure bind it.
    public boolean statutory() {
        return statutory;
    }

    /// The kind of a Swedish word (`samrådsgrupp`) or of our own name (`consultationGroup`, `CONSULTATION_GROUP`).
    public static Optional<BodyKind> named(String word) {
        var swedish = SWEDISH.get(word.strip().toLowerCase(Locale.ROOT));
        if (swedish != null) return Optional.of(swedish);
        var plain = word.replace("_", "");
        for (var kind : values()) {
            if (kind.name().replace("_", "").equalsIgnoreCase(plain)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
