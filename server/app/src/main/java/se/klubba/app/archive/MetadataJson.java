package se.klubba.app.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// `metadata.json`: in UTF-8, indented; what is not known is left out.
final class MetadataJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private MetadataJson() {}

    static byte[] write(Metadata metadata) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(metadata);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values can be written", impossible);
        }
    }
}
