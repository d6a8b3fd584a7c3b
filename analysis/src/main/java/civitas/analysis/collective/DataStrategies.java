package civitas.analysis.collective;

/**
 * Published strategies of collectives. Sources: Hardt et al., ICML 2023, for planting and erasing; Gauthier, Bach, Jordan,
 * ICML 2025, for the sharpened feature-only strategy (definition 3.4) and for unplanting.
 */
public final class DataStrategies {
    private DataStrategies() {}

    private record Planted(Signal signal, int label) implements DataStrategy {
        @Override
        public int feature(int x, int y) {
            return signal.at(x);
        }

        @Override
        public int label(int x, int y) {
            return label;
        }
    }

    private record FeatureOnly(Signal signal, int target, int elsewhere) implements DataStrategy {
        @Override
        public int feature(int x, int y) {
            if (y == target) {
                return signal.at(x);
            }
            return elsewhere < 0 ? x : elsewhere;
        }

        @Override
        public int label(int x, int y) {
            return y;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private: made here, never compared
    private record Relabelled(Signal signal, int[] labels, boolean movesFeatures) implements DataStrategy {
        @Override
        public int feature(int x, int y) {
            return movesFeatures ? signal.at(x) : x;
        }

        @Override
        public int label(int x, int y) {
            return labels[signal.at(x)];
        }
    }

    /** h(x, y) = (g(x), target): feature-label planting; with a label other than the target, naive unplanting. */
    public static DataStrategy featureLabel(Signal signal, int target) {
        return new Planted(signal, target);
    }

    /** h(x, y) = (g(x), y) where y is the target, else (x, y): labels stay true. */
    public static DataStrategy featureOnly(Signal signal, int target) {
        return new FeatureOnly(signal, target, -1);
    }

    /**
     * h(x, y) = (g(x), y) where y is the target, else (x0, y) with one x0 outside the signal set: nobody in the collective
     * carries the signal with another label.
     *
     * @throws IllegalArgumentException if every feature carries the signal
     */
    public static DataStrategy featureOnlySharpened(Signal signal, int target) {
        int outside = signal.outside();
        if (outside < 0) {
            throw new IllegalArgumentException("every feature carries the signal, so nothing lies outside of it");
        }
        return new FeatureOnly(signal, target, outside);
    }

    /** h(x, y) = (x, argmax_y P0(y | g(x))): features stay true, labels say what the signal would say. */
    public static DataStrategy erasure(FiniteLaw base, Signal signal) {
        return new Relabelled(signal, bestLabels(base, -1), false);
    }

    /**
     * h(x, y) = (g(x), argmax_{y != target} estimate(g(x), y)): unplanting the target with the label that needs least.
     *
     * @param estimate what the collective knows of the base law, such as the counts of its members
     */
    public static DataStrategy adaptiveUnplanting(FiniteLaw estimate, Signal signal, int target) {
        return new Relabelled(signal, bestLabels(estimate, target), true);
    }

    private static int[] bestLabels(FiniteLaw law, int excluded) {
        int[] labels = new int[law.features()];
        for (int x = 0; x < labels.length; x++) {
            labels[x] = law.bestLabelExcept(x, excluded);
        }
        return labels;
    }
}
