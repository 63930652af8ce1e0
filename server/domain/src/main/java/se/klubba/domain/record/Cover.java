package se.klubba.domain.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The first page: what met, when and where, who took part and who signs.
///
/// @param title the body's name in the form that the body uses (a protocol's title is the body, not the word "Protokoll")
/// @param date  the meeting's one date, from which all printed dates come (MTG-2)
/// @param attendance the categories in the body's order, absentees included (PART-4)
/// @param offices who signs, in the order of the lines; empty in notes
public record Cover(
        String title,
        LocalDate date,
        Optional<Labelled> timeAndPlace,
        List<Attendance> attendance,
        List<Office> offices) {

    public Cover {
        attendance = List.copyOf(attendance);
        offices = List.copyOf(offices);
    }

    /// A text with the words that stand before it.
    public record Labelled(String label, String text) {}

    /// One category of the list of people.
    public record Attendance(String heading, List<Attendee> people) {

        public Attendance {
            people = List.copyOf(people);
        }
    }

    /// One line of the list.
    ///
    /// @param name  never re-cased or split (PART-7)
    /// @param notes such as "§ 49 – 52" or "Ersättare för Kim Rönnfjäll" (PART-2, PART-3)
    public record Attendee(String name, Optional<String> organisation, List<String> notes) {

        public Attendee {
            notes = List.copyOf(notes);
        }
    }

    /// A signature line.
    ///
    /// @param ranges for which §§ this person held the office, where several did (MTG-4)
    /// @param signed how and when, once it is: "Signerat elektroniskt 2018-12-20 kl. 10:15"
    public record Office(
            String label, String name, Optional<String> ranges, Optional<String> signed) {

        /// A line that nobody has signed.
        public Office(String label, String name, Optional<String> ranges) {
            this(label, name, ranges, Optional.empty());
        }
    }
}
