package civitas.scenarios.classification;

import civitas.analysis.strategic.ThresholdGame;
import civitas.scenario.Parameter;

/** How the jury sets its threshold; it publishes it before contestants answer. */
public sealed interface Jury {
    /**
     * The threshold of the next round.
     *
     * @param game what contestants play
     * @param retrained the threshold that would have been most accurate on what was shown in the last round; 0 if the jury did not look
     */
    double threshold(ThresholdGame game, double retrained);

    /** Accepts who would be qualified if nobody answered. */
    record Naive() implements Jury {
        @Override
        public double threshold(ThresholdGame game, double retrained) {
            return 0;
        }
    }

    /** Accepts from the reach 2/kappa on: whoever is qualified can get there, and nobody else. */
    record Robust() implements Jury {
        @Override
        public double threshold(ThresholdGame game, double retrained) {
            return game.reach();
        }
    }

    /**
     * Accepts from a given threshold on.
     *
     * @param threshold tau
     */
    record Fixed(
            @Parameter(description = "Accepts from this value on, tau.", value = "0.2", range = "[-100, 100]")
                    double threshold)
            implements Jury {
        @Override
        public double threshold(ThresholdGame game, double retrained) {
            return threshold;
        }
    }

    /** Begins naively, and takes what was most accurate on what was shown in the last round. */
    record Retraining() implements Jury {
        @Override
        public double threshold(ThresholdGame game, double retrained) {
            return retrained;
        }
    }
}
