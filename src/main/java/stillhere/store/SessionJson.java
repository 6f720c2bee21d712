package stillhere.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stillhere.dialog.Frame;
import stillhere.dialog.Session;

/**
 * A session as readable JSON, with the version of its form. A field that is not known is passed over, so that a version
 * need only be raised where an older program would misread what it finds.
 */
public final class SessionJson {
    /** The version that is written, and the newest that can be read. */
    public static final int VERSION = 1;

    private record Written(int version, Session session) {}

    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(Written.class);
    private static final ObjectReader READER = Json.MAPPER.readerFor(Written.class);

    private static final TypeReference<List<List<Frame>>> STEPS = new TypeReference<>() {};
    private static final ObjectWriter STEPS_WRITER = Json.MAPPER.writerFor(STEPS);
    private static final ObjectReader STEPS_READER = Json.MAPPER.readerFor(STEPS);

    private SessionJson() {}

    public static String write(Session session) {
        return new String(bytes(session), StandardCharsets.UTF_8);
    }

    /** The same as UTF-8: what a database holds, without a detour over characters that costs as much as the writing. */
    static byte[] bytes(Session session) {
        try {
            return WRITER.writeValueAsBytes(new Written(VERSION, session));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a session can't be written as JSON", impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote, now or in an earlier version.
     *
     * @throws StoreUnusable.TooNew where a newer program wrote it
     * @throws Json.Unreadable where it is no session at all
     */
    public static Session read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, from UTF-8. */
    static Session read(byte[] json) {
        try {
            Written written = READER.readValue(json);
            refuseNewer(written.version());
            return written.session();
        } catch (IOException unreadable) {
            refuseNewer(version(json));
            throw new Json.Unreadable("a session");
        }
    }

    static byte[] steps(List<List<Frame>> history) {
        try {
            return STEPS_WRITER.writeValueAsBytes(history);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("steps can't be written as JSON", impossible);
        }
    }

    /** @throws Json.Unreadable where they are none */
    static List<List<Frame>> steps(byte[] json) {
        try {
            return STEPS_READER.readValue(json);
        } catch (IOException unreadable) {
            throw new Json.Unreadable("a session's history");
        }
    }

    private static void refuseNewer(int version) {
        if (version > VERSION) {
            throw new StoreUnusable.TooNew("a session", version, VERSION);
        }
    }

    /** The version of what is in no form that is known here; 0 where it has none. */
    private static int version(byte[] json) {
        try {
            return Json.MAPPER.readTree(json).path("version").asInt();
        } catch (IOException notEvenJson) {
            return 0;
        }
    }
}
