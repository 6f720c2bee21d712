package stillhere.command;

import java.util.List;
import stillhere.dialog.Given;
import stillhere.dialog.Library;
import stillhere.dialog.Phrases;
import stillhere.dialog.Trigger;
import stillhere.telegram.BotProfile;
import stillhere.telegram.Words;

/** How the bot presents itself in Telegram, in the dialogs' own words. */
final class Profile {
    private final Library library;
    private final Phrases words;

    Profile(Library library) {
        this.library = library;
        this.words = library.words("en");
    }

    Words words() {
        return new Words(said("copy"), said("in-private"));
    }

    BotProfile card() {
        return new BotProfile(commands(), said("profile"), said("profile-short"));
    }

    /** In the order of the rules of `always` that hold everywhere; those without a description aren't shown. */
    private List<BotProfile.Command> commands() {
        return library.always().stream()
                .filter(rule -> rule.trigger() instanceof Trigger.Commanded
                        && rule.given().equals(Given.NOTHING))
                .flatMap(rule -> ((Trigger.Commanded) rule.trigger()).names().stream())
                .filter(name -> words.variants().containsKey(Library.ALWAYS + ".command." + name))
                .map(name -> new BotProfile.Command(name, said("command." + name)))
                .toList();
    }

    private String said(String phrase) {
        return words.plain(Library.ALWAYS + "." + phrase);
    }
}
