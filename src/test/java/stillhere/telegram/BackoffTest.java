package stillhere.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void pauses_grow_up_to_the_limit_and_are_never_quite_the_same() {
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(7));

        var pauses = Stream.generate(backoff::next).limit(200).toList();

        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(pauses.get(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(pauses.subList(6, 200))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30)));
        assertThat(pauses.subList(6, 200).stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void after_a_success_it_begins_anew() {
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(7));
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
}
