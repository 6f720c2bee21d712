package stillhere.e2e;

import java.nio.file.Path;
import java.time.Duration;
import stillhere.telegram.FakeTelegram;

/** Runs the program as a bot of a fake Telegram. */
final class Bot {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Bot() {}

    static FakeTelegram telegram() {
        FakeTelegram telegram = FakeTelegram.start();
        telegram.patience(PATIENCE);
        return telegram;
    }

    /** The program, ready to be started with {@link #run}. */
    static Program program(FakeTelegram telegram, Path folder) {
        return new Program(folder)
                .with("TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .with("TELEGRAM_API", telegram.api())
                .with("STILLHERE_DATA", folder.resolve("data"));
    }

    static Program.Running run(Program program) {
        return run(program, SmallDialogs.folder());
    }

    private static Program.Running run(Program program, Path dialogs) {
        return program.start("run", "--dialogs", dialogs.toString());
    }

    static Program.Running run(FakeTelegram telegram, Path folder) {
        return run(program(telegram, folder));
    }

    static Program.Running run(FakeTelegram telegram, Path folder, Path dialogs) {
        return run(program(telegram, folder), dialogs);
    }
}
