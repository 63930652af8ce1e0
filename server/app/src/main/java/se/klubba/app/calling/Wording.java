package se.klubba.app.calling;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.klubba.app.calling.Calling.What;

/// The words of a letter, as plain text and as a simple page that says the same.
///
/// @param message what the secretary adds
/// @param member in whose place a substitute is called
record Wording(What what, Occasion occasion, String message, Optional<String> member) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("sv", "SE"));

    /// One paragraph; a link stands alone in its own.
    private record Paragraph(String words, Optional<URI> link) {}

    Calling.Written written(CalendarEntry calendar, CalendarEntry.Guest guest) {
        var paragraphs = paragraphs(guest);
        return new Calling.Written(
                text(paragraphs),
                html(paragraphs),
                CalendarEntry.method(occasion),
                calendar.of(occasion, guest));
    }

    private List<Paragraph> paragraphs(CalendarEntry.Guest guest) {
        var all = new ArrayList<Paragraph>();
        say(all, "Hej " + guest.name() + "!");
        say(all, opening());
        if (!message.isBlank()) say(all, message.strip());
        say(all, whenAndWhere());
        guest.answer().ifPresent(link -> lead(all, "Svara om du kommer:", link));
        guest.link().ifPresent(link -> lead(all, "Din egen länk till mötet:", link));
        if (occasion.cancelled().isEmpty()) {
            occasion.time().joinLink().ifPresent(link -> say(all, "Teams: " + link));
        }
        if (guest.link().isPresent()) {
            say(all, "Länkarna gäller bara dig. Skicka dem inte vidare.");
        }
        return all;
    }

    private String opening() {
        var of = occasion.title();
        return switch (what) {
            case NOTICE -> "Du kallas till " + of + ".";
            case CALL_IN ->
                    member.map(m -> "Du kallas in till " + of + " i stället för " + m + ".")
                            .orElse("Du kallas in till " + of + ".");
            case CANCELLATION -> {
                var reason = occasion.cancelled().filter(why -> !why.isBlank());
                yield "Mötet är inställt: " + of + "." + reason.map(why -> "\n" + why).orElse("");
            }
        };
    }

    private String whenAndWhere() {
        var time = occasion.time();
        var clock =
                time.start().map(start -> " kl. " + start).orElse("")
                        + time.end().map(end -> "–" + end).orElse("");
        return "Tid: " + DAY.format(time.date()) + clock + "\nPlats: " + time.place();
    }

    private static void say(List<Paragraph> all, String words) {
        all.add(new Paragraph(words, Optional.empty()));
    }

    private static void lead(List<Paragraph> all, String words, URI link) {
        all.add(new Paragraph(words, Optional.of(link)));
    }

    private static String text(List<Paragraph> paragraphs) {
        var text = new StringBuilder();
        for (var p : paragraphs) {
            text.append(p.words());
            p.link().ifPresent(link -> text.append("\n").append(link));
            text.append("\n\n");
        }
        return text.toString().strip() + "\n";
    }

    private static String html(List<Paragraph> paragraphs) {
        var html = new StringBuilder("<!doctype html><html lang=\"sv\"><body>\n");
        for (var p : paragraphs) {
            html.append("<p>").append(escaped(p.words()).replace("\n", "<br>"));
            p.link()
                    .map(URI::toString)
                    .map(Wording::escaped)
                    .ifPresent(link ->
                            html.append("<br><a href=\"")
                                    .append(link)
                                    .append("\">")
                                    .append(link)
                                    .append("</a>"));
            html.append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
