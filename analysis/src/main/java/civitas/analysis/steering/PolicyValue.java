package civitas.analysis.steering;

/**
 * What a policy comes to, exactly: a discounted sum over agents as a function of the belief at the start, on a grid of beliefs
 * with linear interpolation, solved to 1e-10.
 */
public final class PolicyValue {
    private static final double TOLERANCE = 1e-10;

    private final BeliefGrid grid;
    private final double[] values;

    private PolicyValue(BeliefGrid grid, double[] values) {
        this.grid = grid;
        this.values = values;
    }

    /** What counts per agent. */
    @FunctionalInterface
    private interface Payoff {
        double of(double belief, double precision, boolean follows);
    }

    /** The planner's value of a policy. */
    public static PolicyValue ofReward(SteeringGame game, Policy policy, int beliefs) {
        return solve(game, policy, Knowledge.PUBLIC, beliefs, (belief, precision, follows) -> {
            double loss = game.objective() == Objective.ALTRUISTIC
                    ? wrong(belief, precision, follows, belief)
                    : follows ? 1 - SteeringGame.goodSignal(belief, precision) : belief > 0.5 ? 0 : 1;
            return -game.spend(precision) - game.errorCost() * loss;
        });
    }

    /** Share of wrong actions, (1-delta) sum delta^t 1[agent t is wrong], in a given state or on average. */
    public static PolicyValue ofErrors(SteeringGame game, Policy policy, Knowledge state, int beliefs) {
        return solve(
                game,
                policy,
                state,
                beliefs,
                (belief, precision, follows) ->
                        (1 - game.discount()) * wrong(belief, precision, follows, state.good(belief)));
    }

    private static double wrong(double belief, double precision, boolean follows, double good) {
        return follows ? 1 - precision : belief > 0.5 ? 1 - good : good;
    }

    private static PolicyValue solve(SteeringGame game, Policy policy, Knowledge state, int beliefs, Payoff payoff) {
        BeliefGrid grid = new BeliefGrid(beliefs);
        int size = grid.size();
        double[] reward = new double[size];
        double[] good = new double[size];
        double[] up = new double[size];
        double[] down = new double[size];
        double[] values = new double[size];
        boolean[] follows = new boolean[size];
        for (int place = 0; place < size; place++) {
            double belief = grid.belief(place);
            boolean limit = belief == 0.5 && place != grid.atHalf();
            double actual = limit ? belief + grid.side(place) * Options.BARELY : belief;
            double q = policy.precision(actual);
            follows[place] = SteeringGame.follows(actual, q);
            reward[place] = payoff.of(actual, q, follows[place]);
            good[place] = SteeringGame.goodSignal(state.good(actual), q);
            up[place] = SteeringGame.up(actual, q);
            down[place] = SteeringGame.down(actual, q);
        }
        double change = Double.POSITIVE_INFINITY;
        double discount = game.discount();
        while (change > TOLERANCE * (1 - discount)) {
            change = 0;
            for (int place = 0; place < size; place++) {
                double next = follows[place]
                        ? reward[place]
                                + discount
                                        * (good[place] * grid.value(values, up[place])
                                                + (1 - good[place]) * grid.value(values, down[place]))
                        : reward[place] / (1 - discount);
                change = Math.max(change, Math.abs(next - values[place]));
                values[place] = next;
            }
        }
        return new PolicyValue(grid, values);
    }

    /** The sum from a belief on. */
    public double at(double belief) {
        return grid.value(values, belief);
    }
}
