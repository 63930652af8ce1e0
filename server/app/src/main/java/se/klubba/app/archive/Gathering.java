package se.klubba.app.archive;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.archive.Holding.Content;
import se.klubba.app.archive.Holding.Paper;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Office;
import se.klubba.domain.meeting.Signature;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Numbering;
import se.klubba.domain.record.Section;

/// Gathers what belongs to a finished document, and says what it is.
public final class Gathering {

    private static final String PDF = "application/pdf";

    private final Source source;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final List<Paper> papers = new ArrayList<>();

    /// What is known of the document (more than six parts: all that meets in an archive).
    ///
    /// @param record as it stands in the file
    /// @param json of the same
    /// @param pdf SHA-256 of the file that was signed, or of the finished notes
    /// @param sealed SHA-256 of the sealed file; absent where there is none
    /// @param adjusted SHA-256 of the version that prints who has signed
    /// @param added SHA-256 of the additions that show corrections, in order
    /// @param mediaTypes of the kept files that are named in the meeting
    public record Source(
            Meeting meeting,
            MeetingRecord record,
            Function<PersonId, String> names,
            Buffer json,
            String pdf,
            Optional<String> sealed,
            Optional<String> adjusted,
            List<String> added,
            Map<String, String> mediaTypes,
            Metadata.Exported exported) {}

    private Gathering(Source source) {
        this.source = source;
    }

    public static Holding of(Source source) {
        return new Gathering(source).holding();
    }

    private Holding holding() {
        var name = source.record().kind().swedish().toLowerCase(Locale.ROOT);
        kept(name + ".pdf", "document", source.record().kind().swedish(), PDF, source.pdf());
        source.sealed()
                .ifPresent(file -> kept(name + "-forseglat.pdf", "sealed", "Förseglat", PDF, file));
        source.adjusted()
                .ifPresent(file ->
                        kept(
                                name + "-justerat.pdf",
                                "adjusted",
                                "Med underskrifter i text",
                                PDF,
                                file));
        int number = 1;
        for (var file : source.added()) {
            kept("rattelser/" + number + ".pdf", "correction", "Rättelse " + number, PDF, file);
            number++;
        }
        var signatures = signatures();
        var attachments = attachments();
        papers.add(
                new Paper(
                        "record.json",
                        "record",
                        "Innehållet som data",
                        "application/json",
                        new Content.Written(source.json())));
        return new Holding(metadata(signatures, attachments), papers, readme(name));
    }

    /// A file lies there once, whoever refers to it.
    private String kept(String path, String role, String title, String mediaType, String sha256) {
        var known = paths.get(sha256);
        if (known != null) return known;
        paths.put(sha256, path);
        papers.add(new Paper(path, role, title, mediaType, new Content.Kept(sha256)));
        return path;
    }

    private Metadata metadata(
            List<Metadata.Signature> signatures, List<Metadata.Attachment> attachments) {
        var meeting = source.meeting();
        var body = meeting.plan().body();
        var time = meeting.plan().time();
        return new Metadata(
                Metadata.SCHEMA,
                source.exported(),
                new Metadata.Body(
                        body.names().name(),
                        body.names().shortName(),
                        camel(body.kind()),
                        body.organisations()),
                new Metadata.Meeting(
                        meeting.id().value(),
                        meeting.plan().title(),
                        time.date(),
                        time.place(),
                        meeting.life().openedAt(),
                        closedAt()),
                document(),
                signatures,
                participants(),
                source.record().sections().stream().map(this::paragraph).toList(),
                attachments,
                meeting.adjustment().corrections().values().stream().map(this::correction).toList(),
                List.of());
    }

    private Optional<Instant> closedAt() {
        return source.meeting().life().phase()
                        instanceof se.klubba.domain.meeting.Life.Phase.Closed(var at)
                ? Optional.of(at)
                : Optional.empty();
    }

    private Metadata.Document document() {
        var adjustment = source.meeting().adjustment();
        var finished =
                switch (adjustment.stage()) {
                    case Adjustment.Stage.Adjusted(_, _, var at) -> Optional.of(at);
                    case Adjustment.Stage.Finalised(var at) -> Optional.of(at);
                    case Adjustment.Stage.Draft _,
                            Adjustment.Stage.InReview _,
                            Adjustment.Stage.Frozen _ ->
                            Optional.<Instant>empty();
                };
        boolean notes = source.record().kind() == MeetingRecord.Kind.MINNESANTECKNINGAR;
        return new Metadata.Document(
                notes ? "minnesanteckningar" : "protokoll",
                "sv",
                notes ? "finalised" : "adjusted",
                adjustment.edition().map(Adjustment.Edition::number),
                Optional.of(source.pdf()),
                adjustment.edition().map(Adjustment.Edition::frozenAt),
                finished);
    }

    private List<Metadata.Signature> signatures() {
        var all = new ArrayList<Metadata.Signature>();
        source.meeting()
                .adjustment()
                .signatures()
                .forEach((person, signature) ->
                        all.add(signature(person, signature, all.size() + 1)));
        return all;
    }

