package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.klubba.domain.record.MeetingRecord;

class RecordJsonTest {

    private final RecordJson writer = new RecordJson();

    @Test
    void every_kind_of_block_has_the_form_of_the_golden_file() throws IOException {
        Golden.check(
                "every-block.json",
                new String(writer.write(EveryBlock.protocol()), StandardCharsets.UTF_8) + "\n");
    }

    @Test
    void ARC_1_the_record_holds_all_decisions_and_names_its_form() throws IOException {
        var json =
                new ObjectMapper()
                        .readTree(
                                writer.write(ScriptRecord.socsam(MeetingRecord.Standing.ADJUSTED)));
        assertThat(json.path("schema").asText()).isEqualTo("klubba-record/1");
        assertThat(json.path("standing").asText()).isEqualTo("adjusted");
        int decisions = 0;
        for (var section : json.path("sections")) {
            for (var block : section.path("blocks")) decisions += block.path("points").size();
        }
        assertThat(decisions).isEqualTo(11);
    }
}
