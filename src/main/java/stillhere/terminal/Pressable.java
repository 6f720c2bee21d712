package stillhere.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stillhere.dialog.Input;
import stillhere.dialog.Message;

/** The buttons one can see: of each label the latest, so that an old one can still be pressed. */
final class Pressable {
    /** How many labels are remembered; then all but the latest message's are forgotten. */
    private static final int REMEMBERED = 500;

    private final Map<String, Input.Press> byLabel = new HashMap<>();
    private List<Input.Press> latest = List.of();
    private List<Message.Button> shown = List.of();

    synchronized void add(Message message) {
        if (message.buttons().isEmpty()) {
            return;
        }
        if (byLabel.size() > REMEMBERED) {
            byLabel.clear();
        }
        List<Input.Press> presses = new ArrayList<>();
        for (Message.Button button : message.buttons()) {
            Input.Press press = new Input.Press(message.place(), message.turn(), button.choice());
            byLabel.put(folded(button.label()), press);
            presses.add(press);
        }
        latest = presses;
        shown = message.buttons();
    }

    synchronized Optional<Input.Press> labelled(String label) {
        return Optional.ofNullable(byLabel.get(folded(label)));
    }

    /** The button of a number as a live screen shows it. */
    synchronized Optional<Input.Press> numbered(String line) {
        if (!line.matches("\\d{1,3}") || areNumbers(shown)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line);
        return number >= 1 && number <= latest.size() ? Optional.of(latest.get(number - 1)) : Optional.empty();
    }

    /** The labels of the latest buttons, as they are typed. */
    synchronized String labels() {
        return String.join(
                " ", shown.stream().map(button -> "[" + button.label() + "]").toList());
    }

    static boolean areNumbers(List<Message.Button> buttons) {
        return buttons.stream().anyMatch(button -> button.label().matches("\\d+"));
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
