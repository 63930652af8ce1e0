package se.klubba.domain.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes from outside is a document or a step, or the fault has a place and a name.
class StrangersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"type":"table"}                                                  | type is no node of the schema
                    {"type":7}                                                        | type is not text
                    {}                                                                | lacks 'type'
                    []                                                                | is not an object
                    null                                                              | is not an object
                    {"type":"doc","content":{"0":1}}                                  | content is not a list
                    {"type":"doc","content":[null]}                                   | content[0] is not an object
                    {"type":"doc","onclick":"x"}                                      | has an unknown member 'onclick'
                    {"type":"text","text":""}                                         | text is text without a letter
                    {"type":"text","text":"a","attrs":{}}                             | has an unknown member 'attrs'
                    {"type":"heading","attrs":{"level":2.5}}                          | attrs.level is not a whole number from 1 to 6
                    {"type":"heading","attrs":{"level":99}}                           | attrs.level is not a whole number from 1 to 6
                    {"type":"heading","attrs":{"level":4294967298}}                   | attrs.level is not a whole number from 1 to 6
                    {"type":"heading","attrs":{"level":null}}                         | attrs.level is missing
                    {"type":"heading","attrs":{"style":"x"}}                          | attrs has an unknown attribute 'style'
                    {"type":"reference"}                                              | lacks the attribute 'kind'
                    {"type":"reference","attrs":{"kind":"x"}}                         | lacks the attribute 'target'
                    {"type":"text","text":"a","marks":[{"type":"blink"}]}             | marks[0].type is no mark of the schema
                    {"type":"text","text":"a","marks":[{"type":"bold"},{"type":"bold"}]} | marks[1] is the second mark of its type
                    {"type":"text","text":"a","marks":[{"type":"link"}]}              | marks[0] lacks the attribute 'href'
                    {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]} | marks[0].attrs.href is not an http, https or mailto address
                    """)
    void no_node(String json, String fault) {
        assertThatThrownBy(() -> Node.fromPlain(ContractFiles.parse(json)))
                .isInstanceOf(Unplaceable.class)
                .hasMessage(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"stepType":"nonsense","from":1,"to":2}                           | stepType is no kind of step that is taken here
                    {"from":1,"to":2}                                                 | lacks 'stepType'
                    {"stepType":"replace","from":1}                                   | lacks 'to'
                    {"stepType":"replace","from":-1,"to":2}                           | from is not a whole number from 0
                    {"stepType":"replace","from":1.5,"to":2}                          | from is not a whole number from 0
                    {"stepType":"replace","from":"1","to":2}                          | from is not a whole number from 0
                    {"stepType":"replace","from":1,"to":99999999999}                  | to is not a whole number from 0
                    {"stepType":"replace","from":3,"to":2}                            | ends before it begins
                    {"stepType":"replace","from":1,"to":2,"structure":1}              | structure is not true or false
                    {"stepType":"replace","from":1,"to":2,"clientID":1}               | has an unknown member 'clientID'
                    {"stepType":"replace","from":1,"to":2,"slice":[]}                 | slice is not an object
                    {"stepType":"replace","from":1,"to":2,"slice":{"openStart":1}}    | slice is open deeper than it has nodes
                    {"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"paragraph"}],"openEnd":2}} | slice is open deeper than it has nodes
                    {"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"doc","content":[{"type":"iframe"}]}]}} | slice.content[0].content[0].type is no node of the schema
                    {"stepType":"replaceAround","from":1,"to":2,"gapFrom":0,"gapTo":2,"insert":0} | ends before it begins
                    {"stepType":"addMark","from":1,"to":2}                            | lacks 'mark'
                    {"stepType":"markSet","steps":[{"stepType":"replace","from":1,"to":2}]} | steps[0].stepType neither adds nor removes a mark
                    {"stepType":"attr","pos":1,"attr":"onclick","value":"x"}          | attr is no attribute of the schema
                    {"stepType":"attr","pos":1,"attr":"level","value":[1]}            | value is not a whole number from 1 to 6
                    {"stepType":"attr","pos":1,"attr":"kind"}                         | lacks 'value'
                    """)
    void no_step(String json, String fault) {
        assertThatThrownBy(() -> Step.fromPlain(ContractFiles.parse(json)))
                .isInstanceOf(Unplaceable.class)
                .hasMessage(fault);
    }

    @Test
    void whole_numbers_may_come_in_any_class_of_number() {
        for (var two : List.<Number>of(2, 2L, 2.0, (short) 2, new java.math.BigDecimal("2"))) {
            assertThat(Step.fromPlain(Map.of("stepType", "replace", "from", 1, "to", two)))
                    .isEqualTo(Minutes.delete(1, 2));
        }
    }

    @Test
    void null_is_as_good_as_nothing_where_nothing_may_be() {
        var plain = new HashMap<String, Object>(Map.of("stepType", "replace", "from", 1, "to", 2));
        plain.put("slice", null);

        assertThat(Step.fromPlain(plain)).isEqualTo(Minutes.delete(1, 2));
    }

    @Test
    void a_document_too_deep_is_refused_before_it_exhausts_the_stack() {
        Object plain = Map.of("type", "paragraph");
        for (var i = 0; i < 100_000; i++) {
            plain = Map.of("type", "quotedDecision", "content", List.of(plain));
        }
        var bomb = plain;

        assertThatThrownBy(() -> Node.fromPlain(bomb))
                .hasMessageEndingWith("lies deeper than 64 nodes");
    }

    @Test
    void the_message_quotes_no_more_of_a_strange_name_than_is_good() {
        var fault =
                catchThrowableOfType(
                        Unplaceable.class,
                        () -> Node.fromPlain(Map.of("type", "doc", "x".repeat(10_000), 1)));

        assertThat(fault.getMessage()).hasSizeLessThan(100);
    }

    @Test
    void too_many_mark_changes_in_one_step_are_refused() {
        var change =
                Map.of("stepType", "addMark", "from", 0, "to", 0, "mark", Map.of("type", "bold"));
        var steps = new ArrayList<Object>();
        for (var i = 0; i <= MarkStep.MAX_CHANGES; i++) {
            steps.add(change);
        }

        assertThatThrownBy(() -> Step.fromPlain(Map.of("stepType", "markSet", "steps", steps)))
                .hasMessage("steps holds more than 5000 steps");
    }
}
