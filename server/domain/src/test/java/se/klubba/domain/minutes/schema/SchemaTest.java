package se.klubba.domain.minutes.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.minutes.ContractFiles;

class SchemaTest {

    private final Schema schema = Schema.current();

    @Test
    void the_schema_is_the_one_that_the_editor_has() {
        assertThat(ContractFiles.write(plain()))
                .isEqualTo(ContractFiles.write(ContractFiles.read("server/contract/schema.json")));
    }

    @Test
    void a_list_item_begins_with_a_paragraph_and_may_go_on_with_any_block() {
        assertThat(accepts(Schema.LIST_ITEM, Schema.PARAGRAPH)).isTrue();
        assertThat(accepts(Schema.LIST_ITEM, Schema.PARAGRAPH, Schema.HEADING, Schema.BULLET_LIST))
                .isTrue();
        assertThat(accepts(Schema.LIST_ITEM, Schema.HEADING)).isFalse();
        assertThat(accepts(Schema.LIST_ITEM)).isFalse();
        assertThat(accepts(Schema.LIST_ITEM, Schema.PARAGRAPH, Schema.LIST_ITEM)).isFalse();
    }

    @Test
    void a_quoted_decision_holds_paragraphs_and_lists_in_any_order() {
        assertThat(
                        accepts(
                                Schema.QUOTED_DECISION,
                                Schema.ORDERED_LIST,
                                Schema.PARAGRAPH,
                                Schema.BULLET_LIST))
                .isTrue();
        assertThat(accepts(Schema.QUOTED_DECISION, Schema.HEADING)).isFalse();
        assertThat(accepts(Schema.QUOTED_DECISION)).isFalse();
    }

    @Test
    void expressions_mean_what_the_guide_says() {
        assertThat(matches("heading? paragraph+", Schema.PARAGRAPH, Schema.PARAGRAPH)).isTrue();
        assertThat(matches("heading? paragraph+", Schema.HEADING, Schema.PARAGRAPH)).isTrue();
        assertThat(matches("heading? paragraph+", Schema.HEADING, Schema.HEADING)).isFalse();
        assertThat(matches("(heading paragraph)*")).isTrue();
        assertThat(
                        matches(
                                "(heading paragraph)*",
                                Schema.HEADING,
                                Schema.PARAGRAPH,
                                Schema.HEADING))
                .isFalse();
        assertThat(
                        matches(
                                "(heading | paragraph paragraph)+",
                                Schema.PARAGRAPH,
                                Schema.PARAGRAPH,
                                Schema.HEADING))
                .isTrue();
    }

    @Test
    void a_fault_in_an_expression_names_the_expression() {
        for (var wrong :
                List.of("paragraph |", "(paragraph", "paragraph)", "table+", "paragraph&")) {
            assertThatThrownBy(() -> matches(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void a_link_leads_where_a_click_is_safe() {
        for (var safe :
                List.of(
                        "https://example.org/a?b=c",
                        "HTTP://example.org",
                        "mailto:anna@example.org")) {
            assertThat(linkFault(safe)).as(safe).isEmpty();
        }
        for (var unsafe :
                List.of(
                        "javascript:alert(1)",
                        "JavaScript:alert(1)",
                        "java\nscript:alert(1)",
                        " javascript:alert(1)",
                        "https://example.org/\nx",
                        "data:text/html,x",
                        "file:///etc/passwd",
                        "//example.org",
                        "",
                        "https://example.org/" + "x".repeat(Attribute.MAX_TEXT_UNITS))) {
            assertThat(linkFault(unsafe)).as(unsafe).isPresent();
        }
    }

    @Test
    void whole_text_has_no_half_of_a_character_and_no_null_sign() {
        for (var whole : List.of("", "Åre 😀 🏛️", "a\nb")) {
            assertThat(WholeText.is(whole)).as(whole).isTrue();
        }
        for (var broken :
                List.of("\ud83d", "a\ude00b", "\ud83d\ud83d\ude00", "\ude00\ud83d", "a\u0000b")) {
            assertThat(WholeText.is(broken)).isFalse();
        }
    }

    private Optional<String> linkFault(String address) {
        var href = schema.mark(Schema.LINK).attributes().find("href").orElseThrow();
        return href.fault(Optional.of(address));
    }

    private boolean accepts(String parent, String... children) {
        return accepts(schema.node(parent).contentMatch(), children);
    }

    private boolean matches(String expression, String... children) {
        return accepts(ContentExpression.compile(expression, schema.nodes().values()), children);
    }

    private boolean accepts(ContentMatch start, String... children) {
        var match = Optional.of(start);
        for (var child : children) {
            match = match.flatMap(state -> state.after(schema.node(child)));
        }
        return match.map(ContentMatch::validEnd).orElse(false);
    }

    private Map<String, Object> plain() {
        var nodes = new LinkedHashMap<String, Object>();
        schema.nodes().forEach((name, type) -> nodes.put(name, plain(type)));
        var marks = new LinkedHashMap<String, Object>();
        schema.marks().forEach((name, type) -> marks.put(name, plain(type)));
        var plain = new LinkedHashMap<String, Object>();
        plain.put("version", schema.version());
        plain.put("topNode", schema.topNode().name());
        plain.put("nodes", nodes);
        plain.put("marks", marks);
        return plain;
    }

    private static Map<String, Object> plain(NodeType type) {
        var plain = new LinkedHashMap<String, Object>();
        if (!type.spec().content().isEmpty()) {
            plain.put("content", type.spec().content());
        }
        if (!type.spec().group().isEmpty()) {
            plain.put("group", type.spec().group());
        }
        if (type.spec().inline()) {
            plain.put("inline", true);
        }
        if (type.spec().atom()) {
            plain.put("atom", true);
        }
        putAttributes(plain, type.attributes());
        return plain;
    }

    private static Map<String, Object> plain(MarkType type) {
        var plain = new LinkedHashMap<String, Object>();
        putAttributes(plain, type.attributes());
        if (!type.inclusive()) {
            plain.put("inclusive", false);
        }
        return plain;
    }

    private static void putAttributes(Map<String, Object> plain, Attributes attributes) {
        var written = new LinkedHashMap<String, Object>();
        for (var attribute : attributes.all()) {
            var said = new LinkedHashMap<String, Object>();
            if (!attribute.required()) {
                said.put("default", attribute.defaultValue().orElse(null));
            }
            written.put(attribute.name(), said);
        }
        if (!written.isEmpty()) {
            plain.put("attrs", written);
        }
    }
}
