package se.klubba.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.CorrectionId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.Id;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.NoteId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.ReservationId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.minutes.Unplaceable;
import se.klubba.domain.record.layout.Colour;

/// How ids, alternatives, colours and running texts are written: an id is its bare string, a text its ProseMirror JSON.
final class DomainModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final Map<Class<? extends Id>, Function<String, ? extends Id>> IDS =
            Map.ofEntries(
                    Map.entry(MeetingId.class, MeetingId::new),
                    Map.entry(BodyId.class, BodyId::new),
                    Map.entry(PersonId.class, PersonId::new),
                    Map.entry(ItemId.class, ItemId::new),
                    Map.entry(MatterId.class, MatterId::new),
                    Map.entry(DecisionId.class, DecisionId::new),
                    Map.entry(ProposalId.class, ProposalId::new),
                    Map.entry(VoteId.class, VoteId::new),
                    Map.entry(ReservationId.class, ReservationId::new),
                    Map.entry(NoteId.class, NoteId::new),
                    Map.entry(AttachmentId.class, AttachmentId::new),
                    Map.entry(AssignmentId.class, AssignmentId::new),
                    Map.entry(CommentId.class, CommentId::new),
                    Map.entry(CorrectionId.class, CorrectionId::new));

    DomainModule() {
        super("klubba-domain");
        IDS.forEach(this::text);
        text(Alternative.class, Alternative::new);
        text(Colour.class, Colour::new);
        addSerializer(
                Node.class,
                new JsonSerializer<>() {
                    @Override
                    public void serialize(Node node, JsonGenerator out, SerializerProvider all)
                            throws IOException {
                        out.writePOJO(node.toPlain());
                    }
                });
        addDeserializer(
                Node.class,
                new JsonDeserializer<>() {
                    @Override
                    public Node deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        try {
                            // Through the context: the codec takes what follows for rubbish.
                            return Node.fromPlain(context.readValue(in, Object.class));
                        } catch (Unplaceable fault) {
                            return context.reportInputMismatch(
                                    Node.class, "%s", fault.getMessage());
                        }
                    }
                });
    }

    /// A record around one string is that string, as a value and as a key.
    private <T> void text(Class<? extends T> type, Function<String, ? extends T> make) {
        @SuppressWarnings("unchecked") // each class comes with its own constructor
        var exact = (Class<T>) type;
        addSerializer(exact, new Writing<>(false));
        addKeySerializer(exact, new Writing<>(true));
        addDeserializer(exact, new Reading<>(exact, make));
        addKeyDeserializer(
                exact,
                new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return make.apply(key);
                    }
                });
    }

    private static final class Writing<T> extends JsonSerializer<T> {

        private final boolean key;

        Writing(boolean key) {
            this.key = key;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider all)
                throws IOException {
            if (key) {
                out.writeFieldName(value.toString());
            } else {
                out.writeString(value.toString());
            }
        }
    }

    private static final class Reading<T> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final Function<String, ? extends T> make;

        Reading(Class<T> type, Function<String, ? extends T> make) {
            this.type = type;
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(type, "an id is a text");
            }
            try {
                return make.apply(in.getText());
            } catch (IllegalArgumentException fault) {
                return context.reportInputMismatch(type, "%s", fault.getMessage());
            }
        }
    }
}
