package se.klubba.domain.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every case that the editor's own library wrote comes out here as it came out there.
///
/// Another file of cases: `-Dstep.cases=FILE`, relative to where Maven was started or to the module.
class StepConformanceTest {

    private static final String FILE =
            System.getProperty("step.cases", "server/contract/step-cases.json");

    private final List<?> cases = (List<?>) ContractFiles.read(FILE);

    @Test
    void there_are_cases() {
        assertFalse(cases.isEmpty(), FILE + " holds no cases");
    }

    @TestFactory
    List<DynamicTest> every_case_comes_out_as_in_the_library() {
        return cases.stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> dynamicTest(String.valueOf(each.get("name")), () -> judge(each)))
                .toList();
    }

    private static void judge(Map<?, ?> each) {
        var document = Node.fromPlain(each.get("doc"));
        var steps = (List<?>) each.get("steps");
        if (each.containsKey("result")) {
            var result = applied(document, steps);
            assertEquals(each.get("result"), result.toPlain());
            result.check();
        } else {
            assertThrows(Unplaceable.class, () -> applied(document, steps), "was not refused");
        }
        assertEquals(each.get("doc"), document.toPlain(), "the document was touched");
    }

    private static Node applied(Node document, List<?> steps) {
        var current = document;
        for (var step : steps) {
            current = Step.fromPlain(step).apply(current);
        }
        return current;
    }
}
