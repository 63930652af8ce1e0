package se.klubba.app.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.PersonId;

/// What becomes of each row of a file of people. A cell that is empty, and a column that is not there, leaves things as they
/// are; so importing the same file again changes nothing.
///
/// Somebody is found by address, or else by name (and organisation, where names are not enough) among those of the body who
/// have no other address.
public final class Import {

    /// @param rows one for each row of the file that is not empty
    /// @param unknown headings that mean nothing here
    /// @param fingerprint of the file and of what becomes of it
    public record Preview(List<Row> rows, List<String> unknown, String fingerprint) {
        public Preview {
            rows = List.copyOf(rows);
            unknown = List.copyOf(unknown);
        }

        public long count(Fate fate) {
            return rows.stream().filter(row -> row.fate() == fate).count();
        }
    }

    public enum Fate {
        NEW,
        SAME,
        CHANGED,
        REFUSED
    }

    /// @param row its number in the file, the headings being 1
    /// @param why keys of texts: why it is refused, or what else should be known of it
    /// @param changed fields that get another value
    public record Row(
            int row,
            String name,
            Optional<String> mail,
            Fate fate,
            List<String> why,
            List<String> changed) {}

    /// A row and what is to be done for it.
    record Planned(
            Row row,
            Optional<Member> existing,
            Optional<Member.Person> known,
            Optional<MemberForm> form,
            Optional<Integer> callIn,
            Optional<String> substituteFor) {}

    /// What is there before the file is imported.
    ///
    /// @param known people of the whole directory who have an address that the file names
    /// @param guarded members whose name and address are not for the asker to change
    record Before(
            List<Member> members,
            List<AttendanceCategory> categories,
            Map<String, Member.Person> known,
            Set<PersonId> guarded) {}

    private final Before before;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> names = new HashMap<>();

    private Import(Before before, Sheet sheet) {
        this.before = before;
        sheet.lines()
                .forEach(
                        line -> line.name().ifPresent(n -> names.merge(plain(n), 1, Integer::sum)));
    }

    static List<Planned> plan(Sheet sheet, Before before) {
        var importing = new Import(before, sheet);
        return sheet.lines().stream().map(importing::planned).toList();
    }

    static Preview preview(byte[] file, Sheet sheet, List<Planned> planned) {
        var rows = planned.stream().map(Planned::row).toList();
        return new Preview(rows, sheet.unknown(), fingerprint(file, rows));
    }

