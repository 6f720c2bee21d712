package stillhere.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stillhere.chat.Courier;
import stillhere.chat.Ledger;
import stillhere.chat.Pace;
import stillhere.chat.Turns;
import stillhere.chat.Waker;
import stillhere.dialog.Conversation;
import stillhere.dialog.Library;
import stillhere.reading.Readings;
import stillhere.script.DialogsFolder;
import stillhere.store.SqliteLedger;
import stillhere.telegram.Telegram;
import stillhere.telegram.TelegramSettings;
import stillhere.telegram.UpdateLoop;
import stillhere.view.Painter;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Talks in Telegram, until it is stopped.",
        footer = {
            "",
            "TELEGRAM_TOKEN or TELEGRAM_TOKEN_FILE: the bot's token from @BotFather.",
            "TELEGRAM_API: the Bot API's address. Default: https://api.telegram.org.",
            "STILLHERE_DATA: where conversations are kept. Default: ./data."
        })
final class RunCommand implements Callable<Integer> {
    /** Often, so that many who are due at once are woken little by little. */
    private static final Duration LOOK_FOR_SLEEPERS = Duration.ofMillis(200);

    /** Older troubles are still listed, but not spoken of at each start. */
    private static final Duration RECENT = Duration.ofDays(7);

    @Mixin
    private final DialogsOption dialogs = new DialogsOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        TelegramSettings settings = TelegramSettings.from(System.getenv())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no TELEGRAM_TOKEN is set; get one from @BotFather, or talk right here with `chat`"));
        Path data = Folders.data();
        DialogsFolder folder = dialogs.readChecked();
        Clock clock = Clock.systemUTC();
        try (Readings readings = DialogsOption.readings(folder, Folders.models(data));
                Ledger ledger = SqliteLedger.open(data)) {
            talk(settings, folder.library(), readings, ledger, clock);
        }
        return 0;
    }

    private static void talk(
            TelegramSettings settings, Library library, Readings readings, Ledger ledger, Clock clock) {
        Profile profile = new Profile(library);
        CountDownLatch ended = new CountDownLatch(1);
        Pace pace = Pace.ofSecond(Pace.TELEGRAM);
        try (Telegram telegram = new Telegram(
                        settings,
                        profile.words(),
                        new Invited(ledger, clock),
                        new Painter(),
                        new Zones(ledger),
                        clock);
                Courier courier = new Courier(ledger, telegram.carrier(), clock, pace)) {
            Conversation conversation = new Conversation(library);
            Turns turns = new Turns(conversation, readings, readings::encodeAhead, ledger, clock, courier::knock);
            try (Waker waker = new Waker(turns, ledger, clock, pace);
                    UpdateLoop updates = telegram.updates(turns::take)) {
                telegram.introduce(profile.card());
                courier.start();
                waker.start(LOOK_FOR_SLEEPERS);
                endOnSignal(updates, ended);
                tellOfTroubles(ledger, clock);
                System.err.println("Stillhere listens in Telegram. End with Ctrl-C.");
                updates.run();
            }
        } finally {
            ended.countDown();
        }
    }

    private static void tellOfTroubles(Ledger ledger, Clock clock) {
        if (ledger.transact(Troubles::on).someSince(clock.instant().minus(RECENT))) {
            System.err.println("Somebody could not be answered in the last days; `troubles` lists why.");
        }
    }

    /** Ends the loop and waits for the rest to be closed in order, so that nothing under way counts as unknown. */
    private static void endOnSignal(UpdateLoop updates, CountDownLatch ended) {
        Thread goodbye = new Thread(
                () -> {
                    updates.close();
                    try {
                        boolean unused = ended.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException hurried) {
                        Thread.currentThread().interrupt();
                    }
                },
                "goodbye");
        Runtime.getRuntime().addShutdownHook(goodbye);
    }
}
