package se.klubba.domain.record.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.minutes.schema.Schema;
import se.klubba.domain.record.Numbering;

/// References of a § that lead nowhere: those that were inserted, and those that somebody typed. A § that is typed can be
/// one of an earlier meeting, so only numbers behind the last of this one are surely wrong.
final class BrokenReferences {

    private static final Pattern PARAGRAPH = Pattern.compile("\\(§[\\s\u00a0]*(\\d{1,4})\\)");
    private static final Pattern ATTACHMENT =
            Pattern.compile("\\bbilaga[\\s\u00a0]+(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);

    private final Meeting meeting;
    private final Texts texts;
    private final Numbering numbering;

    BrokenReferences(Meeting meeting, Texts texts) {
        this.meeting = meeting;
        this.texts = texts;
        numbering = new Numbering(meeting);
    }

    List<Check> of(Item item) {
        var words = new ArrayList<String>();
        look(texts.read(new TextId.Minutes(item.id())).content(), words);
        for (var decision : meeting.deciding().decisionsOf(item.id())) {
            if (decision.status() != Decision.Status.CONFIRMED) continue;
            decision.fixed().ifPresent(wording -> look(wording, words));
        }
        return words.stream()
                .distinct()
                .map(word ->
                        new Check(
                                Check.Code.REFERENCE_LEADS_NOWHERE,
                                Check.Severity.WARNING,
                                Optional.of(item.id()),
                                List.of(word)))
                .toList();
    }

    private void look(Node node, List<String> words) {
        if (node.is(Schema.REFERENCE)) {
            var kind = node.textAttribute("kind").orElse("");
            var target = node.textAttribute("target").orElse("");
            if (numbering.find(kind, target).isEmpty()) {
                words.add(node.textAttribute("label").orElse(target));
            }
        }
        var last = meeting.agenda().nextNumber() - 1;
        if (meeting.profile().numbersParagraphs()) typed(PARAGRAPH, node.text(), last, words);
        typed(ATTACHMENT, node.text(), meeting.papers().attachments().size(), words);
        node.children().forEach(child -> look(child, words));
    }

    private static void typed(Pattern pattern, String text, int last, List<String> words) {
        var found = pattern.matcher(text);
        while (found.find()) {
            if (Integer.parseInt(found.group(1)) > last) words.add(found.group());
        }
    }
}