    private Metadata.Signature signature(PersonId person, Signature signature, int number) {
        var name = source.names().apply(person);
        var file = signature.elsewhere().file();
        boolean paper = signature.how() == Signature.How.PAPER;
        return new Metadata.Signature(
                name,
                Optional.of(office(person)),
                camel(signature.how()),
                signature.at(),
                signature.on(),
                signature.elsewhere().service(),
                file.map(sha256 ->
                        kept(
                                "underskrifter/" + number + ending(sha256),
                                paper ? "scan" : "signed",
                                paper ? "Undertecknat på papper: " + name : "Undertecknat",
                                type(sha256),
                                sha256)));
    }

    private String office(PersonId person) {
        return switch (Office.of(source.meeting(), person)) {
            case SECRETARY -> "Sekreterare";
            case CHAIR -> "Ordförande";
            case ADJUSTER -> "Justerande";
        };
    }

    private List<Metadata.Participant> participants() {
        var all = new ArrayList<Metadata.Participant>();
        for (Cover.Attendance category : source.record().cover().attendance()) {
            for (var person : category.people()) {
                all.add(
                        new Metadata.Participant(
                                person.name(), person.organisation(), category.heading()));
            }
        }
        return all;
    }

    private Metadata.Paragraph paragraph(Section section) {
        var item = item(section);
        var decisions = new ArrayList<Metadata.Decision>();
        for (var block : section.blocks()) {
            if (!(block instanceof Block.Decisions found)) continue;
            for (var point : found.points()) {
                decisions.add(
                        new Metadata.Decision(found.heading(), plain(Inline.text(point.line()))));
            }
        }
        return new Metadata.Paragraph(
                section.label().map(Gathering::plain),
                section.title(),
                item.map(id -> !source.meeting().agenda().item(id).excluded().isEmpty())
                        .orElse(false),
                decisions,
                item.map(this::assignments).orElse(List.of()));
    }

    private Optional<ItemId> item(Section section) {
        return source.meeting().agenda().items().stream()
                .filter(item -> Numbering.anchor(item).equals(section.anchor()))
                .map(Item::id)
                .findFirst();
    }

    private List<Metadata.Assignment> assignments(ItemId item) {
        var deciding = source.meeting().deciding();
        return deciding.assignments().values().stream()
                .filter(one -> deciding.decision(one.decision()).item().equals(item))
                .map(one ->
                        new Metadata.Assignment(
                                one.task().assignee(), one.task().task(), one.task().due()))
                .toList();
    }

    private List<Metadata.Attachment> attachments() {
        var all = new ArrayList<Metadata.Attachment>();
        for (var printed : source.record().contents().attachments()) {
            all.add(
                    new Metadata.Attachment(
                            printed.number(),
                            printed.title(),
                            printed.section().map(Inline.Reference::label).map(Gathering::plain),
                            path(printed.number(), printed.title())));
        }
        return all;
    }

    private Optional<String> path(int number, String title) {
        var meeting = source.meeting();
        return meeting.papers().numbers(meeting.agenda()).entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .findFirst()
                .flatMap(entry ->
                        Optional.ofNullable(meeting.papers().attachments().get(entry.getKey())))
                .flatMap(Files::of)
                .map(sha256 ->
                        kept(
                                "bilagor/%02d-%s%s"
                                        .formatted(number, Holding.slug(title), ending(sha256)),
                                "attachment",
                                title,
                                type(sha256),
                                sha256));
    }

    private Metadata.Correction correction(Adjustment.Correction correction) {
        var item = source.meeting().agenda().item(correction.item());
        var label =
                source.record().sections().stream()
                        .filter(section -> section.anchor().equals(Numbering.anchor(item)))
                        .findFirst()
                        .flatMap(Section::label)
                        .map(Gathering::plain)
                        .orElse(item.title());
        return new Metadata.Correction(
                label,
                correction.was(),
                correction.becomes(),
                correction.reason(),
                source.names().apply(correction.by()),
                correction.at());
    }

    private String type(String sha256) {
        return source.mediaTypes().getOrDefault(sha256, "application/octet-stream");
    }

    private String ending(String sha256) {
        return Holding.ending(type(sha256));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    private static String camel(Enum<?> constant) {
        return se.klubba.app.json.DomainJson.camelCase(constant.name());
    }

    private String readme(String name) {
        var text = new StringBuilder();
        text.append(source.meeting().plan().body().names().name())
                .append(", ")
                .append(source.meeting().plan().time().date())
                .append("\n\n");
        for (var paper : papers) {
            text.append(paper.path()).append("\t").append(paper.title()).append('\n');
        }
        text.append(
                """

                metadata.json och metadata.xml säger vad det är: organ, datum, paragrafer, beslut, uppdrag,
                underskrifter och filer. metadata-1.xsd är schemat till metadata.xml.
                checksums-sha256.txt har varje fils kontrollsumma: sha256sum -c checksums-sha256.txt
                """);
        text.append(name)
                .append(
                        ".pdf är det dokument som undertecknades. Det förseglade börjar med samma byte.\n");
        return text.toString();
    }
}
