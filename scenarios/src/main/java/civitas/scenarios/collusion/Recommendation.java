package civitas.scenarios.collusion;

import civitas.scenario.Parameter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Information lever: a price that the platform recommends to each firm. Firms choose as ever; a firm that follows charges the
 * recommended price instead of its own choice, and learns from what it charged.
 */
public sealed interface Recommendation {
    /**
     * The advice firms get in a game.
     *
     * @param followers where it is drawn who follows, one per firm
     */
    Optional<Advice> in(StageGame game, RandomGenerator... followers);

    /** Nothing. */
    @Parameter(description = "Nothing is recommended.")
    record None() implements Recommendation {
        @Override
        public Optional<Advice> in(StageGame game, RandomGenerator... followers) {
            return Optional.empty();
        }
    }

    /**
     * A price between the yardsticks of the firm, on its grid.
     *
     * @param share place between Nash and joint-monopoly price
     * @param adherence probability that a firm follows
     */
    @Parameter(description = "A price between a firm's Nash and joint-monopoly prices.")
    record Price(
            @Parameter(
                            description = "Place of the recommended price between the firm's Nash price (0) and its"
                                    + " joint-monopoly price (1); the nearest price of its grid is recommended.",
                            value = "1",
                            range = "[0, 1]",
                            source = "no published value",
                            switchable = true)
                    double share,
            @Parameter(
                            description = "Probability per period that a firm charges the recommended price instead of"
                                    + " its own choice; all firms draw independently.",
                            value = "0.1",
                            unit = "1/period",
                            range = "[0, 1]",
                            source = "no published value",
                            switchable = true)
                    double adherence)
            implements Recommendation {
        @Override
        public Optional<Advice> in(StageGame game, RandomGenerator... followers) {
            return Optional.of(new Advice(actions(game), adherence, followers));
        }

        /** The recommended prices, {@code int[firm]}; the lower one of two that are equally near. */
        int[] actions(StageGame game) {
            int[] actions = new int[game.firms()];
            for (int firm = 0; firm < actions.length; firm++) {
                double nash = game.nash().prices()[firm];
                double wanted = nash + share * (game.monopoly().prices()[firm] - nash);
                actions[firm] = nearest(game.prices()[firm], wanted);
            }
            return actions;
        }

        private static int nearest(double[] grid, double wanted) {
            int nearest = 0;
            for (int action = 1; action < grid.length; action++) {
                nearest = Math.abs(grid[action] - wanted) < Math.abs(grid[nearest] - wanted) ? action : nearest;
            }
            return nearest;
        }
    }
}
