package se.klubba.domain.body;

/// A heading under which people are listed in the document. Headings and their order are the body's own.
///
/// @param key stable name, unique in the body
/// @param label the heading as printed, such as "Beslutande"
/// @param role what those listed there are
public record AttendanceCategory(String key, String label, Role role) {

    public enum Role {
        /// Takes part in the decisions.
        VOTING,
        /// Elected to step in for a member who is away; takes part in decisions only while serving.
        SUBSTITUTE,
        /// Employee; attends and informs, never votes.
        OFFICIAL,
        /// Invited, perhaps for certain §§ only.
        OTHER,
        /// Expected but not there.
        ABSENT
    }
}
