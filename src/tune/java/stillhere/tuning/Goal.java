package stillhere.tuning;

import java.util.Arrays;
import java.util.List;

/** What the outputs of a batch should be. One row a question: a text is asked by each reading that knows it. */
final class Goal {
    private static final float FAR_BELOW = -10_000;

    private final float[][] asks;
    private final float[][] elsewhere;
    private final float[][] wanted;

    Goal(List<Known> texts, List<Integer> batch, int outputs, float smoothing) {
        int rows = batch.stream()
                .mapToInt(text -> texts.get(text).targets().size())
                .sum();
        asks = new float[rows][batch.size()];
        elsewhere = new float[rows][outputs];
        wanted = new float[rows][outputs];
        int row = 0;
        for (int i = 0; i < batch.size(); i++) {
            for (Target target : texts.get(batch.get(i)).targets()) {
                asks[row][i] = 1;
                ask(row, target, smoothing);
                row++;
            }
        }
    }

    private void ask(int row, Target target, float smoothing) {
        int end = target.first() + target.size();
        Arrays.fill(elsewhere[row], FAR_BELOW);
        Arrays.fill(elsewhere[row], target.first(), end, 0);
        Arrays.fill(wanted[row], target.first(), end, target.weight() * smoothing / target.size());
        wanted[row][target.right()] += target.weight() * (1 - smoothing);
    }

    /** Per row, 1 at the text that is asked. */
    float[][] asks() {
        return asks;
    }

    /** Per row, 0 at the outputs of the reading that asks, far below 0 at the others. */
    float[][] elsewhere() {
        return elsewhere;
    }

    /** Per row, how likely each output should be, times how much the question counts. */
    float[][] wanted() {
        return wanted;
    }
}
