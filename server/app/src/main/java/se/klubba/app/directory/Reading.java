package se.klubba.app.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.AttendanceCategory.Role;

/// One row of a file of people, as a member of the body.
record Reading(Sheet.Line line, List<AttendanceCategory> categories) {

    private static final int LONGEST = 200;

    String name() {
        return line.name().orElse("");
    }

    Optional<String> mail() {
        return line.cell(Column.MAIL).map(MemberForm::lower);
    }

    /// Why the row by itself cannot be used.
    List<String> refused() {
        var why = new ArrayList<String>();
        if (name().isEmpty()) why.add("NO_NAME");
        if (line.cells().values().stream()
                .anyMatch(c -> c.length() > LONGEST || c.contains("\n"))) {
            why.add("TOO_LONG");
        }
        if (mail().filter(m -> !MemberForm.isAddress(m)).isPresent()) why.add("NO_ADDRESS");
        if (line.cell(Column.CATEGORY).isPresent() && category().isEmpty()) why.add("NO_CATEGORY");
        if (bad(Column.VOTES, Words::truth)) why.add("NO_TRUTH");
        if (bad(Column.FROM, Words::date) || bad(Column.TO, Words::date)) why.add("NO_DATE");
        else if (backwards()) why.add("BACKWARDS");
        if (line.cell(Column.CALL_IN).isPresent() && callIn().isEmpty()) why.add("NO_NUMBER");
        return why;
    }

    private boolean bad(Column column, java.util.function.Function<String, Optional<?>> read) {
        return line.cell(column).filter(cell -> read.apply(cell).isEmpty()).isPresent();
    }

    private boolean backwards() {
        var from = date(Column.FROM);
        var to = date(Column.TO);
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }

    private Optional<LocalDate> date(Column column) {
        return line.cell(column).flatMap(Words::date);
    }

    Optional<Integer> callIn() {
        return line.cell(Column.CALL_IN)
                .filter(cell -> cell.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
    }

    /// By its heading, or by the role that the row names.
    Optional<String> category() {
        return line.cell(Column.CATEGORY)
                .or(() -> line.cell(Column.ROLE))
                .flatMap(word -> Words.category(word, categories))
                .map(AttendanceCategory::key);
    }

    private Optional<String> office() {
        return line.cell(Column.ROLE).flatMap(Words::officeOf);
    }

    /// What somebody is called at work, which is no role of ours, is told beside the name.
    private Optional<String> note() {
        return line.cell(Column.NOTE)
                .or(() ->
                        line.cell(Column.ROLE)
                                .filter(word -> Words.officeOf(word).isEmpty())
                                .filter(word -> Words.category(word, categories).isEmpty()));
    }

    /// Somebody new.
    MemberForm fresh() {
        return form(
                category().or(this::usual).orElseThrow(),
                line.cell(Column.VOTES).flatMap(Words::truth),
                Optional.empty());
    }

    private Optional<String> usual() {
        var role = office().filter("secretary"::equals).isPresent() ? Role.OFFICIAL : Role.VOTING;
        return Words.ofRole(role, categories)
                .or(() -> categories.stream().findFirst())
                .map(AttendanceCategory::key);
    }

    /// Somebody who is there, with what the row says of them.
    MemberForm over(Member member) {
        var place = member.place();
        var votes = line.cell(Column.VOTES).flatMap(Words::truth);
        return form(
                category().orElse(place.category()),
                votes.isPresent() || category().filter(c -> !c.equals(place.category())).isPresent()
                        ? votes
                        : Optional.of(place.votes()),
                Optional.of(member));
    }

    private MemberForm form(String category, Optional<Boolean> votes, Optional<Member> member) {
        var place = member.map(Member::place);
        return new MemberForm(
                Optional.empty(),
                name(),
                mail().or(() -> member.flatMap(m -> m.person().mail())),
                line.cell(Column.PARTY).or(() -> member.flatMap(m -> m.person().party())),
                category,
                line.cell(Column.ORGANISATION).or(() -> place.flatMap(Member.Place::organisation)),
                votes,
                office().or(() -> place.flatMap(Member.Place::office)),
                place.flatMap(Member.Place::substituteFor),
                note().or(() -> place.flatMap(Member.Place::note)),
                date(Column.FROM).or(() -> place.flatMap(Member.Place::from)),
                date(Column.TO).or(() -> place.flatMap(Member.Place::to)));
    }

    /// Fields that get another value.
    List<String> changed(Member member, MemberForm form, List<Member> all) {
        var is = member.place();
        var becomes = form.place(categories);
        var changed = new ArrayList<String>();
        note(changed, "name", member.person().name(), form.name());
        note(changed, "mail", member.person().mail(), form.mail());
        note(changed, "party", member.person().party(), form.party());
        note(changed, "category", is.category(), becomes.category());
        note(changed, "organisation", is.organisation(), becomes.organisation());
        note(changed, "votes", is.votes(), becomes.votes());
        note(changed, "office", is.office(), becomes.office());
        note(changed, "note", is.note(), becomes.note());
        note(changed, "from", is.from(), becomes.from());
        note(changed, "to", is.to(), becomes.to());
        if (callIn().isPresent()) note(changed, "callIn", member.callIn(), callIn());
        var substitute = line.cell(Column.SUBSTITUTE_FOR).map(Words::plain);
        if (substitute.isPresent()) {
            note(changed, "substituteFor", substitutes(member, all), substitute);
        }
        return changed;
    }

    private static Optional<String> substitutes(Member member, List<Member> all) {
        return all.stream()
                .filter(m -> member.place().substituteFor().equals(Optional.of(m.person().id())))
                .findFirst()
                .map(m -> Words.plain(m.person().name()));
    }

    private static void note(List<String> changed, String field, Object was, Object becomes) {
        if (!Objects.equals(was, becomes)) changed.add(field);
    }
}
