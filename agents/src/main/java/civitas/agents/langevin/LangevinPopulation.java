package civitas.agents.langevin;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Agents on a line or in a plane that move by overdamped Langevin dynamics, Euler-Maruyama steps
 * z &lt;- z + drift dt + sd xi with xi from {@link NormalNoise}. Positions are arrays, 8 bytes per agent and axis.
 * <p>Agents move in chunks of {@value #CHUNK}. What a chunk does depends on nothing but its own agents, the drift and the
 * step's key. So results are the same on any number of threads.
 */
public final class LangevinPopulation {
    /** Agents of a chunk. */
    public static final int CHUNK = 1024;

    /**
     * What a thread needs to move a chunk. Positions are copied: loops over arrays with one index for all of them become
     * vector instructions, loops with different indices do not, since the arrays might be the same.
     */
    private static final class Scratch {
        private final double[][] here;
        private final double[][] drift;
        private final double[] noise = new double[CHUNK];

        Scratch(int dimensions) {
            here = new double[dimensions][CHUNK];
            drift = new double[dimensions][CHUNK];
        }
    }

    private final double[][] z;
    private final ThreadLocal<Scratch> scratch;

    /**
     * Everybody at the origin.
     *
     * @param dimensions 1 or 2
     * @param size number of agents, at least 1
     */
    public LangevinPopulation(int dimensions, int size) {
        if (dimensions < 1 || dimensions > 2) {
            throw new IllegalArgumentException("dimensions = " + dimensions + ", must be 1 or 2");
        }
        if (size < 1) {
            throw new IllegalArgumentException("size = " + size + ", must be at least 1");
        }
        z = new double[dimensions][size];
        scratch = ThreadLocal.withInitial(() -> new Scratch(dimensions));
    }

    /** Number of agents. */
    public int size() {
        return z[0].length;
    }

    /** Number of chunks. */
    public int chunks() {
        return (size() + CHUNK - 1) / CHUNK;
    }

    /** 1 or 2. */
    public int dimensions() {
        return z.length;
    }

    /** Positions along an axis, {@code double[agent]}: the array itself, not to be modified. */
    public double[] coordinates(int axis) {
        return z[axis];
    }

    /** Positions along all axes, {@code double[axis][agent]}: the arrays themselves, not to be modified. */
    public double[][] coordinates() {
        return z;
    }

    /**
     * Puts the agents in [from, to) somewhere else. Different threads may put different agents.
     *
     * @param from a multiple of {@value #CHUNK}
     * @param to a multiple of {@value #CHUNK}, or the number of agents
     */
    public void put(int from, int to, Placement placement) {
        for (int start = from; start < to; start += CHUNK) {
            placement.of(start, Math.min(to, start + CHUNK), z);
        }
    }

    /**
     * Moves the agents in [from, to) by one step. Different threads may move different agents.
     *
     * @param from a multiple of {@value #CHUNK}
     * @param to a multiple of {@value #CHUNK}, or the number of agents
     * @param push drift
     * @param step dt, &gt; 0
     * @param sd standard deviation of the noise of one step, sqrt(2 alpha dt)
     * @param key of the step, as from {@link civitas.agents.routes.CounterRandom#key}
     */
    public void move(int from, int to, Push push, double step, double sd, long key) {
        Scratch own = scratch.get();
        for (int start = from; start < to; start += CHUNK) {
            int count = Math.min(to - start, CHUNK);
            for (int axis = 0; axis < z.length; axis++) {
                System.arraycopy(z[axis], start, own.here[axis], 0, count);
            }
            push.on(start, count, own.here, own.drift);
            for (int axis = 0; axis < z.length; axis++) {
                double[] here = own.here[axis];
                NormalNoise.fill(key, axis, start, own.noise, count);
                advance(here, count, own.drift[axis], step, own.noise, sd);
                System.arraycopy(here, 0, z[axis], start, count);
            }
        }
    }

    private static void advance(double[] positions, int count, double[] drift, double step, double[] noise, double sd) {
        for (int i = 0; i < count; i++) {
            positions[i] += step * drift[i] + sd * noise[i];
        }
    }

    /** Mean position along an axis, summed anew. */
    public double mean(int axis) {
        double sum = 0;
        for (int from = 0; from < size(); from += CHUNK) {
            sum += Sums.of(z[axis], from, Math.min(CHUNK, size() - from));
        }
        return sum / size();
    }

    /** Writes all positions. */
    public void save(DataOutput out) throws IOException {
        for (double[] positions : z) {
            for (double position : positions) {
                out.writeDouble(position);
            }
        }
    }

    /** Reads back what {@link #save} wrote into a population of the same size. */
    public void restore(DataInput in) throws IOException {
        for (double[] positions : z) {
            for (int i = 0; i < positions.length; i++) {
                positions[i] = in.readDouble();
            }
        }
    }
}
