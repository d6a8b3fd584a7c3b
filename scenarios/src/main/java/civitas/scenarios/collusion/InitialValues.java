package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;
import civitas.scenario.Parameter;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What learners that keep values believe before the first period. */
public sealed interface InitialValues {
    /**
     * First values of a firm's table.
     *
     * @param game what joint actions pay, and who firm {@code firm} is in it
     * @param observations number of rows
     * @param random opens the firm's stream for first values
     * @return {@code double[observation * actions + action]}, money
     */
    double[] table(Stakes game, int observations, Supplier<RandomGenerator> random);

    /**
     * One firm's part in the stage game.
     *
     * @param states numbering of joint actions
     * @param profits expected profits, {@code double[jointAction * firms + firm]}, money per period
     * @param firm the firm, from 0
     * @param discountFactor delta
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    record Stakes(HistoryStates states, double[] profits, int firm, double discountFactor) {
        /** The same row for every observation. */
        double[] repeated(double[] row, int observations) {
            double[] values = new double[Math.multiplyExact(observations, row.length)];
            Arrays.setAll(values, cell -> row[cell % row.length]);
            return values;
        }

        double profit(int jointAction) {
            return profits[jointAction * states.players() + firm];
        }
    }

    /**
     * Each price is worth what it earns on average against rivals who price uniformly at random, for ever:
     * Q(s, a) = mean over rivals' prices of pi_i(a, .) / (1 - delta). Source: Calvano et al. 2020, section II.
     */
    @Parameter(description = "What a price earns for ever against rivals who price uniformly at random.")
    record UniformRivals() implements InitialValues {
        @Override
        public double[] table(Stakes game, int observations, Supplier<RandomGenerator> random) {
            HistoryStates states = game.states();
            double[] row = new double[states.actions()];
            for (int joint = 0; joint < states.jointActions(); joint++) {
                row[states.action(joint, game.firm())] += game.profit(joint);
            }
            double combinations = (double) states.jointActions() / row.length;
            for (int action = 0; action < row.length; action++) {
                row[action] = row[action] / combinations / (1 - game.discountFactor());
            }
            return game.repeated(row, observations);
        }
    }

    /**
     * Each price is worth what it earns once against rivals who never leave one price, if after that period all firms
     * charge that price for ever: Q(s, a) = pi_i(a, fixed) + delta / (1 - delta) pi_i(fixed, fixed). Source: Calvano et
     * al. 2020, replication package.
     *
     * @param price that price, its place on the rivals' grids counted from 1
     */
    @Parameter(description = "What a price earns once against rivals at one price, which all charge from then on.")
    record FixedOpponent(
            @Parameter(
                            description = "The rivals' price: its place on their grids, counted from 1.",
                            value = "2",
                            range = "[1, 1000000]",
                            source = CollusionParameters.SOURCE + ", replication package")
                    int price)
            implements InitialValues {
        @Override
        public double[] table(Stakes game, int observations, Supplier<RandomGenerator> random) {
            HistoryStates states = game.states();
            int[] charged = new int[states.players()];
            Arrays.fill(charged, price - 1);
            double discountFactor = game.discountFactor();
            double later = discountFactor / (1 - discountFactor) * game.profit(states.jointAction(charged));
            double[] row = new double[states.actions()];
            for (int action = 0; action < row.length; action++) {
                charged[game.firm()] = action;
                row[action] = game.profit(states.jointAction(charged)) + later;
            }
            return game.repeated(row, observations);
        }
    }

    /**
     * One value for everything.
     *
     * @param value that value
     */
    @Parameter(description = "The same value for every price.")
    record Constant(
            @Parameter(
                            description = "Value of every price.",
                            value = "10",
                            unit = "money",
                            range = "[-1000000, 1000000]",
                            source = CollusionParameters.SOURCE + ", replication package")
                    double value)
            implements InitialValues {
        @Override
        public double[] table(Stakes game, int observations, Supplier<RandomGenerator> random) {
            double[] row = new double[game.states().actions()];
            Arrays.fill(row, value);
            return game.repeated(row, observations);
        }
    }

    /**
     * Values drawn independently, one for every price after every observation.
     *
     * @param lowest lower end
     * @param highest upper end
     */
    @Parameter(description = "Values drawn independently and uniformly between two ends.")
    record Uniform(
            @Parameter(
                            description = "Lower end.",
                            value = "10",
                            unit = "money",
                            range = "[-1000000, 1000000]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double lowest,
            @Parameter(
                            description = "Upper end.",
                            value = "20",
                            unit = "money",
                            range = "[-1000000, 1000000]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double highest)
            implements InitialValues {
        /** Checks the order. */
        public Uniform {
            if (!(lowest <= highest)) {
                throw new IllegalArgumentException("lowest = " + lowest + ", must be at most highest = " + highest);
            }
        }

        @Override
        public double[] table(Stakes game, int observations, Supplier<RandomGenerator> random) {
            RandomGenerator draws = random.get();
            double[] values =
                    new double[Math.multiplyExact(observations, game.states().actions())];
            Arrays.setAll(values, cell -> lowest + (highest - lowest) * draws.nextDouble());
            return values;
        }
    }
}
