package se.klubba.app.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Somebody's place in a body, from one day to another.
///
/// @param id of the membership; somebody may have several
/// @param version names what was read: it is another as soon as the membership or the person is changed
/// @param category key of the heading under which the person is listed
/// @param office `chair`, `viceChair` or `secretary`
/// @param callIn place in the call-in order, from 1
public record Member(
        String id, String version, Person person, Place place, Optional<Integer> callIn) {

    /// Somebody who is known here.
    ///
    /// @param mail lower case; signs in with it
    public record Person(PersonId id, String name, Optional<String> party, Optional<String> mail) {

        Person withoutMail() {
            return new Person(id, name, party, Optional.empty());
        }
    }

    /// What somebody is in a body.
    ///
    /// @param from the first day; absent: since always
    /// @param to the last day; absent: for the time being
    public record Place(
            String category,
            Optional<String> organisation,
            boolean votes,
            Optional<String> office,
            Optional<PersonId> substituteFor,
            Optional<String> note,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        boolean overlaps(Place other) {
            return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
        }

        private LocalDate begins() {
            return from.orElse(LocalDate.MIN);
        }

        /// The day after the last.
        private LocalDate ends() {
            return to.map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        }

        Place insteadOf(Optional<PersonId> whom) {
            return new Place(category, organisation, votes, office, whom, note, from, to);
        }

        /// The names of the fields in which it is not the other.
        String differs(Place other) {
            var fields = new ArrayList<String>();
            if (!category.equals(other.category)) fields.add("category");
            if (!organisation.equals(other.organisation)) fields.add("organisation");
            if (votes != other.votes) fields.add("votes");
            if (!office.equals(other.office)) fields.add("office");
            if (!substituteFor.equals(other.substituteFor)) fields.add("substituteFor");
            if (!note.equals(other.note)) fields.add("note");
            if (!from.equals(other.from)) fields.add("from");
            if (!to.equals(other.to)) fields.add("to");
            return String.join(" ", fields);
        }
    }

    Member withoutMail() {
        return new Member(id, version, person.withoutMail(), place, callIn);
    }
}
