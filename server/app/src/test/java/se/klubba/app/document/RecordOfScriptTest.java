package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.klubba.domain.record.MeetingRecord;

class RecordOfScriptTest {

    @Test
    void DOC_1_the_facts_of_a_meeting_become_the_document_that_its_script_asks_for()
            throws IOException {
        var wanted = ScriptRecord.socsam(MeetingRecord.Standing.DRAFT);
        var record = ScriptMeeting.socsam();
        var writer = new TextWriter();
        assertThat(writer.write(record)).isEqualTo(writer.write(wanted));
        assertThat(record.sections()).isEqualTo(wanted.sections());
        assertThat(record.contents()).isEqualTo(wanted.contents());
        assertThat(record.furniture()).isEqualTo(wanted.furniture());
    }
}
