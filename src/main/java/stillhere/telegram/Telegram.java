package stillhere.telegram;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import stillhere.chat.Arrival;
import stillhere.chat.Carrier;
import stillhere.chat.Painting;

/** The bot's connection to Telegram: one carrier out, one update loop in. */
public final class Telegram implements AutoCloseable {
    private final Api api;
    private final Words words;
    private final Invitations invitations;
    private final Clock clock;
    private final Timing timing;
    private final Carrier carrier;
    private final Introduction introduction;

    /**
     * Connects to nothing yet.
     *
     * @param painting draws the pictures that are sent
     * @param zones the time zone of a person; asked for messages that nobody asked for, which are silent at night
     */
    public Telegram(
            TelegramSettings settings,
            Words words,
            Invitations invitations,
            Painting painting,
            LongFunction<ZoneId> zones,
            Clock clock) {
        this(settings, words, invitations, painting, zones, clock, Timing.USUAL);
    }

    Telegram(
            TelegramSettings settings,
            Words words,
            Invitations invitations,
            Painting painting,
            LongFunction<ZoneId> zones,
            Clock clock,
            Timing timing) {
        this.api = new Api(settings, timing);
        this.words = words;
        this.invitations = invitations;
        this.clock = clock;
        this.timing = timing;
        this.carrier = new TelegramCarrier(api, words.copy(), painting, zones, clock);
        this.introduction = new Introduction(api);
    }

    /**
     * Asks Telegram who we are, waiting for the answer, and has it show the profile, not waiting. Where there is no answer,
     * the update loop does so once it hears from Telegram.
     *
     * @throws WrongToken where it knows no such bot; any other failure is told in one line and stops nothing
     */
    public void introduce(BotProfile profile) {
        introduction.make(profile);
    }

    /** Delivers, many at once, from any thread. */
    public Carrier carrier() {
        return carrier;
    }

    /** A loop that hands over what arrives, at most 100 at once, and confirms it once the handler returned. */
    public UpdateLoop updates(Consumer<List<Arrival>> handler) {
        Reception reception = new Reception(api, new Updates(introduction::name), words, invitations, clock);
        return new UpdateLoop(api, introduction::catchUp, reception, handler, clock, timing);
    }

    /** Drops what is under way; close the update loop and the courier first. */
    @Override
    public void close() {
        api.close();
    }
}
