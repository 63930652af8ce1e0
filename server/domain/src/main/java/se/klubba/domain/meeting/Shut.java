package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.DID_NOT_TAKE_PART;
import static se.klubba.domain.meeting.Refusal.NO_RIGHT_TO_ITEM;
import static se.klubba.domain.meeting.Refusal.RECUSED;

import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who is shut out from an item can do nothing with it: neither who has no right to it, nor who is recused, the presiding
/// one included. Asked before everything else, so that no other answer tells what goes on there.
final class Shut {

    private Shut() {}

    /// Why this person is shut out from what the command is about; absent: is not.
    static Optional<Refusal> out(Meeting meeting, MeetingCommand command, PersonId person) {
        var reserves = command instanceof DissentCommand.Reserve;
        // A matter may be announced and then handed over.
        var named =
                command instanceof AgendaCommand.StartItem
                        ? Named.item(command).filter(item -> !meeting.recusedNow(item, person))
                        : Named.item(command);
        return named.flatMap(item -> from(meeting, item, person))
                // what is true of who is recused, and told in its own word
                .map(reason -> reserves && reason == RECUSED ? DID_NOT_TAKE_PART : reason)
                .or(() -> currentItem(meeting, command, person))
                .or(() -> partOf(meeting, command, person))
                .or(() -> whoIsMeant(meeting, command, person));
    }

    private static Optional<Refusal> from(Meeting meeting, ItemId item, PersonId person) {
        if (meeting.recusedNow(item, person)) return Optional.of(RECUSED);
        return Optional.of(NO_RIGHT_TO_ITEM).filter(_ -> meeting.hidden(person).contains(item));
    }

    /// Leaving an item is something done with it, and so is speaking in it.
    private static Optional<Refusal> currentItem(
            Meeting meeting, MeetingCommand command, PersonId person) {
        if (!Named.current(command)) return Optional.empty();
        var leads = MeetingRules.leads(meeting, new Actor(person));
        if (!leads && !(command instanceof FloorCommand)) return Optional.empty();
        return meeting.agenda().current().flatMap(item -> from(meeting, item, person));
    }

    private static Optional<Refusal> partOf(
            Meeting meeting, MeetingCommand command, PersonId person) {
        var part = Named.part(command);
        if (part.isEmpty()) return Optional.empty();
        var recused =
                meeting.hidden(person).stream()
                        .filter(item -> meeting.recusedNow(item, person))
                        .anyMatch(item -> isPart(part.get(), item));
        return recused ? Optional.of(RECUSED) : Optional.empty();
    }

    /// Whether `i5v1` is of `i5`.
    static boolean isPart(String id, ItemId item) {
        var of = item.value();
        return id.length() > of.length()
                && id.startsWith(of)
                && !Character.isDigit(id.charAt(of.length()));
    }

    /// Nothing is entered for somebody who is recused either. Only those who could enter it hear of that.
    private static Optional<Refusal> whoIsMeant(
            Meeting meeting, MeetingCommand command, PersonId sender) {
        var person = Named.meant(command);
        if (person.isEmpty() || !MeetingRules.leads(meeting, new Actor(sender))) {
            return Optional.empty();
        }
        var item =
                Named.item(command)
                        .or(() ->
                                Named.part(command)
                                        .flatMap(part ->
                                                meeting.agenda().items().stream()
                                                        .map(Item::id)
                                                        .filter(id -> isPart(part, id))
                                                        .findFirst()));
        return item.filter(id -> meeting.recusedNow(id, person.get())).map(_ -> RECUSED);
    }
}
