package se.klubba.app.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of a file of people, by the names that such columns have in Swedish offices.
enum Column {
    NAME("namn", "name", "för- och efternamn", "fullständigt namn"),
    FIRST_NAME("förnamn", "tilltalsnamn"),
    LAST_NAME("efternamn"),
    ORGANISATION("organisation", "kommun", "region", "förvaltning", "arbetsplats"),
    MAIL("e-post", "epost", "e-postadress", "epostadress", "mejl", "mail", "e-mail", "email"),
    PARTY("parti", "partibeteckning"),
    CATEGORY("rubrik", "grupp", "kategori", "deltar som"),
    ROLE("roll", "uppdrag", "befattning", "funktion"),
    VOTES("rösträtt", "röstar", "röst"),
    CALL_IN("inkallelseordning", "inkallas som nummer", "ordning"),
    SUBSTITUTE_FOR("ersättare för", "ersätter"),
    FROM("från", "från och med", "fr.o.m.", "from", "fom", "börjar", "startdatum"),
    TO("till", "till och med", "t.o.m.", "tom", "slutar", "slutdatum"),
    NOTE("anmärkning", "anteckning", "notering", "kommentar");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /// Its name in files that we write.
    String heading() {
        var name = names.getFirst();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static Optional<Column> named(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (var column : values()) if (column.names.contains(plain)) return Optional.of(column);
        return Optional.empty();
    }
}
