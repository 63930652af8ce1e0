package se.klubba.domain.record.swedish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How dates, times, ranges, numbers and lists of names are written in a Swedish document.
///
/// The month and day names stand here, so that no locale data of the machine can change a signed document.
public final class Formats {

    /// U+00A0. A § and its number, or the parts of a number, are never parted at the end of a line.
    public static final char NO_BREAK_SPACE = '\u00a0';

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final List<String> MONTHS =
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december");
    private static final List<String> DAYS =
            List.of("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag");

    private Formats() {}

    /// "nämnden" at the beginning of a sentence: "Nämnden".
    static String capital(String words) {
        if (words.isEmpty()) return words;
        var first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /// "14 december 2018"
    public static String date(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    /// "7 december"
    public static String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
    }

    /// "Fredag den 14 december 2018"
    public static String weekdayAndDate(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1) + " den " + date(date);
    }

    /// "kl. 09:00"
    ///
    /// @param clock as it was entered, so that "9" stays "9"
    public static String time(String clock) {
        return "kl." + NO_BREAK_SPACE + clock;
    }

    /// "2018-12-20 kl. 10:15", by the clocks of Sweden.
    public static String moment(Instant at) {
        var here = at.atZone(SWEDEN);
        return here.toLocalDate()
                + " "
                + time("%02d:%02d".formatted(here.getHour(), here.getMinute()));
    }

    /// Which day it was in Sweden.
    public static LocalDate day(Instant at) {
        return at.atZone(SWEDEN).toLocalDate();
    }

    /// "kl. 09:00 – 12:00"
    public static String times(String from, String to) {
        return time(from) + " – " + to;
    }

    /// "Fredag den 14 december 2018 kl. 09:00 – 12:00", as much of it as is known.
    public static String occasion(LocalDate date, Optional<String> start, Optional<String> end) {
        var hours = start.map(from -> end.map(to -> times(from, to)).orElseGet(() -> time(from)));
        return weekdayAndDate(date) + hours.map(text -> " " + text).orElse("");
    }

    /// "§ 44"
    public static String paragraph(int number) {
        return "§" + NO_BREAK_SPACE + number;
    }

    /// "§ 49", "§ 49 – 52" or "§§ 49 – 50, 52"
    ///
    /// @param ranges at least one, in order
    public static String paragraphs(List<ParagraphRange> ranges) {
        return (ranges.size() == 1 ? "§" : "§§") + NO_BREAK_SPACE + listed(ranges);
    }

    /// "(p. 1)", "(p. 1 – 2)": presence in notes, whose points are no §§.
    public static String points(List<ParagraphRange> ranges) {
        return "(p." + NO_BREAK_SPACE + listed(ranges) + ")";
    }

    private static String listed(List<ParagraphRange> ranges) {
        return ranges.stream()
                .map(range ->
                        range.from() == range.to()
                                ? "" + range.from()
                                : range.from() + " – " + range.to())
                .collect(Collectors.joining(", "));
    }

    /// "600 000"; a four-figure number is parted, too, as in a column of sums.
    public static String number(long value) {
        var digits = Long.toString(Math.abs(value));
        var grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) grouped.insert(at, NO_BREAK_SPACE);
        return (value < 0 ? "−" : "") + grouped;
    }

    /// "A", "A och B", "A, B och C"
    public static String names(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " och " + names.getLast();
    }

    /// "Håkan Edlunds", "Anders" – a name that ends with s, x or z gets nothing more; a letter or an abbreviation gets ":s".
    public static String genitive(String name) {
        if (name.isEmpty()
                || "sxz".indexOf(Character.toLowerCase(name.charAt(name.length() - 1))) >= 0)
            return name;
        return Character.isUpperCase(name.charAt(name.length() - 1)) ? name + ":s" : name + "s";
    }

    /// "1 ledamot", "3 ledamöter"
    static String members(int count) {
        return count == 1 ? "1 ledamot" : count + " ledamöter";
    }
}
