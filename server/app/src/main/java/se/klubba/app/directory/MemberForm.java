package se.klubba.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.PersonId;

/// A member as people give one: over HTTP, or in a file.
///
/// @param version of what is changed; absent for somebody new
/// @param votes absent: as the heading has it
public record MemberForm(
        Optional<String> version,
        String name,
        Optional<String> mail,
        Optional<String> party,
        String category,
        Optional<String> organisation,
        Optional<Boolean> votes,
        Optional<String> office,
        Optional<PersonId> substituteFor,
        Optional<String> note,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static final Set<String> OFFICES = Set.of("chair", "viceChair", "secretary");

    private static final String ADDRESS = "[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,255}";
    private static final int LONGEST = 200;

    /// Names stay as they are written (PART-7); only space around them goes. What is empty is absent.
    public MemberForm {
        name = name.strip();
        mail = filled(mail).map(MemberForm::lower);
        party = filled(party);
        organisation = filled(organisation);
        note = filled(note);
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.map(String::strip).filter(t -> !t.isEmpty());
    }

    /// Somebody who signs in, and belongs to no body by that.
    ///
    /// @throws IllegalArgumentException naming the field that cannot be used
    static MemberForm ofPerson(String name, String mail) {
        var none = Optional.<String>empty();
        var form =
                new MemberForm(
                        none,
                        name,
                        Optional.of(mail),
                        none,
                        "",
                        none,
                        Optional.empty(),
                        none,
                        Optional.empty(),
                        none,
                        Optional.empty(),
                        Optional.empty());
        if (form.name().isEmpty()) throw new IllegalArgumentException("name: empty");
        check("name", Optional.of(form.name()));
        if (form.mail().filter(MemberForm::isAddress).isEmpty()) {
            throw new IllegalArgumentException("mail: no address");
        }
        return form;
    }

    /// Addresses are told apart without regard to case.
    static String lower(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isAddress(String text) {
        return text.matches(ADDRESS);
    }

    /// @throws IllegalArgumentException naming the field that cannot be used
    Member.Place place(List<AttendanceCategory> categories) {
        var heading =
                categories.stream()
                        .filter(c -> c.key().equals(category))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException("category: the body has none such"));
        if (name.isEmpty()) throw new IllegalArgumentException("name: empty");
        check("name", Optional.of(name));
        check("party", party);
        check("organisation", organisation);
        check("note", note);
        if (mail.filter(m -> !isAddress(m)).isPresent()) {
            throw new IllegalArgumentException("mail: no address");
        }
        if (office.filter(o -> !OFFICES.contains(o)).isPresent()) {
            throw new IllegalArgumentException("office: none such");
        }
        if (!isUsual(from)) throw new IllegalArgumentException("from: no such year");
        if (!isUsual(to)) throw new IllegalArgumentException("to: no such year");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("to: before from");
        }
        return new Member.Place(
                category,
                organisation,
                votes.orElse(heading.role() == AttendanceCategory.Role.VOTING),
                office,
                substituteFor,
                note,
                from,
                to);
    }

    /// Within the years that people sit in bodies, and that the database can hold.
    static boolean isUsual(Optional<LocalDate> day) {
        return day.filter(d -> d.getYear() < 1900 || d.getYear() > 2200).isEmpty();
    }

    private static void check(String field, Optional<String> text) {
        if (text.filter(t -> t.length() > LONGEST || t.contains("\n")).isPresent()) {
            throw new IllegalArgumentException(field + ": too long, or more than a line");
        }
    }
}
