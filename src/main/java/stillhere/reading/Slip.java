package stillhere.reading;

/** Tells whether a word was typed with one slip: a letter too many, too few, another, or two swapped. */
final class Slip {
    private Slip() {}

    /** Whether one slip turns {@code meant} into {@code typed}; the first letter is typed right. */
    static boolean of(String meant, String typed) {
        int longer = Math.max(meant.length(), typed.length());
        if (meant.equals(typed)
                || Math.abs(meant.length() - typed.length()) > 1
                || meant.charAt(0) != typed.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(meant.length(), typed.length()) && meant.charAt(same) == typed.charAt(same)) {
            same++;
        }
        String meantRest = meant.substring(same);
        String typedRest = typed.substring(same);
        boolean swapped = meantRest.length() > 1
                && typedRest.length() > 1
                && meantRest.charAt(0) == typedRest.charAt(1)
                && meantRest.charAt(1) == typedRest.charAt(0)
                && meantRest.substring(2).equals(typedRest.substring(2));
        boolean missed = meant.length() == longer && meantRest.substring(1).equals(typedRest);
        boolean added = typed.length() == longer && typedRest.substring(1).equals(meantRest);
        boolean other =
                meant.length() == typed.length() && meantRest.substring(1).equals(typedRest.substring(1));
        return swapped || missed || added || other;
    }
}
