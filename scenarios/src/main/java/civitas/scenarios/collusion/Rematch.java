package civitas.scenarios.collusion;

import civitas.scenario.Parameter;
import civitas.scenario.Quantity;
import java.util.Arrays;
import java.util.List;

/**
 * What is tried when learning has ended: firm 1 meets firm 2 of another market, which learned by itself under the same
 * parameters. Shows how much of what firms learned is about each other. Source: Calvano et al. 2020, appendix.
 */
public sealed interface Rematch {
    /** Periods over which the gain of a moment is averaged. */
    int WINDOW = 100;

    /** Outcomes that are measured beside all others. */
    List<Quantity> outcomes();

    /** Nothing. */
    @Parameter(description = "Firms meet nobody else.")
    record None() implements Rematch {
        @Override
        public List<Quantity> outcomes() {
            return List.of();
        }
    }

    /** Both go on learning, but try nothing at random. */
    @Parameter(description = "Both go on learning without exploring.")
    record WithoutExploration() implements Rematch {
        /** Periods of the rematch after which the gain is read. */
        private static final int[] READ_AFTER = {0, 1_000, 10_000, 40_000};

        /** The periods of the rematch after which the gain is read, rising; a copy. */
        static int[] readAfter() {
            return READ_AFTER.clone();
        }

        /** Name of the gain after that many periods. */
        static String gainAfter(int periods) {
            return "rematch_gain_" + periods;
        }

        @Override
        public List<Quantity> outcomes() {
            return Arrays.stream(READ_AFTER)
                    .mapToObj(periods -> Quantity.of(
                            gainAfter(periods),
                            "1",
                            "Mean profit gain in the " + WINDOW + " periods that follow period " + periods
                                    + " of the rematch; none if learning was cut off."))
                    .toList();
        }
    }

    /** Both learn as they did at first, exploration starting over, until strategies are stable again. */
    @Parameter(description = "Exploration starts over, and both learn until strategies are stable again.")
    record WithExploration() implements Rematch {
        static final String GAIN = "rematch_profit_gain";

        @Override
        public List<Quantity> outcomes() {
            return List.of(Quantity.of(
                    GAIN, "1", "Profit gain on the limit cycle after the rematch; none if learning was cut off."));
        }
    }
}
