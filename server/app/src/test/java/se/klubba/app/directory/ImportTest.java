package se.klubba.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.app.directory.Import.Fate;
import se.klubba.app.problem.Turned;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.id.PersonId;

/// What becomes of the rows of a file of people.
class ImportTest {

    private static final List<AttendanceCategory> HEADINGS =
            Body.usualCategories(BodyKind.JOINT_BOARD);

    private static Member member(String key, String name, Optional<String> mail) {
        return new Member(
                "ms_" + key,
                "1.1",
                new Member.Person(new PersonId("p_" + key), name, Optional.of("C"), mail),
                new Member.Place(
                        "beslutande",
                        Optional.of("Åre kommun"),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static List<Import.Planned> planned(String file, Member... members) {
        return planned(file.getBytes(StandardCharsets.UTF_8), Set.of(), members);
    }

    private static List<Import.Planned> planned(
            byte[] file, Set<PersonId> guarded, Member... members) {
        return Import.plan(
                Sheet.read(file), new Import.Before(List.of(members), HEADINGS, Map.of(), guarded));
    }

    private static MemberForm only(List<Import.Planned> planned) {
        assertThat(planned).hasSize(1);
        return planned.getFirst().form().orElseThrow();
    }

    @Test
    void PART_9_the_same_people_come_from_every_file_that_a_spreadsheet_writes() {
        var text = "Namn;E-post;Kommun\r\n\"Åsa Öberg; Ängström\";asa@are.example;Åre kommun\r\n";
        for (var separator : new String[] {";", "\t", ","}) {
            var same =
                    text.replace("\"Åsa Öberg; Ängström\"", "\"Åsa Öberg_ Ängström\"")
                            .replace(";", separator)
                            .replace("_", separator);
            for (var file :
                    List.of(
                            same.getBytes(StandardCharsets.UTF_8),
                            ("\uFEFF" + same).getBytes(StandardCharsets.UTF_8),
                            same.getBytes(Charset.forName("windows-1252")))) {
                var form = only(planned(file, Set.of()));
                assertThat(form.name())
                        .isEqualTo(
                                "Åsa Öberg"
                                        + (separator.equals("\t") ? "\t" : separator)
                                        + " Ängström");
                assertThat(form.mail()).contains("asa@are.example");
                assertThat(form.organisation()).contains("Åre kommun");
            }
        }
    }

    @Test
    void PART_9_headings_are_taken_as_offices_write_them() {
        var form =
                only(
                        planned(
                                """
                                Efternamn;Förnamn; E-POSTADRESS ;Roll;Rösträtt;Fr.o.m.;T.o.m.;Skostorlek
                                Ek;Bo;BO@Berg.example;vice  Ordförande;nej;2026-01-01;20261231;43
                                """));
        assertThat(form.name()).isEqualTo("Bo Ek");
        assertThat(form.mail()).contains("bo@berg.example");
        assertThat(form.office()).contains("viceChair");
        assertThat(form.votes()).contains(false);
        assertThat(form.from()).contains(LocalDate.of(2026, 1, 1));
        assertThat(form.to()).contains(LocalDate.of(2026, 12, 31));
        assertThat(
                        Sheet.read("Namn;Skostorlek\nBo;43\n".getBytes(StandardCharsets.UTF_8))
                                .unknown())
                .containsExactly("Skostorlek");
    }

    @Test
    void PART_9_a_role_places_somebody_and_a_title_at_work_is_noted() {
        var planned =
                planned(
                        """
                        namn;roll
                        Ann;Ledamot
                        Bo;ersättare
                        Cia;Socialchef
                        Dan;sekreterare
                        Eva;övriga deltagare
                        """);
        assertThat(planned)
                .extracting(p -> p.form().orElseThrow().category())
                .containsExactly(
                        "beslutande", "ersättare", "beslutande", "tjänstemän", "övriga deltagare");
        assertThat(planned.get(2).form().orElseThrow().note()).contains("Socialchef");
        assertThat(planned.get(0).form().orElseThrow().place(HEADINGS).votes()).isTrue();
        assertThat(planned.get(1).form().orElseThrow().place(HEADINGS).votes()).isFalse();
    }

    @Test
    void
            PART_9_who_is_there_is_the_same_or_changed_in_what_the_file_says_and_empty_cells_say_nothing() {
        var ann = member("ann", "Ann Ek", Optional.of("ann@are.example"));
        var bo = member("bo", "Bo Alm", Optional.empty());
        var planned =
                planned(
                        """
                        namn;e-post;parti;organisation
                        Ann Ek;ANN@are.example;;
                        Bo Alm;bo@are.example;S;Åre kommun
                        """,
                        ann,
                        bo);
        assertThat(planned)
                .extracting(p -> p.row().fate())
                .containsExactly(Fate.SAME, Fate.CHANGED);
        assertThat(planned.get(1).row().changed()).containsExactly("mail", "party");
        assertThat(planned.get(0).form().orElseThrow().party()).contains("C");
    }

    @Test
    void PART_9_a_row_that_cannot_be_used_says_why_and_where_it_stands() {
        var ann = member("ann", "Ann Ek", Optional.empty());
        var other = member("ann2", "Ann Ek", Optional.empty());
        var planned =
                planned(
                        """
                        namn;e-post;rubrik;från;till;rösträtt;ersättare för

                        ;a@b.example;;;;;
                        Bo;ingen adress;;;;;
                        Bo;;Publik;;;;
                        Bo;;;31 mars;;;
                        Bo;;;2026-02-01;2026-01-01;;
                        Bo;;;;;kanske;
                        Ann Ek;;;;;;
                        Cia;;;;;;Ingen Alls
                        Dan;d@b.example;;;;;
                        Dana;d@b.example;;;;;
                        """,
                        ann,
                        other);
        assertThat(planned)
                .extracting(p -> p.row().row() + " " + String.join(" ", p.row().why()))
                .containsExactly(
                        "3 NO_NAME",
                        "4 NO_ADDRESS",
                        "5 NO_CATEGORY",
                        "6 NO_DATE",
                        "7 BACKWARDS",
                        "8 NO_TRUTH",
                        "9 AMBIGUOUS",
                        "10 SUBSTITUTE_UNKNOWN",
                        "11 ",
                        "12 TWICE");
        assertThat(planned.stream().filter(p -> p.form().isEmpty())).hasSize(9);
    }

    @Test
    void PART_7_namesakes_may_be_imported_and_are_pointed_out() {
        var planned =
                planned(
                        """
                        namn;organisation
                        Ann Ek;Berg
                        Ann Ek;Åre
                        """);
        assertThat(planned).extracting(p -> p.row().fate()).containsOnly(Fate.NEW);
        assertThat(planned).allSatisfy(p -> assertThat(p.row().why()).containsExactly("SAME_NAME"));
    }

    @Test
    void BODY_7_a_file_corrects_nobody_who_belongs_elsewhere() {
        var ann = member("ann", "Ann Ek", Optional.of("ann@are.example"));
        var file =
                "namn;e-post;parti\nAnn Falk;ann@are.example;C\n".getBytes(StandardCharsets.UTF_8);
        var planned = planned(file, Set.of(new PersonId("p_ann")), ann);
        assertThat(planned.getFirst().row().why()).containsExactly("PERSON_OF_OTHERS");
    }

    @Test
    void PART_9_what_is_no_list_of_people_is_turned_away() {
        assertThat(List.of("", "stad;land\nÅre;Sverige\n", "namn\n\"Ann"))
                .allSatisfy(file ->
                        assertThatThrownBy(() -> Sheet.read(file.getBytes(StandardCharsets.UTF_8)))
                                .isInstanceOf(Turned.class));
        assertThatThrownBy(() -> Sheet.read(new byte[] {'n', 'a', 'm', 'n', 0, 1, 2}))
                .hasMessage("IMPORT_NO_TEXT");
        assertThatThrownBy(() -> Sheet.read(new byte[Sheet.MOST_BYTES + 1]))
                .hasMessage("FILE_TOO_LARGE");
        var long_ = "namn\n" + "Ann\n".repeat(Sheet.MOST_LINES + 1);
        assertThatThrownBy(() -> Sheet.read(long_.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("IMPORT_TOO_LONG");
    }

    @Test
    void PART_9_no_cell_of_the_list_is_a_formula_and_the_list_is_read_back_as_it_was() {
        var ann = member("ann", "=HYPERLINK(\"http://x\")", Optional.of("ann@are.example"));
        var file = PeopleFile.write(List.of(ann), HEADINGS);
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFNamn;")
                .doesNotContain(";=")
                .doesNotContain("\n=")
                .doesNotContain("\"=");
        var planned = planned(file, Set.of(), ann);
        assertThat(planned.getFirst().row().fate()).as(planned.toString()).isEqualTo(Fate.SAME);
    }
}
