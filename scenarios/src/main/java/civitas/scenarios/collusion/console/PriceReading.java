package civitas.scenarios.collusion.console;

import civitas.scenarios.collusion.CollusionView;

/**
 * Which prices firms settle at, and what prices are worth to them in the state they are in. Copied from the
 * world. Long grids are read in at most {@value #MOST} steps.
 *
 * @param periods played so far
 * @param looks that shares are about
 * @param prices {@code double[firm][step]}, first price of the step, money per unit
 * @param width of a step by firm, money per unit
 * @param shares {@code double[firm][step]}, of time on limit cycles, or of periods, over the looks
 * @param values {@code double[firm][step]}, learned value of the step's first price in the state now, money; NaN without a strategy
 * @param greedy by firm, the step of the price it would choose now; -1 if it has no strategy
 * @param settles whether shares are of limit cycles, else of the periods seen
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never modified
record PriceReading(
        long periods,
        int looks,
        double[][] prices,
        double[] width,
        double[][] shares,
        double[][] values,
        int[] greedy,
        boolean settles) {
    /** Steps of a grid. */
    static final int MOST = 100;

    static PriceReading of(CollusionView view, LimitPlay.Shares settled) {
        int actions = view.states().actions();
        int every = (actions + MOST - 1) / MOST;
        int steps = (actions + every - 1) / every;
        int firms = view.firms();
        PriceReading reading = new PriceReading(
                view.periods(),
                settled.looks(),
                new double[firms][steps],
                new double[firms],
                new double[firms][steps],
                new double[firms][steps],
                new int[firms],
                view.settles());
        for (int firm = 0; firm < firms; firm++) {
            for (int step = 0; step < steps; step++) {
                reading.prices[firm][step] = view.price(firm, step * every);
                reading.shares[firm][step] = settled.share(firm, step * every, every);
                reading.values[firm][step] = view.value(firm, view.state(), step * every);
            }
            reading.width[firm] = (view.price(firm, 1) - view.price(firm, 0)) * every;
            reading.greedy[firm] = view.hasStrategy(firm) ? view.greedyAction(firm, view.state()) / every : -1;
        }
        return reading;
    }
}
