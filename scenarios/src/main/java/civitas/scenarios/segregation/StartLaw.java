package civitas.scenarios.segregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What is exactly expected of a city that was just founded: how many residents are unhappy and how similar neighbours are,
 * each as a ratio of two expectations. Where cells are drawn the number of residents is random, and the expectation of the
 * share itself is near that ratio, but not the same. Cells at bounded edges have smaller windows, and all windows that occur are averaged over cells.
 */
final class StartLaw {
    /** Windows with more cells are not summed over. */
    private static final int LARGEST_WINDOW = 440;

    /** Weighted windows with a larger radius are not summed over. */
    private static final int LARGEST_WEIGHTED = 2;

    private final SegregationParameters p;
    private final boolean drawn;

    StartLaw(SegregationParameters p) {
        this.p = p;
        drawn = p.placement() == SegregationParameters.Placement.DRAWN;
    }

    /** Expected number of similar neighbours over that of all neighbours, percent; none if there is nobody. */
    OptionalDouble similar() {
        double q = p.secondShare();
        if (drawn) {
            return OptionalDouble.of(100 * (q * q + (1 - q) * (1 - q)));
        }
        double first = p.exactFirst();
        double second = p.exactSecond();
        double all = first + second;
        return all < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (first * (first - 1) + second * (second - 1)) / (all * (all - 1)));
    }

    /** Expected number of unhappy residents over that of residents, percent; none where it is not summed over. */
    OptionalDouble unhappy() {
        return p.residents().rule().map(this::unhappy).orElse(OptionalDouble.empty());
    }

    private OptionalDouble unhappy(Rule rule) {
        int side = 2 * rule.radius() + 1;
        boolean weighted = rule.contentment() instanceof Contentment.Closeness;
        boolean tooLarge =
                side * side - 1 > LARGEST_WINDOW || (weighted && (rule.radius() > LARGEST_WEIGHTED || !drawn));
        if (tooLarge || (!drawn && p.exactFirst() + p.exactSecond() == 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(100 * (kind(rule, 1 - p.secondShare(), true) + kind(rule, p.secondShare(), false)));
    }

    /** Share of all residents who are of one kind and unhappy. */
    private double kind(Rule rule, double share, boolean first) {
        double ofAll = drawn
                ? share
                : (first ? p.exactFirst() : p.exactSecond()) / (double) (p.exactFirst() + p.exactSecond());
        if (ofAll == 0) {
            return 0;
        }
        return ofAll
                * (rule.contentment() instanceof Contentment.Closeness closeness
                        ? unhappy(closeness, rule, share)
                        : unhappy(rule, law(share, first)));
    }

    private NeighbourLaw law(double share, boolean first) {
        if (drawn) {
            return new NeighbourLaw(true, p.density() * share, p.density() * (1 - share), p.cells());
        }
        int own = first ? p.exactFirst() : p.exactSecond();
        int others = first ? p.exactSecond() : p.exactFirst();
        return new NeighbourLaw(false, own - 1, others, p.cells() - 1);
    }

    private double unhappy(Rule rule, NeighbourLaw law) {
        double sum = 0;
        for (Map.Entry<Integer, Integer> window : windowSizes(rule).entrySet()) {
            int m = window.getKey();
            double unhappy = 0;
            for (int s = 0; s <= m; s++) {
                for (int o = 0; o <= m - s; o++) {
                    boolean happy = rule.contentment().happy(new Counted(s, o), 0, City.FIRST);
                    unhappy += happy ? 0 : law.probability(m, s, o);
                }
            }
            sum += unhappy * window.getValue() / p.cells();
        }
        return sum;
    }

    private record Counted(int alike, int unlike) implements Surroundings {
        @Override
        public int same(int place, byte kind) {
            return alike;
        }

        @Override
        public int other(int place, byte kind) {
            return unlike;
        }

        @Override
        public double closeness(int place, byte kind) {
            throw new IllegalStateException("closeness depends on more than counts");
        }
    }

    /** Numbers of cells in windows, and of how many cells they are the windows. */
    private Map<Integer, Integer> windowSizes(Rule rule) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        reaches(p.width(), rule).forEach((columns, columnCount) -> reaches(p.height(), rule)
                .forEach((rows, rowCount) ->
                        sizes.merge(columns.cells() * rows.cells() - 1, columnCount * rowCount, Integer::sum)));
        return sizes;
    }

    /** How far a window reaches to either side along an axis. */
    private record Reach(int before, int after) implements Comparable<Reach> {
        int cells() {
            return before + after + 1;
        }

        @Override
        public int compareTo(Reach other) {
            return before != other.before ? Integer.compare(before, other.before) : Integer.compare(after, other.after);
        }
    }

    private static Map<Reach, Integer> reaches(int size, Rule rule) {
        Map<Reach, Integer> reaches = new TreeMap<>();
        for (int at = 0; at < size; at++) {
            boolean torus = rule.edges() == Edges.TORUS;
            int before = torus ? rule.radius() : Math.min(rule.radius(), at);
            int after = torus ? rule.radius() : Math.min(rule.radius(), size - 1 - at);
            reaches.merge(new Reach(before, after), 1, Integer::sum);
        }
        return reaches;
    }

    private double unhappy(Contentment.Closeness closeness, Rule rule, double share) {
        double sum = 0;
        for (Map.Entry<Reach, Integer> across : reaches(p.width(), rule).entrySet()) {
            for (Map.Entry<Reach, Integer> down : reaches(p.height(), rule).entrySet()) {
                double happy = happy(closeness.threshold(), across.getKey(), down.getKey(), p.density() * share);
                sum += (1 - happy) * across.getValue() * down.getValue() / p.cells();
            }
        }
        return sum;
    }

    private static double happy(double threshold, Reach across, Reach down, double probability) {
        Map<Integer, Integer> squares = new TreeMap<>();
        for (int dy = -down.before(); dy <= down.after(); dy++) {
            for (int dx = -across.before(); dx <= across.after(); dx++) {
                if (dx != 0 || dy != 0) {
                    squares.merge(dx * dx + dy * dy, 1, Integer::sum);
                }
            }
        }
        List<Integer> keys = new ArrayList<>(squares.keySet());
        double[] weights =
                keys.stream().mapToDouble(square -> 1 / Math.sqrt(square)).toArray();
        int[] counts = keys.stream().mapToInt(squares::get).toArray();
        return NeighbourLaw.atLeast(threshold, weights, counts, probability);
    }
}
