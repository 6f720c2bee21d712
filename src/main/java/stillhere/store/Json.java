package stillhere.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stillhere.chat.Parcel;
import stillhere.dialog.Picture;

/** How records are written down: names as in the code, times as ISO 8601, what is unknown to the reader is passed over. */
final class Json {
    /** What is written down can't be read; the message holds none of it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what + " in the database can't be read");
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Parcel.Contents.Say.class, name = "say"),
        @JsonSubTypes.Type(value = Parcel.Contents.Edit.class, name = "edit"),
        @JsonSubTypes.Type(value = Parcel.Contents.Draw.class, name = "draw"),
        @JsonSubTypes.Type(value = Parcel.Contents.ShowPhoto.class, name = "show-photo"),
        @JsonSubTypes.Type(value = Parcel.Contents.TakeButtons.class, name = "take-buttons"),
        @JsonSubTypes.Type(value = Parcel.Contents.Delete.class, name = "delete")
    })
    private interface NamedContents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Picture.Chart.class, name = "chart"),
        @JsonSubTypes.Type(value = Picture.Card.class, name = "card")
    })
    private interface NamedPicture {}

    /**
     * Times as text. Remembers those it met lately, because the frames of a session's history mention the same ones again
     * and again, and to make a text of a time costs more than all the rest of writing a frame.
     */
    private static final class Times {
        private static final int REMEMBERED = 1024;

        private record Known(String text, Instant time) {}

        /** Each has one place; whoever comes later takes it. Safe without a lock, as nothing in it ever changes. */
        private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];

        Instant read(String text) {
            int place = Math.floorMod(text.hashCode(), REMEMBERED);
            Known there = known[place];
            if (there == null || !there.text().equals(text)) {
                there = new Known(text, Instant.parse(text));
                known[place] = there;
            }
            return there.time();
        }

        String write(Instant time) {
            int place = Math.floorMod(time.hashCode(), REMEMBERED);
            Known there = known[place];
            if (there == null || !there.time().equals(time)) {
                there = new Known(time.toString(), time);
                known[place] = there;
            }
            return there.text();
        }
    }

    private static final class InstantReader extends FromStringDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        private final transient Times times = new Times();

        InstantReader() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, DeserializationContext context) {
            return times.read(text);
        }
    }

    private static final class InstantWriter extends ToStringSerializerBase {
        private static final long serialVersionUID = 1;

        private final transient Times times = new Times();

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public String valueToString(Object time) {
            return times.write((Instant) time);
        }
    }

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Parcel.Contents.class, NamedContents.class)
            .addMixIn(Picture.class, NamedPicture.class)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantWriter())
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private Json() {}

    static String of(Collection<String> words) {
        return written(words);
    }

    static String of(Map<String, String> fields) {
        return written(fields);
    }

    static Map<String, String> fields(String json) {
        try {
            return MAPPER.readValue(json, FIELDS);
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable("an entry");
        }
    }

    static String of(Parcel.Contents contents) {
        return written(contents);
    }

    static Parcel.Contents contents(String json) {
        try {
            return MAPPER.readValue(json, Parcel.Contents.class);
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable("a parcel");
        }
    }

    static String written(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(record.getClass().getSimpleName() + " can't be written as JSON");
        }
    }
}
