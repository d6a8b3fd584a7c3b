package civitas.analysis.persuasion;

import civitas.analysis.Require;

/**
 * An experiment on two states and its price: it names state 1 with probability x if that is the state, and state 2 with
 * probability y if that is. Payoffs are 1 for naming the state. Source: Bergemann, Bonatti, Smolin, AER 2018.
 *
 * @param x P(names 1 | 1), in [0, 1]
 * @param y P(names 2 | 2), in [0, 1]
 * @param price at least 0
 */
public record Experiment(double x, double y, double price) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public Experiment {
        Require.that(x >= 0 && x <= 1, "x", x, "in [0, 1]");
        Require.that(y >= 0 && y <= 1, "y", y, "in [0, 1]");
        Require.that(price >= 0 && Double.isFinite(price), "price", price, "finite and at least 0");
    }

    /** All that can be known, at a price. */
    public static Experiment full(double price) {
        return new Experiment(1, 1, price);
    }

    /** Probability of being right for a buyer who knows the result and acts on it as is best. */
    public double right(double belief) {
        double follow = follow(belief);
        return Math.max(Math.max(belief, 1 - belief), Math.max(follow, 1 - follow));
    }

    /** Probability of being right for who does what the result names, theta x + (1 - theta) y. */
    double follow(double belief) {
        return belief * x + (1 - belief) * y;
    }

    /** What is bought if its result is turned into the other one with a probability. */
    public Experiment flipped(double chance) {
        return new Experiment(x + chance * (1 - 2 * x), y + chance * (1 - 2 * y), price);
    }

    /** Whether it leaves no doubt. */
    public boolean isFull() {
        return Math.min(x, y) > 1 - 1e-6;
    }
}
