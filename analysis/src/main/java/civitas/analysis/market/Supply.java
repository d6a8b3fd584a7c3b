package civitas.analysis.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What firms supply whose marginal cost is c_i + k_i x_i: firm i makes x_i = (level - c_i)/k_i where the level lies
 * above c_i and nothing where it does not; firms with k_i = 0 make any quantity once the level reaches their cost.
 * <p>Firms enter in the order of their costs, so each question below is answered in closed form by adding firms until
 * the next one would stay out. Cost: one pass, after sorting once.
 */
final class Supply {
    private final double[] cost;
    private final double[] steepness;
    private final int[] cheapestFirst;

    /**
     * @param cost c_i, finite; not modified, kept
     * @param steepness k_i, finite and at least 0; not modified, kept
     */
    Supply(double[] cost, double[] steepness) {
        this.cost = cost;
        this.steepness = steepness;
        cheapestFirst = IntStream.range(0, cost.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> cost[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The level at which firms supply {@code total} &gt;= 0 together: the marginal cost of the cheapest production. */
    double level(double total) {
        return meeting(total, 0, 1);
    }

    /** The level where supply meets the line {@code intercept - decline * X}, decline &gt; 0. */
    double meeting(double intercept, double decline) {
        return meeting(intercept, 1, decline);
    }

    /**
     * With supply X = W level - C from the firms that have entered, solves weight * level + decline * X = intercept. A
     * weight of 0 and a decline of 1 fix the total instead.
     */
    private double meeting(double intercept, double weight, double decline) {
        double slopes = 0;
        double offset = 0;
        double level = weight > 0 ? intercept / weight : Double.POSITIVE_INFINITY;
        for (int firm : cheapestFirst) {
            if (level <= cost[firm]) {
                break;
            }
            if (steepness[firm] == 0) {
                return cost[firm];
            }
            slopes += 1 / steepness[firm];
            offset += cost[firm] / steepness[firm];
            level = (intercept + decline * offset) / (weight + decline * slopes);
        }
        return level;
    }

    /** What each firm makes of {@code total} at that level; firms with equal flat costs share equally what is left. */
    double[] split(double level, double total) {
        double[] quantities = new double[cost.length];
        double left = total;
        int flat = 0;
        for (int firm = 0; firm < cost.length; firm++) {
            if (steepness[firm] > 0) {
                quantities[firm] = Math.max(0, (level - cost[firm]) / steepness[firm]);
                left -= quantities[firm];
            } else {
                flat += cost[firm] <= level ? 1 : 0;
            }
        }
        for (int firm = 0; firm < cost.length; firm++) {
            if (steepness[firm] == 0 && cost[firm] <= level) {
                quantities[firm] = Math.max(0, left) / flat;
            }
        }
        return quantities;
    }

    double lowestCost() {
        return cost[cheapestFirst[0]];
    }

    @Override
    public String toString() {
        return "costs " + Arrays.toString(cost) + ", steepness " + Arrays.toString(steepness);
    }
}
