package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * A feature and what a person can do about it. Immutable.
 * <p>A value x may stay; otherwise it moves to a value of the grid, or, if the feature is continuous, to any value between the
 * ends of the grid, in an allowed direction.
 */
public final class ActionableFeature {
    private final String name;
    private final double[] grid;
    private final boolean continuous;
    private final Percentiles percentiles;
    private final Direction direction;

    private ActionableFeature(
            String name, double[] grid, boolean continuous, Percentiles percentiles, Direction direction) {
        this.name = name;
        this.grid = grid;
        this.continuous = continuous;
        this.percentiles = percentiles;
        this.direction = direction;
    }

    /**
     * A feature that moves on a grid.
     *
     * @param name what the data call it
     * @param grid values it can take, strictly increasing; not modified
     * @param percentiles its percentile map
     * @param direction which way it can be changed
     */
    public static ActionableFeature onGrid(String name, double[] grid, Percentiles percentiles, Direction direction) {
        return new ActionableFeature(name, grid.clone(), false, percentiles, direction);
    }

    /** The same with any value between {@code low} and {@code high}. */
    public static ActionableFeature continuous(
            String name, double low, double high, Percentiles percentiles, Direction direction) {
        return new ActionableFeature(name, new double[] {low, high}, true, percentiles, direction);
    }

    /**
     * A feature as a population has it, with percentiles by a kernel density over the grid.
     *
     * @param name what the data call it
     * @param observed its values in the population, at least one, finite; not modified
     * @param rule its grid
     * @param direction which way it can be changed
     */
    public static ActionableFeature of(String name, double[] observed, GridRule rule, Direction direction) {
        double[] grid = rule.grid(observed);
        return new ActionableFeature(name, grid, false, Percentiles.ofKernelDensity(observed, grid), direction);
    }

    /** The same, free to move between the ends of its grid. */
    public ActionableFeature withoutSteps() {
        return new ActionableFeature(name, grid, true, percentiles, direction);
    }

    /** The same with another direction. */
    public ActionableFeature withDirection(Direction changed) {
        return new ActionableFeature(name, grid, continuous, percentiles, changed);
    }

    /** What the data call it. */
    public String name() {
        return name;
    }

    /** Which way it can be changed. */
    public Direction direction() {
        return direction;
    }

    /** Whether it moves without steps. */
    public boolean isContinuous() {
        return continuous;
    }

    /** Its percentile map. */
    public Percentiles percentiles() {
        return percentiles;
    }

    /** The way in which a change raises the score: 1, -1, or 0 if it cannot or must not move that way. */
    int helpfulSign(double weight) {
        int sign = (int) Math.signum(weight);
        return sign != 0 && direction.allows(sign) ? sign : 0;
    }

    /** Signed change of percentile on the way from one value to another, never negative in the direction of the move. */
    double shift(double from, double to) {
        return Math.max(
                0, to > from ? percentiles.at(to) - percentiles.at(from) : percentiles.at(from) - percentiles.at(to));
    }

    /** The values beyond {@code from} in that direction, nearest first; none for a continuous feature. */
    double[] targets(double from, int sign) {
        Require.that(!continuous, "feature", name, "on a grid to have single targets");
        double[] targets = Arrays.stream(grid)
                .filter(value -> sign > 0 ? value > from : value < from)
                .toArray();
        if (sign < 0) {
            for (int i = 0; i < targets.length / 2; i++) {
                double nearer = targets[targets.length - 1 - i];
                targets[targets.length - 1 - i] = targets[i];
                targets[i] = nearer;
            }
        }
        return targets;
    }

    /** The value furthest in that direction, 1 or -1, whose {@link #shift} is at most {@code cost}. */
    double furthest(double from, int sign, double cost) {
        return continuous ? furthestBetween(from, sign, cost) : furthestOnGrid(from, sign, cost);
    }

    private double furthestBetween(double from, int sign, double cost) {
        double rank = percentiles.at(from);
        if (sign > 0) {
            return Math.max(from, Math.min(grid[grid.length - 1], percentiles.highest(rank + cost)));
        }
        return Math.min(from, Math.max(grid[0], percentiles.lowest(rank - cost)));
    }

    /** Bisection: shifts do not fall along the grid. */
    private double furthestOnGrid(double from, int sign, double cost) {
        int within = -1;
        int beyond = grid.length;
        while (beyond - within > 1) {
            int middle = (within + beyond) >>> 1;
            double value = grid[sign > 0 ? middle : grid.length - 1 - middle];
            boolean reached = sign > 0 ? value <= from : value >= from;
            if (reached || shift(from, value) <= cost) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        if (within < 0) {
            return from;
        }
        double value = grid[sign > 0 ? within : grid.length - 1 - within];
        return sign > 0 ? Math.max(from, value) : Math.min(from, value);
    }
}
