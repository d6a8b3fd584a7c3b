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
        BeliefGrid grid =
                new BeliefGrid(beliefs, 1 - game.baseline(), game.baseline(), 1 - game.lowest(), game.lowest());
        Step[] steps = new Step[grid.size()];
        for (int place = 0; place < steps.length; place++) {
            double belief = grid.belief(place) + grid.limit(place) * Options.BARELY;
            double q = policy.precision(belief);
            boolean follows = SteeringGame.follows(belief, q);
            double reward = payoff.of(belief, q, follows);
            double good = SteeringGame.goodSignal(state.good(belief), q);
            double up = grid.position(SteeringGame.up(belief, q), 0);
            double down = grid.position(SteeringGame.down(belief, q), 0);
            steps[place] = new Step(follows, reward, good, up, down);
        }
        double[] values = new double[steps.length];
        double change = Double.POSITIVE_INFINITY;
        while (change > TOLERANCE * (1 - game.discount())) {
            change = sweep(steps, game.discount(), values);
        }
        return new PolicyValue(grid, values);
    }

    /** What a policy does at a place: probability of a good signal, positions after a good and a bad one. */
    private record Step(boolean follows, double reward, double good, double up, double down) {
        double worth(double[] values, double discount) {
            double next = good * BeliefGrid.at(values, up) + (1 - good) * BeliefGrid.at(values, down);
            return follows ? reward + discount * next : reward / (1 - discount);
        }
    }

    private static double sweep(Step[] steps, double discount, double[] values) {
        double change = 0;
        for (int place = 0; place < steps.length; place++) {
            double worth = steps[place].worth(values, discount);
            change = Math.max(change, Math.abs(worth - values[place]));
            values[place] = worth;
        }
        return change;
    }

    /** The sum from a belief on. */
    public double at(double belief) {
        return grid.value(values, belief);
    }
}
