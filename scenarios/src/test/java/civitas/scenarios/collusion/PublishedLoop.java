package civitas.scenarios.collusion;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The learning loop of Calvano et al. 2020 written down as plainly as possible: nothing is kept that can be looked up
 * again, row maxima are searched, strategies are compared as a whole. What {@link Market} does fast must equal this.
 */
final class PublishedLoop {
    private final double[][][] values;
    private final double[] profits;
    private final double learningRate;
    private final double discountFactor;
    private final double decay;
    private final RandomGenerator[] random;
    private final double[] epsilon;
    /** Prices of the last k periods, {@code int[period][firm]}, oldest first. */
    private final int[][] memory;

    private int[] lastActions;
    private long stablePeriods;

    /**
     * @param firstValues {@code double[firm][action]}, the same in every state
     * @param profits {@code double[jointAction * firms + firm]}
     */
    PublishedLoop(
            double[][] firstValues,
            double[] profits,
            int[][] memory,
            double learningRate,
            double discountFactor,
            double decay,
            RandomGenerator[] random) {
        int firms = firstValues.length;
        int actions = firstValues[0].length;
        int states = (int) Math.round(Math.pow(actions, (double) firms * memory.length));
        values = new double[firms][states][];
        for (int firm = 0; firm < firms; firm++) {
            for (int state = 0; state < states; state++) {
                values[firm][state] = firstValues[firm].clone();
            }
        }
        this.profits = profits;
        this.memory = memory;
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        this.decay = decay;
        this.random = random;
        epsilon = new double[firms];
        Arrays.fill(epsilon, 1);
    }

    void period() {
        int[][] before = strategies();
        int state = state();
        int[] actions = new int[values.length];
        for (int firm = 0; firm < actions.length; firm++) {
            boolean explores = random[firm].nextDouble() < epsilon[firm];
            actions[firm] = explores ? anyAction(random[firm].nextLong(), values[firm][0].length) : greedy(firm, state);
            epsilon[firm] *= StrictMath.exp(-decay);
        }
        remember(actions);
        int next = state();
        for (int firm = 0; firm < actions.length; firm++) {
            double profit = profits[number(actions) * actions.length + firm];
            double best = Arrays.stream(values[firm][next]).max().orElseThrow();
            double old = values[firm][state][actions[firm]];
            values[firm][state][actions[firm]] = old + learningRate * (profit + discountFactor * best - old);
        }
        lastActions = actions;
        stablePeriods = Arrays.deepEquals(before, strategies()) ? stablePeriods + 1 : 1;
    }

    /** floor(u * actions / 2^63) for 63 uniform bits u. */
    private static int anyAction(long bits, int actions) {
        return BigInteger.valueOf(bits >>> 1)
                .multiply(BigInteger.valueOf(actions))
                .shiftRight(63)
                .intValueExact();
    }

    private void remember(int[] actions) {
        for (int period = 1; period < memory.length; period++) {
            memory[period - 1] = memory[period];
        }
        if (memory.length > 0) {
            memory[memory.length - 1] = actions;
        }
    }

    /** All remembered prices as digits, oldest period and first firm first. */
    private int state() {
        int number = 0;
        for (int[] actions : memory) {
            for (int action : actions) {
                number = number * values[0][0].length + action;
            }
        }
        return number;
    }

    private int number(int[] actions) {
        int number = 0;
        for (int action : actions) {
            number = number * values[0][0].length + action;
        }
        return number;
    }

    /** The lowest of the best prices. */
    private int greedy(int firm, int state) {
        int best = 0;
        for (int action = 1; action < values[firm][state].length; action++) {
            best = values[firm][state][action] > values[firm][state][best] ? action : best;
        }
        return best;
    }

    private int[][] strategies() {
        int[][] strategies = new int[values.length][values[0].length];
        for (int firm = 0; firm < strategies.length; firm++) {
            for (int state = 0; state < strategies[firm].length; state++) {
                strategies[firm][state] = greedy(firm, state);
            }
        }
        return strategies;
    }

    int lastJointAction() {
        return number(lastActions);
    }

    long stablePeriods() {
        return stablePeriods;
    }

    double value(int firm, int state, int action) {
        return values[firm][state][action];
    }
}
