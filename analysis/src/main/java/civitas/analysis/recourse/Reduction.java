package civitas.analysis.recourse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves out moves that no optimal action makes, before the integer programme is solved.
 * <p>For a maximum these are moves dearer than the cheapest level at which all best moves suffice. For a sum they are found by
 * reduced costs: for any price p of gain, an action that makes move k of feature j costs at least
 * <pre>
 *   L(p) + (c_jk - p g_jk) - min_l (c_jl - p g_jl),   L(p) = p + sum_j min_l (c_jl - p g_jl)
 * </pre>
 * (Lagrange relaxation of the needed gain, which is 1); where that exceeds the cost of an action at hand, the move is out.
 * Source: Sinha and Zoltners, "The multiple-choice knapsack problem", Operations Research 27(3), 1979.
 *
 * @param left the moves that are left
 * @param limit cost of an action that exists, with a margin for rounding; {@code POSITIVE_INFINITY} if none is known
 */
record Reduction(Menu left, double limit) {
    private static final double ROUNDING = 1e-9;
    private static final int BISECTIONS = 100;

    /** Price of gain at which best moves suffice, and what they cost. */
    private record Bound(double price, double cost) {}

    /**
     * Reduces a menu.
     *
     * @param earlier sets of features none of which may be changed as a whole
     */
    static Reduction of(CostFunction cost, Menu menu, List<BitSet> earlier) {
        Bound bound = bound(cost, menu, earlier);
        if (bound.cost() == Double.POSITIVE_INFINITY) {
            return new Reduction(menu, bound.cost());
        }
        double limit = bound.cost() + ROUNDING * Math.max(1, bound.cost());
        double least = cost == CostFunction.TOTAL_LOG_PERCENTILE ? lagrange(menu, bound.price()) : 0;
        Menu left = new Menu(menu.choices().stream()
                .map(choice -> kept(cost, choice, bound.price(), least, limit))
                .toList());
        return new Reduction(left, limit);
    }

    /** Refuses an optimum that is dearer than the action at hand: a fault of the solver. */
    void requireAtMost(double optimum) {
        if (optimum > limit) {
            throw new ArithmeticException(
                    "the integer programme ended at cost " + optimum + ", but there is an action of cost " + limit);
        }
    }

    private static double lagrange(Menu menu, double price) {
        double sum = price;
        for (Menu.Choice choice : menu.choices()) {
            sum += reduced(choice, choice.best(price), price);
        }
        return sum;
    }

    private static double reduced(Menu.Choice choice, int move, double price) {
        return choice.costs()[move] - price * choice.gains()[move];
    }

    private static Menu.Choice kept(CostFunction cost, Menu.Choice choice, double price, double least, double limit) {
        double best = reduced(choice, choice.best(price), price);
        boolean total = cost == CostFunction.TOTAL_LOG_PERCENTILE;
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < choice.size(); k++) {
            double lowest = total ? least + reduced(choice, k, price) - best : choice.costs()[k];
            if (k == 0 || lowest <= limit) {
                kept.add(k);
            }
        }
        return new Menu.Choice(
                choice.feature(), pick(choice.targets(), kept), pick(choice.gains(), kept), pick(choice.costs(), kept));
    }

    private static double[] pick(double[] values, List<Integer> kept) {
        return kept.stream().mapToDouble(k -> values[k]).toArray();
    }

    /** An action that leaves out a feature of every earlier set, chosen greedily, and its price. */
    private static Bound bound(CostFunction cost, Menu menu, List<BitSet> earlier) {
        BitSet left = new BitSet();
        Bound bound = bound(cost, menu.without(left));
        for (BitSet set : earlier) {
            if (set.intersects(left)) {
                continue;
            }
            int cheapest = -1;
            bound = new Bound(0, Double.POSITIVE_INFINITY);
            for (int j = set.nextSetBit(0); j >= 0; j = set.nextSetBit(j + 1)) {
                BitSet tried = (BitSet) left.clone();
                tried.set(j);
                Bound found = bound(cost, menu.without(tried));
                if (cheapest < 0 || found.cost() < bound.cost()) {
                    cheapest = j;
                    bound = found;
                }
            }
            left.set(cheapest);
        }
        return bound;
    }

    private static Bound bound(CostFunction cost, Menu menu) {
        if (!menu.suffices()) {
            return new Bound(0, Double.POSITIVE_INFINITY);
        }
        return cost == CostFunction.TOTAL_LOG_PERCENTILE ? leastPrice(menu) : new Bound(0, leastLevel(menu));
    }

    private static Bound leastPrice(Menu menu) {
        double high = 1;
        while (!sufficesAt(menu, high) && high < 1e300) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < BISECTIONS && sufficesAt(menu, high); i++) {
            double middle = (low + high) / 2;
            if (sufficesAt(menu, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double price = high;
        return sufficesAt(menu, price)
                ? new Bound(
                        price,
                        menu.choices().stream()
                                .mapToDouble(choice -> choice.costs()[choice.best(price)])
                                .sum())
                : new Bound(0, Double.POSITIVE_INFINITY);
    }

    private static boolean sufficesAt(Menu menu, double price) {
        return menu.choices().stream()
                        .mapToDouble(choice -> choice.gains()[choice.best(price)])
                        .sum()
                >= 1;
    }

    /** Among the costs of moves, the least at which all moves of at most that cost suffice. */
    private static double leastLevel(Menu menu) {
        double[] levels = menu.choices().stream()
                .flatMapToDouble(choice -> Arrays.stream(choice.costs()))
                .sorted()
                .toArray();
        int low = 0;
        int high = levels.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (gainAt(menu, levels[middle]) >= 1) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return levels[high];
    }

    private static double gainAt(Menu menu, double level) {
        double sum = 0;
        for (Menu.Choice choice : menu.choices()) {
            double gain = 0;
            for (int k = 0; k < choice.size() && choice.costs()[k] <= level; k++) {
                gain = choice.gains()[k];
            }
            sum += gain;
        }
        return sum;
    }
}
