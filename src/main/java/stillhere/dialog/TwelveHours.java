package stillhere.dialog;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;

/** Times of day as people say them who count to twelve. */
final class TwelveHours {
    private static final int HOURS = 12;

    private TwelveHours() {}

    /** "21:30" as "9:30 pm", "21:00" as "9 pm"; what is no time stays as it is. */
    static String of(String time) {
        try {
            return of(LocalTime.parse(time.strip()));
        } catch (DateTimeException notATime) {
            return time;
        }
    }

    private static String of(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        int hour = time.getHour() % HOURS == 0 ? HOURS : time.getHour() % HOURS;
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
        return hour + minutes + " " + Half.of(time);
    }
}
