package civitas.scenarios.decongestion;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * What every mask of k features leads to at given prices, by enumeration, and which masks are best by four yardsticks. Where
 * several are, their mean is what counts. Immutable.
 */
final class Census {
    /** What a mask is chosen for. */
    enum Goal {
        /** Welfare: the oracle's. */
        WELFARE,
        /** As little congestion as possible. */
        DECONGESTION,
        /** Total value of what users choose, in vain or not. */
        SELECTION,
        /** What choices and prices show of welfare. */
        PROXY
    }

    /** How close to the best a mask counts as best. */
    private static final double TIE = 1e-9;

    private final int[] masks;
    private final double[] welfare;
    private final double[] allocated;
    private final double[] congestion;
    private final double[] selection;
    private final double[] proxy;

    Census(Market market, int shown, double[] prices, double lambda) {
        int count = (int) Masks.count(market.features(), shown);
        masks = new int[count];
        welfare = new double[count];
        allocated = new double[count];
        congestion = new double[count];
        selection = new double[count];
        proxy = new double[count];
        Choices choices = new Choices(market);
        int[] next = {0};
        Masks.each(market.features(), shown, mask -> note(next[0]++, mask, choices.all(mask, prices), lambda, prices));
    }

    private void note(int place, int mask, Choices choices, double lambda, double[] prices) {
        masks[place] = mask;
        welfare[place] = choices.welfare();
        allocated[place] = choices.allocated();
        congestion[place] = choices.congestion();
        selection[place] = choices.selection();
        proxy[place] = choices.proxy(lambda, prices);
    }

    private double score(Goal goal, int place) {
        return switch (goal) {
            case WELFARE -> welfare[place];
            case DECONGESTION -> -congestion[place];
            case SELECTION -> selection[place];
            case PROXY -> proxy[place];
        };
    }

    /** Places of the masks that are best by a yardstick, ascending. */
    private int[] places(Goal goal) {
        double best = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < masks.length; place++) {
            best = Math.max(best, score(goal, place));
        }
        int[] places = new int[masks.length];
        int count = 0;
        for (int place = 0; place < masks.length; place++) {
            if (score(goal, place) >= best - TIE) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** The masks that are best by a yardstick, ascending. */
    int[] best(Goal goal) {
        return Arrays.stream(places(goal)).map(place -> masks[place]).toArray();
    }

    /** Mean welfare of the masks that are best by a yardstick. */
    double welfare(Goal goal) {
        return Arrays.stream(places(goal)).mapToDouble(place -> welfare[place]).sum() / places(goal).length;
    }

    /** Mean welfare of all masks. */
    double meanWelfare() {
        return Arrays.stream(welfare).sum() / masks.length;
    }

    /** Correlation, over masks, of welfare with the number of items that somebody gets; NaN where nothing varies. */
    double correlationWithAllocated() {
        return masks.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(welfare, allocated);
    }

    /** The same with congestion. */
    double correlationWithCongestion() {
        return masks.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(welfare, congestion);
    }
}
