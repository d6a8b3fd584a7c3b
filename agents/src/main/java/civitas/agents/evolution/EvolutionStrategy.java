package civitas.agents.evolution;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Evolution strategy with antithetic candidates: in each generation candidates theta + sigma e_i and theta - sigma e_i, with
 * standard normal e_i, are tried, and
 * <pre>  theta &lt;- theta + alpha / (2 n sigma) sum_i (u_i+ - u_i-) e_i,</pre>
 * u being utilities of the 2n fitnesses: ranks brought evenly to [-1/2, 1/2], equal fitnesses sharing their mean.
 * <p>Source: Salimans, Ho, Chen, Sidor, Sutskever, "Evolution Strategies as a Scalable Alternative to Reinforcement
 * Learning", arXiv 1703.03864, algorithm 1 with mirrored sampling and rank transformation; without momentum or weight decay.
 * It needs fitnesses that can be compared within a generation, so candidates should be tried on the same random numbers.
 */
public final class EvolutionStrategy {
    private final double[] centre;
    private final double noise;
    private final double step;
    private final RandomGenerator random;
    /** Directions of this generation, {@code double[pair][parameter]}. */
    private final double[][] directions;

    /**
     * @param start first theta, finite, at least one parameter; copied
     * @param pairs n, at least 1
     * @param noise sigma, finite and &gt; 0
     * @param step alpha, finite and &gt; 0
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range
     */
    public EvolutionStrategy(double[] start, int pairs, double noise, double step, RandomGenerator random) {
        Require.that(start.length >= 1, "start.length", start.length, "at least 1");
        Require.finite("start", start);
        Require.that(pairs >= 1, "pairs", pairs, "at least 1");
        Require.positive("noise", noise);
        Require.positive("step", step);
        centre = start.clone();
        this.noise = noise;
        this.step = step;
        this.random = random;
        directions = new double[pairs][start.length];
        draw();
    }

    private void draw() {
        for (double[] direction : directions) {
            Arrays.setAll(direction, i -> normal());
        }
    }

    /** Box-Muller by strict functions: the same numbers on every machine. */
    private double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Candidates of a generation, 2n. */
    public int candidates() {
        return 2 * directions.length;
    }

    /** Parameters of a candidate in 0..2n - 1 of this generation; a copy. */
    public double[] candidate(int number) {
        double sign = number % 2 == 0 ? noise : -noise;
        double[] direction = directions[number / 2];
        double[] parameters = centre.clone();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += sign * direction[i];
        }
        return parameters;
    }

    /** Theta; a copy. */
    public double[] centre() {
        return centre.clone();
    }

    /**
     * Learns from a generation and draws the next.
     *
     * @param fitness {@code double[candidate]}, more is better, not NaN; not modified
     * @throws IllegalArgumentException if it is of the wrong length or has a NaN
     */
    public void learn(double[] fitness) {
        Require.that(fitness.length == candidates(), "fitness.length", fitness.length, "one per candidate");
        double[] utilities = utilities(fitness);
        double scale = step / (candidates() * noise);
        for (int pair = 0; pair < directions.length; pair++) {
            double weight = scale * (utilities[2 * pair] - utilities[2 * pair + 1]);
            for (int i = 0; i < centre.length; i++) {
                centre[i] += weight * directions[pair][i];
            }
        }
        draw();
    }

    /** Ranks from -1/2 to 1/2, {@code double[candidate]}. */
    private static double[] utilities(double[] fitness) {
        double[] utilities = new double[fitness.length];
        for (int i = 0; i < fitness.length; i++) {
            Require.that(!Double.isNaN(fitness[i]), "fitness[" + i + "]", fitness[i], "a number");
            double below = 0;
            for (double other : fitness) {
                below += other < fitness[i] ? 1 : other == fitness[i] ? 0.5 : 0;
            }
            utilities[i] = (below - 0.5) / (fitness.length - 1) - 0.5;
        }
        return utilities;
    }

    /** Writes theta and this generation's directions; the random generator is saved by its owner. */
    public void save(DataOutput out) throws IOException {
        write(out, centre);
        for (double[] direction : directions) {
            write(out, direction);
        }
    }

    /** Reads back what {@link #save} wrote into a strategy of the same shape. */
    public void restore(DataInput in) throws IOException {
        read(in, centre);
        for (double[] direction : directions) {
            read(in, direction);
        }
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static void read(DataInput in, double[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
