package stillhere.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Prints how far from the time they chose people hear their daily word, in a week that is only reckoned.
 *
 * <p>Nothing of it was observed: who lives where and chooses what is assumed in {@link #ZONES} and {@link #TIMES}, and that
 * four in ten answer, with five messages in the next ten minutes, each of which is replied to at once.
 */
public final class Week {
    private static final long SEED = 20_261_122;
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * MINUTE;
    private static final int DAYS = 7;
    private static final int GRACE = 3 * 60 * MINUTE;
    private static final double ANSWERING = 0.4;
    private static final int ANSWERS = 5;
    private static final int ANSWERED_WITHIN = 10 * MINUTE;

    /** Hours from UTC, and the parts of people who live there: a bot that speaks English. */
    private static final double[][] ZONES = {
        {-8, 9}, {-7, 4}, {-6, 12}, {-5, 20}, {-3, 4}, {0, 15}, {1, 20}, {2, 5}, {5.5, 6}, {8, 2}, {11, 3}
    };

    /** Hours of the day, and the parts of people who choose them; the rest any full quarter from 6:00 to 24:00. */
    private static final double[][] TIMES = {
        {21, 20}, {21.5, 13}, {22, 15}, {20, 12}, {20.5, 6}, {22.5, 6}, {19, 5}, {18, 3}, {8, 5}, {7, 3}, {12, 2}
    };

    private static final double ANY_TIME = 10;

    /** A person's chosen time and the time planned for it, in seconds from the week's first midnight UTC. */
    private record Due(int chosen, int planned) {}

    private final int people;
    private final int rate;
    private final int spread;
    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final int[] answers = new int[(DAYS + 2) * DAY];
    private final int[] off;
    private int reached;
    private int letGo;
    private int latest;

    private Week(int people, int rate, int spread) {
        this.people = people;
        this.rate = rate;
        this.spread = spread;
        this.off = new int[people * DAYS];
    }

    public static void main(String[] arguments) {
        System.out.println(
                "| people | messages a second | spread | half are off by | 19 in 20 within | latest | let go |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (int people : new int[] {10_000, 100_000, 300_000, 1_000_000}) {
            for (int rate : new int[] {25, 1000}) {
                for (int spread : new int[] {0, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE}) {
                    new Week(people, rate, spread).play();
                }
            }
        }
    }

    private void play() {
        Due[] day = day();
        int first = 0;
        int next = 0;
        int owed = 0;
        for (int now = 0; now < (DAYS + 1) * DAY; now++) {
            while (next < people * DAYS && planned(day, next) <= now) {
                next++;
            }
            owed += answers[now];
            int room = Math.max(0, rate - owed);
            owed = Math.max(0, owed - rate);
            for (; room > 0 && first < next; first++) {
                room -= serve(day[first % people], first / people * DAY, now);
            }
        }
        print();
    }

    private int planned(Due[] day, int number) {
        return day[number % people].planned() + number / people * DAY;
    }

    /** Returns how many messages it took. */
    private int serve(Due due, int midnight, int now) {
        if (now > due.planned() + midnight + GRACE) {
            letGo++;
            return 0;
        }
        int late = now - due.chosen() - midnight;
        latest = Math.max(latest, late);
        off[reached++] = Math.abs(late);
        if (chance.nextDouble() < ANSWERING) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                answers[now + 1 + chance.nextInt(ANSWERED_WITHIN)]++;
            }
        }
        return 1;
    }

    /** One day's due, in order; all days are alike. */
    private Due[] day() {
        Due[] day = new Due[people];
        for (int person = 0; person < people; person++) {
            double local = picked(TIMES, ANY_TIME);
            double hour = (local < 0 ? 6 + chance.nextInt(18 * 4) / 4.0 : local) - picked(ZONES, 0);
            int chosen = Math.floorMod((int) Math.round(hour * 60 * MINUTE), DAY);
            int offset = spread == 0 ? chance.nextInt(MINUTE) : chance.nextInt(-spread, spread + 1);
            day[person] = new Due(chosen, chosen + offset);
        }
        Arrays.sort(day, (one, other) -> Integer.compare(one.planned(), other.planned()));
        return day;
    }

    /** One of the first values by the weights beside them; -1 for the rest. */
    private double picked(double[][] weighed, double rest) {
        double all = rest + Arrays.stream(weighed).mapToDouble(each -> each[1]).sum();
        double left = chance.nextDouble() * all;
        for (double[] each : weighed) {
            left -= each[1];
            if (left < 0) {
                return each[0];
            }
        }
        return -1;
    }

    private void print() {
        int[] sorted = Arrays.copyOf(off, reached);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %s | %s | %s | %s | %.1f %% |%n",
                people,
                rate,
                spread == 0 ? "within the minute" : "±" + spread / MINUTE + " min",
                minutes(sorted[reached / 2]),
                minutes(sorted[(int) (reached * 0.95)]),
                minutes(latest),
                100.0 * letGo / (letGo + reached));
    }

    private static String minutes(int seconds) {
        return String.format(Locale.ROOT, seconds < 600 ? "%.1f min" : "%.0f min", seconds / 60.0);
    }
}
