package se.klubba.app.calling;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.klubba.domain.meeting.Reply;

/// A meeting as a calendar entry (iCalendar, RFC 5545; sent by mail as RFC 6047 says). Its UID is the meeting's, so a later
/// one with a higher SEQUENCE takes its place, and a cancellation takes it away.
public final class CalendarEntry {

    /// Meetings are held by the clock of this country.
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final int LINE_OCTETS = 75;

    private static final String MAKER = "-//Klubba//SV";

    private final String host;
    private final String organizer;

    /// Whom an entry is for.
    ///
    /// @param votes others are invited without being needed
    /// @param link the person's own way in
    public record Guest(
            String name,
            String mail,
            boolean votes,
            Optional<Reply> reply,
            Optional<URI> link,
            Optional<URI> answer) {}

    /// @param host in whose name entries are made
    /// @param organizer the address that letters come from
    public CalendarEntry(String host, String organizer) {
        this.host = host;
        this.organizer = organizer;
    }

    /// `REQUEST`, or `CANCEL` of a meeting that was called off.
    public static String method(Occasion occasion) {
        return occasion.cancelled().isPresent() ? "CANCEL" : "REQUEST";
    }

    /// As it goes to one person by mail.
    public String of(Occasion occasion, Guest guest) {
        var event = event(occasion);
        event.add(attendee(guest));
        guest.link().ifPresent(link -> event.add(new Url(link)));
        event.add(new Description(description(occasion, Optional.of(guest))));
        return written(method(occasion), event);
    }

    /// For whoever puts it into a calendar by hand.
    public String of(Occasion occasion) {
        var event = event(occasion);
        event.add(new Description(description(occasion, Optional.empty())));
        return written(occasion.cancelled().isPresent() ? "CANCEL" : "PUBLISH", event);
    }

    private VEvent event(Occasion occasion) {
        var event = new VEvent(false);
        event.add(new Uid(occasion.meeting().value() + "@" + host));
        event.add(new DtStamp(occasion.at()));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, occasion.revision())));
        event.add(new Summary(oneLine(occasion.title())));
        event.add(new Location(oneLine(occasion.time().place())));
        event.add(new Status(occasion.cancelled().isPresent() ? "CANCELLED" : "CONFIRMED"));
        var organizing = new Organizer(URI.create("mailto:" + organizer));
        organizing.add(new Cn(named(occasion.body())));
        event.add(organizing);
        times(occasion, event);
        occasion.time()
                .joinLink()
                .ifPresent(link ->
                        event.add(
                                new XProperty("X-MICROSOFT-SKYPETEAMSMEETINGURL", oneLine(link))));
        return event;
    }

    /// Without a time of day it is a whole day's.
    private static void times(Occasion occasion, VEvent event) {
        var time = occasion.time();
        if (time.start().isEmpty()) {
            event.add(new DtStart<LocalDate>(time.date()));
            return;
        }
        event.add(new DtStart<ZonedDateTime>(at(time.date(), time.start().get())));
        time.end().ifPresent(end -> event.add(new DtEnd<ZonedDateTime>(at(time.date(), end))));
    }

    private static ZonedDateTime at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time.replace('.', ':'))).atZone(SWEDEN);
    }

    /// Answers go by the link in the letter: nobody reads what a calendar would send back.
    private static Attendee attendee(Guest guest) {
        var attendee = new Attendee(URI.create("mailto:" + guest.mail()));
        attendee.add(new Cn(named(guest.name())));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(guest.votes() ? Role.REQ_PARTICIPANT : Role.OPT_PARTICIPANT);
        attendee.add(
                switch (guest.reply().orElse(null)) {
                    case COMES, COMES_REMOTE -> PartStat.ACCEPTED;
                    case ABSENT -> PartStat.DECLINED;
                    case null -> PartStat.NEEDS_ACTION;
                });
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static String description(Occasion occasion, Optional<Guest> guest) {
        var text = new StringBuilder(occasion.body());
        occasion.cancelled()
                .ifPresent(reason -> text.append("\n\nMötet är inställt. ").append(reason));
        guest.flatMap(Guest::link).ifPresent(link -> text.append("\n\nMötessidan: ").append(link));
        guest.flatMap(Guest::answer)
                .ifPresent(link -> text.append("\n\nSvara om du kommer: ").append(link));
        occasion.time().joinLink().ifPresent(link -> text.append("\n\nTeams: ").append(link));
        return text.toString().strip();
    }

    /// A parameter of iCalendar cannot hold a quotation mark or the end of a line.
    private static String named(String name) {
        return oneLine(name).replace('"', '\'');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String written(String method, VEvent event) {
        var calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale("GREGORIAN"));
        calendar.add(new Method(method));
        calendar.add(zone());
        calendar.add(event);
        var out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(out.toString().replace("\r\n ", ""));
    }

    /// Lines of at most 75 octets (RFC 5545, 3.1); the library counts letters, of which å, ä and ö are two octets each.
    private static String folded(String lines) {
        var out = new StringBuilder();
        for (var line : lines.split("\r\n")) {
            var octets = 0;
            for (var letter : line.codePoints().toArray()) {
                var size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LINE_OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                out.appendCodePoint(letter);
                octets += size;
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    private static CalendarComponent zone() {
        try (InputStream file =
                Objects.requireNonNull(CalendarEntry.class.getResourceAsStream("stockholm.ics"))) {
            return new CalendarBuilder().build(file).getComponents().getFirst();
        } catch (IOException | ParserException missing) {
            throw new IllegalStateException("the time zone cannot be read", missing);
        }
    }
}
