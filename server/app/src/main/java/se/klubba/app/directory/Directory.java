package se.klubba.app.directory;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.BodyId;

/// Who belongs to which body. Whoever changes something is told (409 `CHANGED_MEANWHILE`) if it is no longer what they read.
public interface Directory {

    /// What the directory needs to know of bodies.
    @FunctionalInterface
    interface Headings {
        /// @return absent if there is no such body
        Future<Optional<List<AttendanceCategory>>> of(BodyId body);
    }

    /// @param joined somebody who was known here already, under the name that the member has now
    record Added(Member member, boolean joined) {}

    /// All who belong, have belonged or will belong to it, by name in the Swedish alphabet.
    ///
    /// @param mail whether their addresses are told
    Future<List<Member>> of(BodyId body, boolean mail);

    /// The same as a file for spreadsheets, addresses included, which can be imported again.
    Future<byte[]> file(BodyId body);

    /// Somebody with an address that is known is that person, and keeps the name that they have (409 `ALREADY_MEMBER`).
    Future<Added> add(BodyId body, Power by, MemberForm form);

    /// 409 `PERSON_OF_OTHERS` where name, party or address are not for this asker to change, `MAIL_TAKEN` where somebody else
    /// has the address.
    Future<Member> change(BodyId body, Power by, String membership, MemberForm form);

    /// Takes away a membership that was entered by mistake; who leaves gets a last day instead.
    Future<Void> remove(BodyId body, Power by, String membership, String version);

    /// @param seen the order as it was read, by membership
    /// @param order the new one; who is not in it is not called in
    Future<Void> callIn(BodyId body, Power by, List<String> seen, List<String> order);

    /// What importing a file would do; changes nothing.
    Future<Import.Preview> preview(BodyId body, Power by, byte[] file);

    /// Does what a preview told, entirely or not at all (409 `CHANGED_MEANWHILE` if it would be something else by now).
    Future<Import.Preview> importing(BodyId body, Power by, byte[] file, String fingerprint);
}
