package stillhere.reading;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All values, by name. */
final class Values {
    private Values() {}

    static Map<String, Value> read(Shelf shelf, Map<String, List<String>> countries) {
        NumberWords numbers = NumberWords.read(shelf.words("numbers.yaml"));
        List<Pattern> corrections = Corrected.patterns(shelf.words("corrections.yaml"));
        Map<String, Value> values = new TreeMap<>();
        values.put(
                "strength",
                new Corrected(
                        StrengthValue.read(shelf.examples("strength"), numbers),
                        Corrected.patterns(shelf.examples("strength"))));
        values.put("minutes", SpanValue.read(shelf.examples("minutes"), numbers));
        values.put("days", SpanValue.read(shelf.examples("days"), numbers));
        TimeValue time = TimeValue.read(shelf.examples("time"), numbers);
        values.put("time", time);
        values.put("half", new HalfValue(time));
        values.put("quiet", QuietValue.read(shelf.examples("quiet"), time));
        values.put("zone", ZoneValue.read(shelf.examples("zone")));
        values.put("name", NameValue.read(shelf.examples("name"), shelf.words("everyday.yaml")));
        values.put("country", new CountryValue(countries));
        values.put("topic", ListedValue.read(shelf.examples("topic")));
        values.put("sign", ListedValue.read(shelf.examples("sign")));
        values.replaceAll((name, value) -> new Corrected(value, corrections));
        return values;
    }
}
