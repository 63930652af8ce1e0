package se.klubba.domain.record;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.record.swedish.Phrases;

/// The whole finished document of one meeting, without layout: what stands in it and in which order.
///
/// (Not called `Record`, which is a class of `java.lang`.)
///
/// @param sections §§ or points in the order in which they were handled, then matters without a number
/// @param furniture what every page repeats
public record MeetingRecord(
        Kind kind,
        Standing standing,
        Cover cover,
        Contents contents,
        List<Section> sections,
        Furniture furniture) {

    public MeetingRecord {
        sections = List.copyOf(sections);
    }

    /// Which document it is: one of the two of `Body.documentType`, or one that is made from it or goes before it.
    public enum Kind {
        /// Adjusted and signed: cover with signature lines, contents, initials at the foot of each page.
        PROTOKOLL("Protokoll"),
        /// Plain notes: no signatures, no contents.
        MINNESANTECKNINGAR("Minnesanteckningar"),
        /// One or several §§ of a protocol, certified.
        PROTOKOLLSUTDRAG("Protokollsutdrag"),
        /// The votes of a protocol, person by person.
        OMROSTNINGSLISTA("Omröstningslista"),
        /// How the costs of a protocol's decisions are shared.
        KOSTNADSFORDELNING("Kostnadsfördelning"),
        /// That a protocol has been adjusted, for the notice board.
        ANSLAG("Anslag och bevis"),
        /// The notice of a meeting, with its agenda.
        KALLELSE("Kallelse");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        /// Whether the document says what it is above its title. Minutes are known by the body's name alone.
        public boolean named() {
            return this != PROTOKOLL && this != MINNESANTECKNINGAR;
        }

        /// The document type's name in the document.
        public String swedish() {
            return swedish;
        }
    }

    /// How far the document has come. All that is neither adjusted nor finalised is a draft and says so (DOC-7).
    public enum Standing {
        DRAFT,
        /// Fixed, to be signed as it stands. It bears no mark, since these very pages become the adjusted document.
        FROZEN,
        ADJUSTED,
        FINALISED
    }

    /// The same document at another point of its life.
    public MeetingRecord as(Standing next) {
        return new MeetingRecord(kind, next, cover, contents, sections, furniture);
    }

    /// The word that every page of this document carries, or nothing when it is no longer a draft.
    public Optional<String> mark() {
        if (standing != Standing.DRAFT) return Optional.empty();
        return Optional.of(
                kind == Kind.PROTOKOLLSUTDRAG ? Phrases.NOT_ADJUSTED_MARK : Phrases.DRAFT_MARK);
    }

    /// The sections that have a number, and so stand in the contents: the same titles as in the text (AGD-8).
    public List<Section> numbered() {
        return sections.stream().filter(section -> section.label().isPresent()).toList();
    }

    /// What stands on every page outside the text.
    ///
    /// @param header texts at the head, such as the meeting's date
    /// @param footer boxes at the foot from the second page on, such as `Justerandes sign`; none in notes
    public record Furniture(List<String> header, List<String> footer) {

        public Furniture {
            header = List.copyOf(header);
            footer = List.copyOf(footer);
        }
    }
}
