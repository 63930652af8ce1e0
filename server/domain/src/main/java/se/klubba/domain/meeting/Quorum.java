package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.body.Setting;

/// Whether enough members are here to decide (beslutsförhet; KL 6:27, QUO-1). Counted are members and serving substitutes
/// who take part in the current item, against the number of seats, whoever was invited.
///
/// @param strict whether nothing can be decided without it; else it is a warning
public record Quorum(int serving, int seats, boolean strict) {

    /// @return absent where the body asks for none, or nobody knows how many seats there are
    public static Optional<Quorum> of(Meeting meeting) {
        var rule = meeting.profile().value(Setting.QUORUM);
        if (rule.equals("none")) return Optional.empty();
        return meeting.plan()
                .body()
                .seats()
                .map(seats ->
                        new Quorum(meeting.serving().size(), seats, rule.equals("moreThanHalf")));
    }

    /// More than half of the seats.
    public boolean quorate() {
        return 2 * serving > seats;
    }

    /// Whether this meeting can decide nothing now.
    public static boolean lacking(Meeting meeting) {
        return of(meeting).filter(quorum -> quorum.strict() && !quorum.quorate()).isPresent();
    }
}
