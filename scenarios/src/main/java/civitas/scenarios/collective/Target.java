package civitas.scenarios.collective;

import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** The label that a collective is about. */
public sealed interface Target {
    /**
     * The label's number.
     *
     * @param labels number of labels
     * @param random draws it where it is drawn
     */
    int index(int labels, RandomGenerator random);

    /** One label. */
    record Label(@Parameter(description = "Its number, from 0.", value = "2", range = "[0, 1000000]") int index)
            implements Target {
        @Override
        public int index(int labels, RandomGenerator random) {
            return index;
        }
    }

    /** A label drawn in every run, all equally likely; in worlds of documents only. */
    record Drawn() implements Target {
        @Override
        public int index(int labels, RandomGenerator random) {
            return random.nextInt(labels);
        }
    }
}
