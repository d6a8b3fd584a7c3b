package civitas.analysis.persuasion;

import civitas.analysis.Require;

/**
 * Closed forms for two types of buyers who lean to different states: one that values full information at v1 = 1 - theta1
 * (theta1 &gt; 1/2), and one that values it less, at v2 = theta2 (theta2 &lt; 1/2). The menu that tells them apart sells all to the
 * first at v1, and to the second an experiment with y = 1 that the first would not rather have. Source: Bergemann, Bonatti,
 * Smolin, AER 2018, section III, with the constraint that binds solved for x.
 *
 * @param high theta1, in (1/2, 1)
 * @param low theta2, in (0, 1/2), below 1 - theta1
 * @param highShare probability of the first type, in [0, 1]
 */
public record TwoTypeForms(double high, double low, double highShare) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public TwoTypeForms {
        Require.that(high > 0.5 && high < 1, "high", high, "in (0.5, 1)");
        Require.that(low > 0 && low < 1 - high, "low", low, "in (0, 1 - high)");
        Require.that(highShare >= 0 && highShare <= 1, "highShare", highShare, "in [0, 1]");
    }

    /** x of what the second type buys, (2 theta1 - 1) / (theta1 - theta2). */
    public double partialX() {
        return (2 * high - 1) / (high - low);
    }

    /** Its price, theta2 x. */
    public double partialPrice() {
        return low * partialX();
    }

    /** Most that can be earned: by that menu, or by all information at v2 to both or at v1 to the first. */
    public double revenue() {
        double apart = highShare * (1 - high) + (1 - highShare) * partialPrice();
        return Math.max(apart, Math.max(low, highShare * (1 - high)));
    }
}
