package se.klubba.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every rule in `docs/SPEC.md` is proved by a test that bears its id.
class SpecGuardTest {

    /// Rules whose tests do not bear their ids yet, and why. Each line here is a debt.
    private static final Map<String, String> PENDING =
            Map.of("SEC-2", "hash chain of the log, server/app");

    private static final Pattern RULE = Pattern.compile("^\\| ([A-Z]+-[A-Z0-9]+) \\| .+ \\|$");
    private static final Pattern JAVA = Pattern.compile("\\bvoid ([A-Z]+_(?:[0-9]+|[A-Z]+))_");
    private static final Pattern SCRIPT = Pattern.compile("[\"'`]([A-Z]+-(?:[0-9]+|[A-Z]+))[ :]");

    private static final Path ROOT = root();

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/SPEC.md"))) folder = folder.getParent();
        return folder;
    }

    @Test
    void every_rule_has_a_test_that_bears_its_id() throws IOException {
        var rules = rules(true);
        var missing = new TreeSet<>(rules);
        missing.removeAll(tested());
        missing.removeAll(PENDING.keySet());
        assertThat(missing).as("rules of docs/SPEC.md without a test").isEmpty();
        assertThat(rules).as("pending rules are rules").containsAll(PENDING.keySet());
    }

    @Test
    void no_rule_stands_twice() throws IOException {
        var all = new ArrayList<>(rules(true));
        all.addAll(rules(false));
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    /// @param built those that the product keeps today; else those under *Later*
    private static List<String> rules(boolean built) throws IOException {
        var rules = new ArrayList<String>();
        var now = true;
        for (var line : Files.readAllLines(ROOT.resolve("docs/SPEC.md"))) {
            if (line.equals("## Later")) now = false;
            var rule = RULE.matcher(line);
            if (now == built && rule.matches() && !rule.group(1).equals("Id"))
                rules.add(rule.group(1));
        }
        return rules;
    }

    private static Set<String> tested() throws IOException {
        var ids = new TreeSet<String>();
        for (var module : List.of("server/domain", "server/app", "server/bench")) {
            ids.addAll(named(ROOT.resolve(module).resolve("src/test"), JAVA));
        }
        for (var folder : List.of("webapp/src", "webapp/e2e", "webapp/replay")) {
            ids.addAll(named(ROOT.resolve(folder), SCRIPT));
        }
        return ids;
    }

    private static Set<String> named(Path folder, Pattern name) throws IOException {
        var ids = new TreeSet<String>();
        if (!Files.isDirectory(folder)) return ids;
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(SpecGuardTest::isTest).toList()) {
                name.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> ids.add(found.group(1).replace('_', '-')));
            }
        }
        return ids;
    }

    private static boolean isTest(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith("Test.java")
                || name.endsWith("IT.java")
                || name.endsWith("Contract.java")
                || name.matches(".*\\.(test|spec|e2e)\\.tsx?");
    }
}
