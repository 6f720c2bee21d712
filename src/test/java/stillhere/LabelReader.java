package stillhere;

import java.util.List;
import java.util.Optional;
import stillhere.dialog.Reader;
import stillhere.dialog.Review;

/** Reads labels; finds no value and no language, and nothing to say against any draft. */
@FunctionalInterface
public interface LabelReader extends Reader {
    @Override
    default Optional<String> value(String name, String text) {
        return Optional.empty();
    }

    @Override
    default Review review(String kind, String language, String draft) {
        return new Review(true, List.of());
    }

    @Override
    default Optional<String> language(String text) {
        return Optional.empty();
    }
}
