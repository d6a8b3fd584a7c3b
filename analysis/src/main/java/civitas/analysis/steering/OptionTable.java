package civitas.analysis.steering;

/**
 * The options of every place of a grid, worked out once: rewards, probabilities, and interpolation of the next value. Solves
 * {@code V = max r + delta (y V(up) + (1-y) V(down))} by policy iteration; herding for ever is worth r/(1-delta).
 */
final class OptionTable implements Options.Sink {
    private static final int HERD = -1;
    /** Options must be better by more than this to be chosen over earlier ones. */
    private static final double TIE = 1e-13;

    private final double discount;
    /** Options of a place are {@code first[place] .. first[place + 1] - 1}. */
    private final int[] first;

    private final double[] reward;
    private final double[] good;
    /** Positions after a good and a bad signal. */
    private final double[] up;

    private final double[] down;
    private int filled;

    OptionTable(Options options, BeliefGrid grid, double discount) {
        this.discount = discount;
        int most = Math.multiplyExact(grid.size(), options.most());
        reward = new double[most];
        good = new double[most];
        up = new double[most];
        down = new double[most];
        first = new int[grid.size() + 1];
        for (int place = 0; place < grid.size(); place++) {
            options.at(grid.belief(place), grid.limit(place), this);
            first[place + 1] = filled;
        }
    }

    @Override
    public void inform(double q, double r, double goodSignal, double upPosition, double downPosition) {
        reward[filled] = r;
        good[filled] = goodSignal;
        up[filled] = upPosition;
        down[filled] = downPosition;
        filled++;
    }

    @Override
    public void herd(double q, double r) {
        reward[filled] = r;
        up[filled] = HERD;
        filled++;
    }

    private double worth(int option, double[] values) {
        if (up[option] == HERD) {
            return reward[option] / (1 - discount);
        }
        double next = good[option] * BeliefGrid.at(values, up[option])
                + (1 - good[option]) * BeliefGrid.at(values, down[option]);
        return reward[option] + discount * next;
    }

    /** The best option of every place; returns the largest change of value. */
    private double improve(double[] values, int[] chosen, double[] improved) {
        double change = 0;
        for (int place = 0; place < values.length; place++) {
            int best = chosen[place];
            double most = worth(best, values);
            for (int option = first[place]; option < first[place + 1]; option++) {
                double worth = worth(option, values);
                if (worth > most + TIE) {
                    most = worth;
                    best = option;
                }
            }
            chosen[place] = best;
            improved[place] = most;
            change = Math.max(change, Math.abs(most - values[place]));
        }
        return change;
    }

    /** Sweeps until the value of the chosen options hardly changes. */
    private void evaluate(double[] values, int[] chosen, double tolerance) {
        double change = Double.POSITIVE_INFINITY;
        while (change > tolerance) {
            change = 0;
            for (int place = 0; place < values.length; place++) {
                double worth = worth(chosen[place], values);
                change = Math.max(change, Math.abs(worth - values[place]));
                values[place] = worth;
            }
        }
    }

    /**
     * Values that satisfy the equation to within {@code tolerance}, in the sup norm, of its exact solution on the grid.
     *
     * @return {@code double[place]}
     */
    double[] solve(double tolerance) {
        double small = tolerance * (1 - discount) / 2;
        double[] values = new double[first.length - 1];
        double[] improved = values.clone();
        int[] chosen = new int[values.length];
        System.arraycopy(first, 0, chosen, 0, chosen.length);
        while (improve(values, chosen, improved) > small) {
            System.arraycopy(improved, 0, values, 0, values.length);
            evaluate(values, chosen, small / 10);
        }
        return values;
    }
}
