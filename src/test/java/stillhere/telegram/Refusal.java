package stillhere.telegram;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Why the fake Telegram says no, in Telegram's words. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault.Refuse refuse;

    Refusal(Fault.Refuse refuse) {
        super(refuse.description(), null, false, false);
        this.refuse = refuse;
    }

    static Refusal badRequest(String reason) {
        return of(400, "Bad Request: " + reason);
    }

    static Refusal of(int code, String description) {
        return new Refusal(new Fault.Refuse(code, description, OptionalInt.empty(), OptionalLong.empty()));
    }

    Fault.Refuse refuse() {
        return refuse;
    }
}
