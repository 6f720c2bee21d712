package stillhere.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stillhere.dialog.Conversation;
import stillhere.dialog.EntryList;
import stillhere.dialog.Input;
import stillhere.dialog.Message;
import stillhere.dialog.Reader;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;

/** One person's days with the program, played at the speed of the machine and written down to be read as a whole. */
final class Life {
    private static final int WAKES_AT_MOST = 200;
    private static final int TAPS_AT_MOST = 25;

    private final Conversation conversation;
    private final Reader reader;
    private final ZoneId zone;
    private final EntryList entries = new EntryList();
    private final List<Unasked> unasked = new ArrayList<>();
    private final List<Message> said = new ArrayList<>();
    private final List<String> book = new ArrayList<>();
    private Session session;
    private Instant now;
    private List<Message.Button> buttons = List.of();

    /**
     * What was said without being asked for.
     *
     * @param fired the rule that spoke
     */
    record Unasked(LocalDateTime at, String fired, List<Message> messages) {
        LocalDate day() {
            return at.toLocalDate();
        }

        /** A reminder that was asked for, not the daily word. */
        boolean isReminder() {
            return fired.startsWith("reminder: ");
        }

        /** A silence within a talk, which the person began. */
        boolean isDaily() {
            return fired.startsWith("home/") && fired.contains("daily ");
        }

        String firstLine() {
            return messages.get(0).text().lines().findFirst().orElse("");
        }
    }

    Life(Conversation conversation, Reader reader, ZoneId zone, LocalDateTime begin) {
        this.conversation = conversation;
        this.reader = reader;
        this.zone = zone;
        this.now = begin.atZone(zone).toInstant();
        this.session = Session.first(conversation.library(), 11, now);
    }

    List<Unasked> unasked() {
        return List.copyOf(unasked);
    }

    List<Message> said() {
        return List.copyOf(said);
    }

    EntryList entries() {
        return entries;
    }

    /** The whole of it, as somebody would scroll through it. */
    String book() {
        return String.join("\n", book);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    boolean inAnExercise() {
        return session.exerciseOpen();
    }

    void types(String text) {
        hears(new Input.Text(text), text);
    }

    void commands(String name) {
        hears(new Input.Command(name, ""), "/" + name);
    }

    boolean taps(String choice) {
        boolean there = buttons.stream().anyMatch(button -> button.choice().equals(choice));
        if (there) {
            hears(new Input.Press(session.top().place(), session.asked(), choice), "[" + choice + "]");
        }
        return there;
    }

    /**
     * Answers until nothing is asked any more.
     *
     * @param numbers for the questions that want one, in order
     * @param wanted the first of these buttons that is there
     */
    void answers(List<Integer> numbers, List<String> wanted) {
        Iterator<Integer> left = numbers.iterator();
        for (int tap = 0; tap < TAPS_AT_MOST && session.exerciseOpen(); tap++) {
            boolean number = buttons.stream().anyMatch(button -> button.choice().equals("0"));
            boolean answered = (number && left.hasNext())
                    ? taps(String.valueOf(left.next()))
                    : wanted.stream().anyMatch(this::taps);
            if (!answered) {
                types("stop");
                taps("leave-it");
            }
        }
    }

    /** Lets time pass until a time on the person's own clock. */
    void until(LocalDateTime time) {
        until(time.atZone(zone).toInstant());
    }

    private void until(Instant end) {
        for (int wakes = 0; wakes < WAKES_AT_MOST; wakes++) {
            Instant at = session.wakeAt();
            if (at == null || at.isAfter(end)) {
                break;
            }
            now = at;
            Turn turn = step(new Input.Woke());
            if (!turn.messages().isEmpty()) {
                unasked.add(new Unasked(now.atZone(zone).toLocalDateTime(), turn.fired(), turn.messages()));
            }
        }
        now = end;
    }

    private void hears(Input input, String shown) {
        now = now.plus(Duration.ofSeconds(40));
        book.add(stamp() + "      > " + shown);
        step(input);
    }

    private Turn step(Input input) {
        Turn turn = conversation.step(session, input, reader, entries, now);
        entries.take(turn, now);
        session = turn.session();
        for (Message message : turn.messages()) {
            said.add(message);
            book.add(stamp() + message.text().replace("\n", "\n                    ") + labels(message));
            buttons = message.buttons();
        }
        return turn;
    }

    private String stamp() {
        return now.atZone(zone).toLocalDateTime().withSecond(0).withNano(0) + "  ";
    }

    private static String labels(Message message) {
        return message.buttons().isEmpty()
                ? ""
                : message.buttons().stream()
                        .map(Message.Button::label)
                        .collect(Collectors.joining("] [", "\n                    [", "]"));
    }

    Map<String, String> facts() {
        return session.facts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().value()));
    }
}
