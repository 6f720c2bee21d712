package stillhere.telegram;

import java.util.List;

/**
 * How the bot presents itself in Telegram.
 *
 * @param commands the list behind the menu button, at most 100
 * @param description what an empty chat shows, at most 512 characters
 * @param shortDescription what its profile and shared links show, at most 120 characters
 */
public record BotProfile(List<Command> commands, String description, String shortDescription) {
    /**
     * A command and what it does.
     *
     * @param name without the slash: 1–32 of a–z, 0–9 and underscore
     * @param description 1–256 characters
     */
    public record Command(String name, String description) {}

    public BotProfile {
        commands = List.copyOf(commands);
    }
}
