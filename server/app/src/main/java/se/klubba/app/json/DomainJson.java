package se.klubba.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.klubba.domain.body.Body;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AttendanceCommand;

/// One JSON for the whole house: records by their component names, enums in camel case (`notReached`), ids as bare
/// strings, instants in ISO form, what is absent left out. Reading is strict: an unknown field, a missing one, a number for
/// a text is a fault, and the fault is named by its path.
public final class DomainJson {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 30;

    private static final ObjectMapper MAPPER = mapper();

    private DomainJson() {}

    /// What cannot be read. The message names the place and the fault and may be shown to the sender.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message);
        }
    }

    public static ObjectMapper mapperForAll() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), bug);
        }
    }

    /// Any JSON as plain values: maps, lists, texts, numbers, truths, null.
    public static Object plain(String json) throws Unreadable {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException fault) {
            throw new Unreadable(told("", fault));
        }
    }

    /// What a stranger sent, as plain values: every text in it can be stored and sent. The database takes no character 0,
    /// and half an emoji does not survive the way to anybody.
    public static Object strangers(String json) throws Unreadable {
        var plain = plain(json);
        requireText(plain, "");
        return plain;
    }

    private static void requireText(@Nullable Object value, String path) throws Unreadable {
        switch (value) {
            case String text -> {
                if (!storable(text)) {
                    throw new Unreadable(path + ": holds a character that cannot be stored");
                }
            }
            case Map<?, ?> fields -> {
                for (var field : fields.entrySet()) {
                    var name = field.getKey().toString();
                    if (!storable(name)) throw new Unreadable(path + ": a name cannot be stored");
                    requireText(field.getValue(), path.isEmpty() ? name : path + "." + name);
                }
            }
            case List<?> all -> {
                for (var i = 0; i < all.size(); i++) requireText(all.get(i), path + "[" + i + "]");
            }
            case null, default -> {}
        }
    }

    /// No character 0, and no half of a pair.
    private static boolean storable(String text) {
        return text.codePoints().allMatch(c -> c != 0 && (c < 0xD800 || c > 0xDFFF));
    }

    /// @param path how the sender calls the value, "command"; begins the message of a fault
    public static <T> T read(Object plain, Class<T> type, String path) throws Unreadable {
        try {
            return MAPPER.convertValue(plain, type);
        } catch (IllegalArgumentException fault) {
            if (fault.getCause() instanceof JsonProcessingException cause) {
                throw new Unreadable(told(path, cause));
            }
            throw new Unreadable(path + ": " + fault.getMessage());
        }
    }

    public static <T> T read(String json, Class<T> type) throws Unreadable {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException fault) {
            throw new Unreadable(told("", fault));
        }
    }

    private static String told(String root, JsonProcessingException fault) {
        var path = new StringBuilder(root);
        if (fault instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        var where = fault.getLocation();
        if (path.isEmpty()) {
            path.append(
                    where == null
                            ? "JSON"
                            : "line " + where.getLineNr() + ", column " + where.getColumnNr());
        }
        return path + ": " + plainly(fault.getOriginalMessage());
    }

    /// Names of our classes are nothing to the sender.
    private static String plainly(String message) {
        return message.replaceAll(
                        "\\(?(class |type )?`?se\\.klubba\\.[A-Za-z0-9_.$]+`?\\)?", "value")
                .replaceAll("\\s*\\(bound as [^)]*\\)|: not allowed as per .*", "")
                .replaceAll(", from `[^`]*`", "")
                .replaceAll("`java\\.[A-Za-z0-9_.$<>]+`", "value")
                .replaceAll("\\s*\\(although at least one Creator exists\\)", "")
                .replaceAll("Null value for creator property '([^']*)'.*", "missing");
    }

    private static ObjectMapper mapper() {
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxNumberLength(LONGEST_NUMBER)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        var mapper =
                JsonMapper.builder(factory)
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .addModule(new DomainModule())
                        .annotationIntrospector(new CamelCaseEnums())
                        .addMixIn(AttendanceCommand.Serve.class, ServeOnTheWire.class)
                        .addMixIn(Body.class, BodyInLogs.class)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                        .build();
        // the features above leave out that a number or a truth is taken for a text
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        var absentIsEmpty = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
        mapper.configOverride(List.class).setSetterInfo(absentIsEmpty);
        mapper.configOverride(Set.class).setSetterInfo(absentIsEmpty);
        mapper.configOverride(Map.class).setSetterInfo(absentIsEmpty);
        return mapper;
    }

    /// `for` is no name in Java.
    private abstract static class ServeOnTheWire {
        @JsonProperty("for")
        abstract PersonId member();
    }

    /// Logs of before there were population figures have none, and most bodies give none.
    private abstract static class BodyInLogs {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract Map<String, Body.Population> populations();
    }

    private static final class CamelCaseEnums extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (var i = 0; i < values.length; i++) names[i] = camelCase(values[i].name());
            return names;
        }
    }

    /// `NOT_REACHED` is `notReached`.
    public static String camelCase(String constant) {
        var word = new StringBuilder();
        for (var part : constant.toLowerCase(Locale.ROOT).split("_")) {
            word.append(
                    word.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
