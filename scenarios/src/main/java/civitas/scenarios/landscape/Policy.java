package civitas.scenarios.landscape;

/**
 * A policy that learns what to copy and when to explore: a softmax over four actions, linear in what a person sees. Actions: flip
 * one locus, try a random state, copy the best, copy the most frequent. Features: own payoff, payoffs of best and second best,
 * share of the sample in the state of the best, whether the best earns more.
 */
final class Policy implements Strategy {
    private static final int ACTIONS = 4;
    private static final int FEATURES = 6;
    /** Parameters are of the order of 1, odds between actions of the order of e^10: choices can be all but certain. */
    private static final double SHARPNESS = 10;

    /** Number of parameters; flipping one locus is the action that others are compared with. */
    static final int PARAMETERS = (ACTIONS - 1) * FEATURES;

    private final double[] parameters;
    private final int loci;

    /** @param parameters {@code double[(action - 1) * FEATURES + feature]}; copied */
    Policy(double[] parameters, int loci) {
        this.parameters = parameters.clone();
        this.loci = loci;
    }

    @Override
    public int propose(Sight sight, Draws draws) {
        int best = sight.best();
        double top = best < 0 ? 0 : sight.payoff(best);
        double second = best < 0 ? 0 : sight.bestBeside(best);
        double share = best < 0 ? 0 : (double) sight.frequency(best) / sight.seen();
        double more = top > sight.payoff() ? 1 : 0;
        double[] odds = new double[ACTIONS];
        odds[0] = 1;
        double total = 1;
        for (int action = 1; action < ACTIONS; action++) {
            int row = (action - 1) * FEATURES;
            double score = parameters[row]
                    + parameters[row + 1] * sight.payoff()
                    + parameters[row + 2] * top
                    + parameters[row + 3] * second
                    + parameters[row + 4] * share
                    + parameters[row + 5] * more;
            odds[action] = StrictMath.exp(Math.max(-500, Math.min(500, SHARPNESS * score)));
            total += odds[action];
        }
        return act(action(odds, total * draws.uniform(Draws.ACTION)), sight, draws, best);
    }

    private static int action(double[] odds, double at) {
        double left = at;
        for (int action = 0; action < ACTIONS - 1; action++) {
            left -= odds[action];
            if (left < 0) {
                return action;
            }
        }
        return ACTIONS - 1;
    }

    private int act(int action, Sight sight, Draws draws, int best) {
        int major = sight.mostFrequent();
        return switch (action) {
            case 0 -> Move.flipOne(sight, draws, loci);
            case 1 -> draws.below(1 << loci, Draws.FRESH);
            case 2 -> best < 0 ? sight.state() : sight.state(best);
            default -> major < 0 ? sight.state() : sight.state(major);
        };
    }
}
