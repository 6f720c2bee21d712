package stillhere.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import stillhere.dialog.Message;
import stillhere.dialog.Message.Button;

/** Lays out the buttons of a message: numbers in short rows, short words side by side, long ones one a row. */
final class Keyboard {
    /** Telegram's limit for a text that a button copies, in UTF-16 units to be on the safe side. */
    static final int LONGEST_COPY = 256;

    private static final int NUMBERS_A_ROW = 6;
    private static final int WORDS_A_ROW = 3;
    /** What fits side by side on a narrow phone, in characters. */
    private static final int WIDTH = 24;

    private Keyboard() {}

    /**
     * The keyboard, or nothing where there is nothing to tap.
     *
     * @throws CallbackData.TooLong where a button can't carry what it should
     */
    static Optional<InlineKeyboardMarkup> of(Message message, String copyLabel) {
        List<InlineKeyboardRow> rows = Stream.concat(
                        copyButton(message, copyLabel).map(InlineKeyboardRow::new).stream(),
                        rows(message.buttons()).stream().map(row -> row(row, message)))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    private static Optional<InlineKeyboardButton> copyButton(Message message, String label) {
        if (message.kind() != Message.Kind.TO_SEND || message.text().length() > LONGEST_COPY) {
            return Optional.empty();
        }
        return Optional.of(InlineKeyboardButton.builder()
                .text(label)
                .copyText(new CopyTextButton(message.text()))
                .build());
    }

    private static InlineKeyboardRow row(List<Button> buttons, Message message) {
        return new InlineKeyboardRow(
                buttons.stream().map(button -> button(button, message)).toList());
    }

    private static InlineKeyboardButton button(Button button, Message message) {
        return InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(new CallbackData(message.turn(), message.place(), button.choice()).encode())
                .build();
    }

    /** The buttons in their order, row by row. */
    static List<List<Button>> rows(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        int at = 0;
        while (at < buttons.size()) {
            int numbers = numbersFrom(buttons, at);
            int taken = numbers > 0 ? evenly(numbers) : wordsFrom(buttons, at);
            rows.add(buttons.subList(at, at + taken));
            at += taken;
        }
        return rows;
    }

    private static int numbersFrom(List<Button> buttons, int at) {
        int end = at;
        while (end < buttons.size() && isNumber(buttons.get(end))) {
            end++;
        }
        return end - at;
    }

    /** So many of the numbers ahead go in the next row that the rows are about equally long. */
    private static int evenly(int numbers) {
        int rows = (numbers + NUMBERS_A_ROW - 1) / NUMBERS_A_ROW;
        return (numbers + rows - 1) / rows;
    }

    private static int wordsFrom(List<Button> buttons, int at) {
        int end = at + 1;
        int width = buttons.get(at).label().length();
        while (end < buttons.size() && end - at < WORDS_A_ROW && !isNumber(buttons.get(end))) {
            width += buttons.get(end).label().length();
            if (width > WIDTH) {
                break;
            }
            end++;
        }
        return end - at;
    }

    private static boolean isNumber(Button button) {
        return button.label().matches("[0-9]{1,2}");
    }
}
