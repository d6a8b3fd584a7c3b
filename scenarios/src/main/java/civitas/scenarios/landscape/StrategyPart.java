package civitas.scenarios.landscape;

import civitas.scenario.Parameter;

/** How agents use what they see of neighbours. Those that imitate may try something of their own if that does not pay more. */
public sealed interface StrategyPart {
    /** What is tried first. */
    Strategy first(int loci);

    /** What is tried if the first does not pay more. */
    default Strategy second(int loci) {
        return Strategy.NOTHING;
    }

    /**
     * Copies the best neighbour seen.
     *
     * @param alone what it tries otherwise
     */
    record FollowBest(@Parameter(description = ALONE, value = "flip_one") Move alone) implements StrategyPart {
        @Override
        public Strategy first(int loci) {
            return Strategy::best;
        }

        @Override
        public Strategy second(int loci) {
            return alone.strategy(loci);
        }
    }

    /**
     * Copies the state that most neighbours seen are in; if all differ, nobody.
     *
     * @param alone what it tries otherwise
     */
    record FollowMajor(@Parameter(description = ALONE, value = "flip_one") Move alone) implements StrategyPart {
        @Override
        public Strategy first(int loci) {
            return Strategy::major;
        }

        @Override
        public Strategy second(int loci) {
            return alone.strategy(loci);
        }
    }

    /**
     * Copies one of the neighbours seen, any of them, whenever one of them earns more.
     *
     * @param alone what it tries otherwise
     */
    record RandomCopy(@Parameter(description = ALONE, value = "none") Move alone) implements StrategyPart {
        @Override
        public Strategy first(int loci) {
            return Strategy::random;
        }

        @Override
        public Strategy second(int loci) {
            return alone.strategy(loci);
        }
    }

    /**
     * Looks at nobody.
     *
     * @param move what it tries
     */
    record Individual(@Parameter(description = "What it tries.", value = "flip_one") Move move)
            implements StrategyPart {
        @Override
        public Strategy first(int loci) {
            return move.strategy(loci);
        }
    }

    /**
     * Copies the best neighbour only where copying is worth while: the best earns a lot, or the second best a fair amount. Else
     * flips one locus.
     *
     * @param best payoff of the best from which on it is copied
     * @param second payoff of the second best from which on the best is copied
     */
    record Threshold(
            @Parameter(
                            description = "Payoff of the best neighbour above which it is copied.",
                            value = "0.8",
                            range = "[0, 1]",
                            source = LandscapeParameters.SOURCE)
                    double best,
            @Parameter(
                            description = "Payoff of the second best above which the best is copied.",
                            value = "0.45",
                            range = "[0, 1]",
                            source = LandscapeParameters.SOURCE)
                    double second)
            implements StrategyPart {
        @Override
        public Strategy first(int loci) {
            return (sight, draws) -> {
                int top = sight.best();
                boolean copies = top >= 0 && (sight.payoff(top) > best || sight.bestBeside(top) > second);
                return copies ? sight.state(top) : Move.flipOne(sight, draws, loci);
            };
        }
    }

    /**
     * One policy for all, found by an evolution strategy on the mean payoff of everybody, over landscapes of its own.
     *
     * @param generations of training
     * @param pairs of candidates in each
     * @param noise standard deviation of candidates
     * @param step of the policy, per generation
     */
    record Learned(
            @Parameter(
                            description = "Generations of training, each on a landscape of its own.",
                            value = "60",
                            range = "[0, 10000]")
                    int generations,
            @Parameter(description = "Mirrored pairs of policies tried in each.", value = "8", range = "[1, 1000]")
                    int pairs,
            @Parameter(description = "Standard deviation of what is tried.", value = "0.3", range = "(0, 100]")
                    double noise,
            @Parameter(description = "Step of learning.", value = "0.3", range = "(0, 100]") double step)
            implements StrategyPart {
        /** Candidates in all of training. */
        long trials() {
            return 2L * pairs * generations;
        }

        @Override
        public Strategy first(int loci) {
            return new Policy(new double[Policy.PARAMETERS], loci);
        }
    }

    /** Description of what imitators do otherwise. */
    String ALONE = "What it tries on its own if imitation does not pay more.";
}
