package civitas.scenarios.landscape;

import civitas.kernel.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What an observer may read off a running world of agents on a landscape, between two rounds. Reading draws no random number and
 * changes nothing.
 */
public final class LandscapeView {
    private final LandscapeWorld world;

    private LandscapeView(LandscapeWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code social-learning-strategies} scenario
     */
    public static LandscapeView of(World<?> world) {
        if (world instanceof LandscapeWorld landscape) {
            return new LandscapeView(landscape);
        }
        throw new IllegalArgumentException(
                "world is a " + world.getClass().getName() + ", expected one of 'social-learning-strategies'");
    }

    /** Number of the landscape, from 0. */
    public long landscape() {
        return world.stage().number();
    }

    /** Periods played on it. */
    public int period() {
        return world.period();
    }

    /** Payoffs of agents, {@code double[agent]}, ascending; a copy. */
    public double[] payoffs() {
        double[] payoffs = new double[world.parameters().agents()];
        Arrays.setAll(payoffs, world.stage()::payoff);
        Arrays.sort(payoffs);
        return payoffs;
    }

    /** Quantiles of the payoffs of all local optima, {@code double[i]} at (i + 1/2)/n, ascending. */
    public double[] optima(int n) {
        double[] optima = IntStream.range(0, world.stage().landscape().states())
                .filter(world.stage().landscape()::isOptimum)
                .mapToDouble(world.stage().landscape()::payoff)
                .sorted()
                .toArray();
        double[] points = new double[n];
        Arrays.setAll(points, i -> optima[(int) ((i + 0.5) / n * optima.length)]);
        return points;
    }
}
