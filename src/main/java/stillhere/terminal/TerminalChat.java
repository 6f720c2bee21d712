package stillhere.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillhere.chat.Arrival;
import stillhere.chat.Courier;
import stillhere.chat.Ledger;
import stillhere.chat.Turns;
import stillhere.chat.Waker;
import stillhere.dialog.Input;

/** A conversation with the one person at the terminal. */
public final class TerminalChat {
    /** The person at the terminal. */
    static final long PERSON = 1;

    private static final int KNOCKS_A_WAIT = 10_000;
    private static final Pattern BUTTON = Pattern.compile("\\[(.+)]");
    private static final Pattern COMMAND = Pattern.compile("/(\\w+)(?:@\\w+)?(?:\\s+(.*))?");
    // Two letters at least: ":)" and ":p" are faces.
    private static final Pattern ASIDE = Pattern.compile(":([A-Za-z]{2,})(?:\\s+(.*))?");

    private final Screen screen;
    private final Turns turns;
    private final Ledger ledger;
    private final MovableClock clock;
    private final Optional<String> locale;
    private final Pressable buttons = new Pressable();
    private final Waker waker;
    private final Courier courier;

    /**
     * Wires it. The ledger, the turns and this must share the clock.
     *
     * @param locale what the machine says of the person's language and country; empty where it should not count
     * @param pictures where pictures go
     */
    public TerminalChat(
            Screen screen, Turns turns, Ledger ledger, MovableClock clock, Optional<String> locale, Pictures pictures) {
        this.screen = screen;
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
        this.locale = locale;
        this.waker = new Waker(turns, ledger, clock);
        this.courier = new Courier(ledger, new ScreenCarrier(screen, buttons, pictures), clock);
    }

    /**
     * Talks until there is no more input.
     *
     * @throws Ledger.LedgerFailed where something could not be kept
     */
    public void run() {
        Optional<ScheduledExecutorService> ticking = screen.isLive() ? Optional.of(tick()) : Optional.empty();
        try {
            open();
            for (Optional<String> line = screen.line(); line.isPresent(); line = screen.line()) {
                letTimePass();
                hear(line.get().strip());
            }
        } finally {
            ticking.ifPresent(ScheduledExecutorService::shutdownNow);
            waker.close();
            courier.close();
        }
    }

    /** Somebody new is greeted; somebody who was here before is told where they were. */
    private void open() {
        boolean known = ledger.transact(page -> {
            page.latestInput().ifPresent(clock::moveTo);
            return page.session(PERSON).isPresent();
        });
        letTimePass();
        take(new Input.Command(known ? "repeat" : "start", ""));
    }

    private ScheduledExecutorService tick() {
        ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "clock");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> unused = ticking.scheduleWithFixedDelay(this::tickOnce, 1, 1, TimeUnit.SECONDS);
        return ticking;
    }

    /** A tick that fails must not be the last one. */
    private void tickOnce() {
        try {
            letTimePass();
        } catch (Ledger.LedgerFailed failed) {
            screen.remark(String.valueOf(failed.getMessage()));
        }
    }

    private synchronized void letTimePass() {
        waker.wakeDue();
        courier.deliverAll();
    }

    private void hear(String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher aside = ASIDE.matcher(line);
        Matcher button = BUTTON.matcher(line);
        Matcher command = COMMAND.matcher(line);
        if (aside.matches()) {
            obey(aside.group(1).toLowerCase(Locale.ROOT), aside.group(2));
        } else if (line.startsWith("(location ")) {
            share(line);
        } else if (button.matches()) {
            press(button.group(1));
        } else if (command.matches()) {
            String rest = command.group(2) == null ? "" : command.group(2);
            take(new Input.Command(command.group(1).toLowerCase(Locale.ROOT), rest));
        } else {
            Optional<Input.Press> numbered = screen.isLive() ? buttons.numbered(line) : Optional.empty();
            take(numbered.<Input>map(press -> press).orElse(new Input.Text(line)));
        }
    }

    private void share(String place) {
        Input.Location.written(place)
                .ifPresentOrElse(this::take, () -> screen.remark("write a place so: (location 38.7 -9.1)"));
    }

    private void press(String label) {
        Optional<Input.Press> press = buttons.labelled(label);
        if (press.isPresent()) {
            take(press.get());
        } else if (buttons.labels().isEmpty()) {
            screen.remark("there is no button to press yet");
        } else {
            screen.remark("there is no button [" + label + "]; there is " + buttons.labels());
        }
    }

    private void obey(String word, String rest) {
        Optional<Duration> length = word.equals("wait") ? Waiting.length(rest == null ? "" : rest) : Optional.empty();
        if (length.isPresent()) {
            wait(length.get());
        } else if (word.equals("wait")) {
            screen.remark("say how long, at most a year: :wait 90s, :wait 20m, :wait 6h, :wait 3d");
        } else {
            screen.remark("there is no :" + word + " here; :wait 20m moves the clock on, /help is for the rest");
        }
    }

    /** Moves the clock on, stopping wherever somebody wants to be woken on the way. */
    private synchronized void wait(Duration length) {
        Instant end = clock.instant().plus(length);
        for (int knocks = 0; knocks < KNOCKS_A_WAIT; knocks++) {
            Optional<Instant> next = waker.nextDue().filter(due -> !due.isAfter(end));
            if (next.isEmpty()) {
                break;
            }
            clock.moveTo(next.get());
            letTimePass();
        }
        clock.moveTo(end);
        letTimePass();
    }

    private synchronized void take(Input input) {
        String id = "terminal/" + UUID.randomUUID();
        turns.take(List.of(new Arrival(id, PERSON, input, locale, Optional.empty())));
        courier.deliverAll();
    }
}
