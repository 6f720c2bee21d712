package stillhere.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescentTest {
    @Test
    void aGradientThatIsNoNumberIsForgottenAndTheNextStepGoesOn() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weights = manager.create(new float[] {1, 2});
            Descent descent = new Descent();
            descent.add(List.of(weights), 0.1f);

            differentiate(weights, Float.NaN);
            assertThat(descent.step(manager, 1)).isFalse();
            assertThat(weights.toFloatArray()).containsExactly(1, 2);

            differentiate(weights, 1);
            assertThat(descent.step(manager, 1)).isTrue();
            assertThat(weights.toFloatArray()[0]).isBetween(0.89f, 0.91f);
        }
    }

    private static void differentiate(NDArray weights, float factor) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(weights.mul(factor).sum());
        }
    }
}
