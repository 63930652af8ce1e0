package se.klubba.domain.record.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// *Anslag och bevis*: tells on the notice board that minutes have been adjusted, until when they can be appealed against,
/// and, when it has been taken down, proves that it was there (PUB-1; KL 8:12, 13:5).
public final class Announcement {

    private static final int WEEKS = 3;

    private Announcement() {}

    /// What is announced.
    ///
    /// @param adjusted the day on which the minutes were
    /// @param up       the day on which the announcement goes up, by the second day after that (KL 8:12)
    /// @param kept     where the minutes are kept
    /// @param boards   the notice boards: one, or of a joint board one of each member (KL 9:32); the time for appeals is
    ///                 counted from the one where it went up last
    public record Notice(LocalDate adjusted, LocalDate up, String kept, List<String> boards) {

        public Notice {
            if (up.isBefore(adjusted))
                throw new IllegalArgumentException("up: before the minutes were adjusted");
            boards = boards.isEmpty() ? List.of("") : List.copyOf(boards);
        }

        /// The last day on which the decisions can be appealed against.
        public LocalDate lastDay() {
            return up.plusWeeks(WEEKS);
        }

        /// Taken down earlier, the time for appeals would not run out.
        public LocalDate down() {
            return lastDay().plusDays(1);
        }
    }

    /// @param anchors of the §§ announced, where some were adjusted at once; empty: all
    public static MeetingRecord of(
            MeetingRecord record, Notice notice, Collection<String> anchors) {
        var sections = new ArrayList<Section>();
        for (var board : notice.boards()) {
            sections.add(
                    new Section(
                            "anslag-" + (sections.size() + 1),
                            Optional.empty(),
                            board.isEmpty() ? "Anslag/bevis" : "Anslag/bevis, " + board,
                            List.of(
                                    new Block.Form(
                                            "Protokollet är justerat",
                                            fields(record, notice, board, anchors)))));
        }
        return new MeetingRecord(
                MeetingRecord.Kind.ANSLAG,
                MeetingRecord.Standing.FINALISED,
                new Cover(
                        record.cover().title(),
                        record.cover().date(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new Contents(Optional.empty(), record.contents().attachmentsHeading(), List.of()),
                sections,
                new MeetingRecord.Furniture(record.furniture().header(), List.of()));
    }

    private static List<Block.Field> fields(
            MeetingRecord record, Notice notice, String board, Collection<String> anchors) {
        var fields = new ArrayList<Block.Field>();
        fields.add(new Block.Field("Organ", record.cover().title()));
        fields.add(new Block.Field("Sammanträdesdatum", record.cover().date().toString()));
        fields.add(new Block.Field("Paragrafer", paragraphs(record, anchors)));
        fields.add(new Block.Field("Justeringsdatum", notice.adjusted().toString()));
        if (!board.isEmpty()) fields.add(new Block.Field("Anslagstavla", board));
        fields.add(new Block.Field("Anslaget sätts upp", notice.up().toString()));
        fields.add(new Block.Field("Överklagandetiden går ut", notice.lastDay().toString()));
        fields.add(new Block.Field("Anslaget tas ned tidigast", notice.down().toString()));
        fields.add(new Block.Field("Protokollet förvaras", notice.kept()));
        fields.add(new Block.Field("Underskrift", ""));
        fields.add(new Block.Field("Namnförtydligande", ""));
        return fields;
    }

    private static String paragraphs(MeetingRecord record, Collection<String> anchors) {
        var numbers = Numbers.of(record);
        var announced = new TreeSet<Integer>();
        for (var section : record.sections()) {
            if (anchors.isEmpty() || anchors.contains(section.anchor()))
                Numbers.of(section).ifPresent(announced::add);
        }
        return announced.isEmpty() ? "" : numbers.written(announced);
    }
}
