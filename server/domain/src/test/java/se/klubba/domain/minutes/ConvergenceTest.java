package se.klubba.domain.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.minutes.Authority.Behind;
import se.klubba.domain.minutes.Authority.Broken;
import se.klubba.domain.minutes.Authority.Taken;
import se.klubba.domain.minutes.Draft.Told;

/// Three editors, one authority, and a line that loses pushes, answers and news. The seed is the test's argument.
class ConvergenceTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_they_write_they_end_with_the_same_document(long seed) {
        var writer = new RandomWriter(seed);
        var meeting = new Meeting(writer.document(), 3);

        for (var i = 0; i < 120; i++) {
            var draft = meeting.drafts.get(writer.below(3));
            switch (writer.below(8)) {
                case 0 -> meeting.push(draft, writer);
                case 1 -> meeting.catchUp(draft, writer);
                case 2 -> meeting.restartNowAndThen(writer);
                default -> writer.step(draft.document()).ifPresent(draft::write);
            }
        }
        meeting.settle();

        assertThat(meeting.drafts)
                .allSatisfy(draft ->
                        assertThat(draft.document()).isEqualTo(meeting.authority.document()));
        meeting.authority.document().check();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_letter_is_lost_and_none_comes_twice(long seed) {
        var writer = new RandomWriter(seed);
        var meeting = new Meeting(Documents.ofParagraphs("", "", ""), 3);

        var letters = new ArrayList<String>();
        for (var i = 0; i < 150; i++) {
            var draft = meeting.drafts.get(writer.below(3));
            switch (writer.below(6)) {
                case 0 -> meeting.push(draft, writer);
                case 1 -> meeting.catchUp(draft, writer);
                case 2 -> meeting.restartNowAndThen(writer);
                default -> {
                    var letter = Character.toString(0x4e00 + i);
                    letters.add(letter);
                    draft.write(writer.letter(draft.document(), letter));
                }
            }
        }
        meeting.settle();

        var said = meeting.authority.document().plainText().replace("\n", "").split("");
        assertThat(said).containsExactlyInAnyOrderElementsOf(letters);
    }

    /// The server's side, as far as the order of steps goes, and the editors.
    private static final class Meeting {

        private final Node beginning;
        private final List<Told> stored = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private Authority authority;

        Meeting(Node beginning, int editors) {
            this.beginning = beginning;
            authority = Authority.of(beginning, 0);
            for (var i = 0; i < editors; i++) {
                drafts.add(new Draft(beginning, 0, "editor-" + i));
            }
        }

        /// One push. It may be lost on the way, and so may the answer; nothing tells the editor which.
        void push(Draft draft, RandomWriter line) {
            if (line.oneIn(4)) {
                return;
            }
            push(draft);
        }

        private void push(Draft draft) {
            if (draft.unconfirmed().isEmpty()) {
                return;
            }
            var plain =
                    draft.unconfirmed().stream()
                            .limit(Authority.MAX_STEPS)
                            .map(step -> ContractFiles.parse(ContractFiles.write(step.toPlain())))
                            .toList();
            switch (authority.offer(draft.version(), plain)) {
                case Taken(var next, var steps) -> {
                    steps.forEach(step -> stored.add(new Told(draft.clientId(), step)));
                    authority = next;
                }
                case Behind(var since) -> assertThat(since).isEqualTo(draft.version());
                case Broken(var index, var reason) -> {
                    // A random writer cuts emoji in half, which is not taken; a person's editor
                    // does not. Then the
                    // editor reloads. Nothing else may be wrong.
                    assertThat(reason).as("step " + index).contains("half a character");
                    drafts.set(
                            drafts.indexOf(draft),
                            new Draft(
                                    authority.document(),
                                    authority.version(),
                                    draft.clientId() + "'"));
                }
            }
        }

        /// The news since the editor's version, or only the first of them when the line breaks.
        void catchUp(Draft draft, RandomWriter line) {
            var news = stored.subList((int) draft.version(), stored.size());
            draft.receive(List.copyOf(line.oneIn(3) ? news.subList(0, news.size() / 2) : news));
        }

        void restartNowAndThen(RandomWriter line) {
            if (line.oneIn(4)) {
                var steps = stored.stream().<Object>map(told -> told.step().toPlain()).toList();
                authority = Authority.of(beginning, 0).replay(steps);
            }
        }

        void settle() {
            for (var round = 0; round < drafts.size(); round++) {
                for (var i = 0; i < drafts.size(); i++) {
                    catchUpFully(drafts.get(i));
                    push(drafts.get(i));
                    catchUpFully(drafts.get(i));
                }
            }
        }

        private void catchUpFully(Draft draft) {
            draft.receive(List.copyOf(stored.subList((int) draft.version(), stored.size())));
        }
    }
}
