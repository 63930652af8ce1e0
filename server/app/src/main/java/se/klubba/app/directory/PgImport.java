package se.klubba.app.directory;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.PersonId;

/// Works out an import against what the tables hold now, and does what comes after its people are there.
final class PgImport {

    private final PgMembers members;
    private final List<AttendanceCategory> categories;
    private final Power by;

    PgImport(PgMembers members, List<AttendanceCategory> categories, Power by) {
        this.members = members;
        this.categories = categories;
        this.by = by;
    }

    Future<List<Import.Planned>> plan(Sheet sheet) {
        var mails =
                sheet.lines().stream()
                        .flatMap(line -> line.cell(Column.MAIL).stream())
                        .map(MemberForm::lower)
                        .distinct()
                        .toList();
        return members.all()
                .compose(all ->
                        known(mails)
                                .compose(known ->
                                        members.guarded(by)
                                                .map(guarded ->
                                                        Import.plan(
                                                                sheet,
                                                                new Import.Before(
                                                                        all,
                                                                        categories,
                                                                        known,
                                                                        guarded)))));
    }

    private Future<Map<String, Member.Person>> known(List<String> mails) {
        return members.ofMails(mails)
                .map(all -> {
                    var known = new HashMap<String, Member.Person>();
                    for (var person : all) known.put(person.mail().orElseThrow(), person);
                    return known;
                });
    }

    /// Places in the call-in order, and for whom somebody stands in: who is named there may have come with the same file.
    Future<Void> settle(List<Import.Planned> planned) {
        return members.all().compose(all -> PgDirectory.each(planned, one -> settle(one, all)));
    }

    private Future<Void> settle(Import.Planned one, List<Member> all) {
        if (one.form().isEmpty()) return Future.succeededFuture();
        var member = of(one, all);
        var called =
                one.callIn().isPresent() && !member.callIn().equals(one.callIn())
                        ? members.callIn(member.id(), one.callIn())
                        : Future.<Void>succeededFuture();
        var whom = one.substituteFor().flatMap(name -> named(name, all));
        if (whom.isEmpty() || whom.equals(member.place().substituteFor())) return called;
        return called.compose(_ -> members.change(member.id(), member.place().insteadOf(whom)));
    }

    private static Member of(Import.Planned one, List<Member> all) {
        if (one.existing().isPresent()) {
            var id = one.existing().get().id();
            return all.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
        }
        var form = one.form().orElseThrow();
        // a row that names nobody new is refused, so who fits came with this one
        return all.stream()
                .filter(m ->
                        form.mail().isPresent()
                                ? m.person().mail().equals(form.mail())
                                : m.person().name().equals(form.name())
                                        && m.place().organisation().equals(form.organisation()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static Optional<PersonId> named(String name, List<Member> all) {
        var plain = Words.plain(name);
        return all.stream()
                .filter(m -> Words.plain(m.person().name()).equals(plain))
                .findFirst()
                .map(m -> m.person().id());
    }
}
