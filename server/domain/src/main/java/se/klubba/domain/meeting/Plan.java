package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.Body;
import se.klubba.domain.id.PersonId;

/// What is settled before a meeting begins.
///
/// @param body the body as it is now: names and headings of this meeting's document stay as they were
/// @param firstNumber the § (or point) that the first item handled gets, at least 1
public record Plan(
        Body body, String title, Time time, Offices offices, int firstNumber, Printed printed) {

    /// When and where.
    ///
    /// @param date the one date of the meeting; every printed date derives from it (MTG-2)
    /// @param start planned, "09:00"
    /// @param place free text: address and room, or "Teams"
    public record Time(
            LocalDate date,
            Optional<String> start,
            Optional<String> end,
            String place,
            MeetingMode mode,
            Optional<String> joinLink,
            boolean extra,
            Optional<LocalDate> noticeSent) {

        /// The day of the first notice is the one that stands.
        Time noticed(LocalDate on) {
            var day = noticeSent.or(() -> Optional.of(on));
            return new Time(date, start, end, place, mode, joinLink, extra, day);
        }
    }

    Plan at(Time next) {
        return new Plan(body, title, next, offices, firstNumber, printed);
    }

    /// Who leads and who writes.
    ///
    /// @param chair who presides when the meeting opens
    /// @param chairActingAs "vice ordförande" where the chair is not the ordinary one
    public record Offices(
            PersonId chair,
            Optional<String> chairActingAs,
            Optional<PersonId> ordinaryChair,
            PersonId secretary) {}

    /// Wordings of the printed document where it has its own; absent or empty: the usual ones.
    public record Printed(
            Optional<String> timeAndPlaceLabel,
            Optional<String> timeAndPlaceText,
            Optional<String> contentsLabel,
            Optional<String> attachmentsLabel,
            List<String> header,
            List<String> footer) {

        public static final Printed USUAL =
                new Printed(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of());
    }

    public enum MeetingMode {
        ON_SITE,
        REMOTE,
        HYBRID
    }
}
