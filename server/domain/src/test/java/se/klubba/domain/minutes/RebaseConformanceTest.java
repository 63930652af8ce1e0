package se.klubba.domain.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A draft moves its steps on top of others' exactly as the editor's own library does. The cases were written by that
/// library: `over` was written while somebody else wrote `under`; `rebased` is what is left of it.
///
/// Another file of cases: `-Drebase.cases=FILE`.
class RebaseConformanceTest {

    private static final String FILE =
            System.getProperty("rebase.cases", "server/contract/rebase-cases.json");

    private final List<?> cases = (List<?>) ContractFiles.read(FILE);

    @Test
    void there_are_cases() {
        assertFalse(cases.isEmpty(), FILE + " holds no cases");
    }

    @TestFactory
    List<DynamicTest> every_draft_ends_as_in_the_library() {
        return cases.stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> dynamicTest(String.valueOf(each.get("name")), () -> judge(each)))
                .toList();
    }

    private static void judge(Map<?, ?> each) {
        var draft = new Draft(Node.fromPlain(each.get("doc")), 0, "writer");
        steps(each, "over").forEach(draft::write);
        draft.receive(
                steps(each, "under").stream().map(step -> new Draft.Told("other", step)).toList());
        assertEquals(each.get("result"), draft.document().toPlain());
        assertEquals(each.get("rebased"), draft.unconfirmed().stream().map(Step::toPlain).toList());
    }

    private static List<Step> steps(Map<?, ?> each, String member) {
        return ((List<?>) each.get(member)).stream().map(Step::fromPlain).toList();
    }
}
