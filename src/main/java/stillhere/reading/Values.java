package stillhere.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All values, by name. */
final class Values {
    private Values() {}

    static Map<String, Value> read(Shelf shelf, Map<String, List<String>> countries) {
        NumberWords numbers = NumberWords.read(shelf.words("numbers.yaml"));
        Map<String, Value> values = new TreeMap<>();
        values.put("strength", StrengthValue.read(shelf.examples("strength"), numbers));
        values.put("minutes", SpanValue.read(shelf.examples("minutes"), numbers));
        values.put("days", SpanValue.read(shelf.examples("days"), numbers));
        values.put("name", NameValue.read(shelf.examples("name")));
        values.put("country", new CountryValue(countries));
        return values;
    }
}
