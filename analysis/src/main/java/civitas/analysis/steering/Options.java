package civitas.analysis.steering;

/**
 * What a planner can do at a belief: inform by any precision of a grid, by those that move the belief to p or 1-p, where the
 * baseline begins to inform, or by the least that informs; or let the agent herd, as cheaply as possible. Suprema are options
 * of their own, valued as limits: precisions barely above or below one that moves a belief to where values may jump, and
 * herding just below the belief.
 */
final class Options {
    /** By how much suprema that are not attained are missed where an actual precision is needed. */
    static final double BARELY = 1e-9;

    /** How the distance of a precision to the one it is next to compares with that of a belief to its limit; ±2: is larger. */
    private static final int[] NUDGES = {0, 1, 2, -1, -2};

    private static final int FREE = -2;

    /** Receives options. */
    interface Sink {
        /**
         * The agent follows a signal of that precision.
         *
         * @param good the planner's probability of a good signal
         * @param up position on the grid of the belief after a good signal
         * @param down the same after a bad one
         */
        void inform(double precision, double reward, double good, double up, double down);

        /** The agent herds at that precision, and the belief stays. */
        void herd(double precision, double reward);
    }

    private final SteeringGame game;
    private final Knowledge knowledge;
    private final BeliefGrid grid;
    private final double[] precisions;
    private final double[] targets;

    Options(SteeringGame game, Knowledge knowledge, BeliefGrid grid, double[] precisions) {
        this.game = game;
        this.knowledge = knowledge;
        this.grid = grid;
        this.precisions = precisions;
        targets = game.lowest() > 0.5 && game.lowest() < game.baseline()
                ? new double[] {game.baseline(), 1 - game.baseline(), game.lowest(), 1 - game.lowest()}
                : new double[] {game.baseline(), 1 - game.baseline()};
    }

    /** Number of options at most. */
    int most() {
        return precisions.length + 1 + (1 + targets.length) * NUDGES.length;
    }

    /**
     * All options at a belief.
     *
     * @param around the belief; what misses a jump by rounding is at it
     * @param limit -1 or 1 if the limit of beliefs from below or from above is meant, else 0
     */
    void at(double around, int limit, Sink sink) {
        double belief = grid.snapped(around);
        herd(belief, limit, sink);
        double minimal = SteeringGame.minimal(belief);
        if (minimal >= game.lowest() - SteeringGame.ROUNDING) {
            nudged(belief, limit, minimal, Double.NaN, sink);
        }
        double least = Math.max(game.lowest(), minimal + SteeringGame.ROUNDING);
        for (int i = precisions.length - 1; i >= 0 && precisions[i] >= least; i--) {
            inform(belief, precisions[i], precisions[i], limit, limit, sink);
        }
        for (double target : targets) {
            double precision = towards(belief, target);
            if (precision >= least && grid.isJump(target)) {
                nudged(belief, limit, precision, target, sink);
            } else if (precision >= least) {
                inform(belief, precision, precision, limit, limit, sink);
            }
        }
    }

    /** The precision at which one of the two signals moves the belief to {@code target}. */
    private static double towards(double belief, double target) {
        double odds = belief * (1 - target);
        double targetOdds = target * (1 - belief);
        return Math.max(odds, targetOdds) / (odds + targetOdds);
    }

    private void herd(double belief, int limit, Sink sink) {
        boolean beyond = outward(belief, limit) > 0;
        double cost = game.obfuscation(belief, beyond);
        if ((belief == 0.5 && limit == 0) || cost == Double.POSITIVE_INFINITY) {
            return;
        }
        boolean free = game.herdsFreely(belief, beyond);
        double precision = free ? game.baseline() : Math.max(game.lowest(), SteeringGame.minimal(belief) - BARELY);
        boolean onGood = belief == 0.5 ? limit > 0 : belief > 0.5;
        sink.herd(precision, game.herds(cost, knowledge.good(belief), onGood));
    }

    /** Whether a limit is farther from 1/2 than its belief, 1, or nearer, -1; 0 for the belief itself. */
    private static int outward(double belief, int limit) {
        return belief == 0.5 ? Math.abs(limit) : belief > 0.5 ? limit : -limit;
    }

    /**
     * Informs by a precision and by those barely beside it. In log-odds a signal moves the belief by as much as the precision
     * says, so that a nudge decides on which side of a jump either signal leads.
     */
    private void nudged(double belief, int limit, double precision, double target, Sink sink) {
        int least = leastNudge(belief, limit, precision);
        for (int nudge : NUDGES) {
            boolean distinct = limit != 0 || Math.abs(nudge) != 1;
            if (distinct && nudge >= least && !(precision == 1 && nudge != 0)) {
                int up = Integer.signum(limit + nudge);
                int down = Integer.signum(limit - nudge);
                inform(belief, precision, actual(belief, precision, target, Integer.signum(nudge)), up, down, sink);
            }
        }
    }

    /** The agent must follow, and the planner must be allowed to. */
    private int leastNudge(double belief, int limit, double precision) {
        int follows = precision <= SteeringGame.minimal(belief) + SteeringGame.ROUNDING ? outward(belief, limit) : FREE;
        int allowed = precision <= game.lowest() + SteeringGame.ROUNDING ? 0 : FREE;
        return Math.max(follows, allowed);
    }

    private static double actual(double belief, double precision, double target, int nudge) {
        if (nudge == 0) {
            return precision;
        }
        double nudged = Double.isNaN(target)
                ? precision + nudge * BARELY
                : towards(belief, target + (target > belief ? nudge : -nudge) * BARELY);
        return Math.min(1, nudged);
    }

    /**
     * @param actual the precision that is set
     * @param upSide side of the belief after a good signal, if values may jump there
     * @param downSide the same after a bad one
     */
    private void inform(double belief, double precision, double actual, int upSide, int downSide, Sink sink) {
        double good = knowledge.good(belief);
        sink.inform(
                actual,
                game.informs(good, precision),
                SteeringGame.goodSignal(good, precision),
                grid.position(SteeringGame.up(belief, precision), upSide),
                grid.position(SteeringGame.down(belief, precision), downSide));
    }
}