    private static String fingerprint(byte[] file, List<Row> rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file);
            digest.update(DomainJson.write(rows).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Planned planned(Sheet.Line line) {
        var reading = new Reading(line, before.categories());
        var found = reading.refused().isEmpty() ? existing(line) : Found.NOBODY;
        var refused = new ArrayList<>(reading.refused());
        if (found.several()) refused.add("AMBIGUOUS");
        var key =
                found.member()
                        .map(Member::id)
                        .orElseGet(() ->
                                line.cell(Column.MAIL)
                                        .map(MemberForm::lower)
                                        .orElse(
                                                plain(reading.name())
                                                        + " "
                                                        + line.cell(Column.ORGANISATION)
                                                                .map(Import::plain)
                                                                .orElse("")));
        if (refused.isEmpty() && !taken.add(key)) refused.add("TWICE");
        substituted(line).ifPresent(refused::add);
        if (!refused.isEmpty()) return refused(reading, refused);
        return found.member().isPresent() ? change(reading, found.member().get()) : add(reading);
    }

    private static Planned refused(Reading reading, List<String> why) {
        return new Planned(
                row(reading, Fate.REFUSED, why, List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Row row(Reading reading, Fate fate, List<String> why, List<String> changed) {
        return new Row(reading.line().number(), reading.name(), reading.mail(), fate, why, changed);
    }

    private Planned add(Reading reading) {
        var form = reading.fresh();
        var known = form.mail().flatMap(this::known);
        var why = new ArrayList<String>();
        if (known.isPresent()) why.add("KNOWN");
        else if (sameName(form.name())) why.add("SAME_NAME");
        return new Planned(
                row(reading, Fate.NEW, why, List.of()),
                Optional.empty(),
                known,
                Optional.of(form),
                reading.callIn(),
                reading.line().cell(Column.SUBSTITUTE_FOR));
    }

    private Optional<Member.Person> known(String mail) {
        return Optional.ofNullable(before.known().get(mail));
    }

    private boolean sameName(String name) {
        var plain = plain(name);
        return names.getOrDefault(plain, 0) > 1
                || before.members().stream().anyMatch(m -> plain(m.person().name()).equals(plain));
    }

    private Planned change(Reading reading, Member member) {
        var form = reading.over(member);
        var changed = reading.changed(member, form, before.members());
        var person = List.of("name", "mail", "party");
        if (before.guarded().contains(member.person().id())
                && changed.stream().anyMatch(person::contains)) {
            return refused(reading, List.of("PERSON_OF_OTHERS"));
        }
        var holder = form.mail().flatMap(this::known);
        if (holder.filter(p -> !p.id().equals(member.person().id())).isPresent()) {
            return refused(reading, List.of("MAIL_TAKEN"));
        }
        return new Planned(
                row(reading, changed.isEmpty() ? Fate.SAME : Fate.CHANGED, List.of(), changed),
                Optional.of(member),
                Optional.empty(),
                Optional.of(form),
                reading.callIn(),
                reading.line().cell(Column.SUBSTITUTE_FOR));
    }

    /// @param several more than one fits, so none is taken
    private record Found(Optional<Member> member, boolean several) {
        static final Found NOBODY = new Found(Optional.empty(), false);
    }

    private Found existing(Sheet.Line line) {
        var mail = line.cell(Column.MAIL).map(MemberForm::lower);
        var byMail =
                before.members().stream()
                        .filter(m -> mail.isPresent() && m.person().mail().equals(mail))
                        .toList();
        if (!byMail.isEmpty()) return one(line, byMail);
        var name = line.name().map(Import::plain).orElse("");
        return one(
                line,
                before.members().stream()
                        .filter(m -> plain(m.person().name()).equals(name))
                        .filter(m -> mail.isEmpty() || m.person().mail().isEmpty())
                        .toList());
    }

    /// Of several, the one of that organisation, and of that heading, and whose term is not over.
    private Found one(Sheet.Line line, List<Member> fitting) {
        var left = fitting;
        var organisation = line.cell(Column.ORGANISATION);
        if (left.size() > 1 && organisation.isPresent()) {
            left = narrowed(left, m -> m.place().organisation().equals(organisation));
        }
        var category = new Reading(line, before.categories()).category();
        if (left.size() > 1 && category.isPresent()) {
            left = narrowed(left, m -> m.place().category().equals(category.get()));
        }
        if (left.size() > 1) left = narrowed(left, m -> m.place().to().isEmpty());
        return new Found(
                left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty(),
                left.size() > 1);
    }

    private static List<Member> narrowed(
            List<Member> all, java.util.function.Predicate<Member> by) {
        var some = all.stream().filter(by).toList();
        return some.isEmpty() ? all : some;
    }

    /// Why the one whom somebody stands in for cannot be told.
    private Optional<String> substituted(Sheet.Line line) {
        var name = line.cell(Column.SUBSTITUTE_FOR).map(Import::plain);
        if (name.isEmpty()) return Optional.empty();
        var persons =
                before.members().stream()
                        .filter(m -> plain(m.person().name()).equals(name.get()))
                        .map(m -> m.person().id())
                        .distinct()
                        .count();
        var rows = names.getOrDefault(name.get(), 0);
        return persons > 1 || rows > 1 || persons + rows == 0
                ? Optional.of("SUBSTITUTE_UNKNOWN")
                : Optional.empty();
    }

    static String plain(String name) {
        return Words.plain(name);
    }
}
