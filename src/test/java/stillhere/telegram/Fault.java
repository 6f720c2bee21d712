package stillhere.telegram;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Something that goes wrong with one call to the fake Telegram. */
public sealed interface Fault {
    /** Telegram refuses; the parameters are those of a 429 and of a migrated chat. */
    record Refuse(int code, String description, OptionalInt retryAfter, OptionalLong migrateTo) implements Fault {}

    /** A body that is no answer of the Bot API, such as a proxy's page. */
    record Body(int status, String type, String body) implements Fault {}

    /** The connection is cut without an answer; where {@code done}, after the call was carried out. */
    record Cut(boolean done) implements Fault {}

    /** The answer comes, but late. */
    record Slow(Duration delay) implements Fault {}

    static Fault refuse(int code, String description) {
        return new Refuse(code, description, OptionalInt.empty(), OptionalLong.empty());
    }

    static Fault tooMany(int retryAfterSeconds) {
        return new Refuse(
                429,
                "Too Many Requests: retry after " + retryAfterSeconds,
                OptionalInt.of(retryAfterSeconds),
                OptionalLong.empty());
    }

    static Fault badGateway() {
        return new Body(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>");
    }
}
