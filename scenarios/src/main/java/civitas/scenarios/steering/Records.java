package civitas.scenarios.steering;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What the episodes of a run have come to: numbers by episode and by agent. */
final class Records {
    private final boolean[] state;
    private final double[] value;
    private final double[] errors;
    private final double[] spent;
    /** First agent that herded, from 1; 0 if none did yet. */
    private final int[] herdFrom;

    private final boolean[] herdOnGood;
    /** By agent: right actions, herds, and sums of changes of the public belief and of their squares. */
    private final double[][] byAgent;

    private int agents;

    private static final int RIGHT = 0;
    private static final int HERDS = 1;
    private static final int BELIEF = 2;
    private static final int PRECISION = 3;
    private static final int DRIFT = 4;
    private static final int SQUARES = 5;
    private static final int COLUMNS = 6;

    Records(int agents, int size) {
        state = new boolean[size];
        value = new double[size];
        errors = new double[size];
        spent = new double[size];
        herdFrom = new int[size];
        herdOnGood = new boolean[size];
        byAgent = new double[agents + 1][COLUMNS];
    }

    /** Begins a cohort with other states, {@code boolean[episode]}; copied. */
    void begin(boolean[] states) {
        System.arraycopy(states, 0, state, 0, state.length);
        for (double[] each : new double[][] {value, errors, spent}) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(herdFrom, 0);
        for (double[] sums : byAgent) {
            Arrays.fill(sums, 0);
        }
        agents = 0;
    }

    boolean state(int episode) {
        return state[episode];
    }

    /** Agents who have acted in every episode. */
    int agents() {
        return agents;
    }

    /** Notes an action; episodes may be noted on several threads. */
    void note(int episode, int agent, boolean choseGood, boolean herds) {
        if (herds && herdFrom[episode] == 0) {
            herdFrom[episode] = agent;
            herdOnGood[episode] = choseGood;
        }
    }

    /** Adds discounted reward, error and spending of an agent. */
    void add(int episode, double reward, double error, double spending) {
        value[episode] += reward;
        errors[episode] += error;
        spent[episode] += spending;
    }

    /** Adds the agent of this round, all episodes in order; beliefs before and after its action. */
    void count(boolean[] choseGood, boolean[] herds, double[] precision, double[] before, double[] after) {
        double[] sums = byAgent[++agents];
        for (int episode = 0; episode < state.length; episode++) {
            double change = after[episode] - before[episode];
            sums[RIGHT] += choseGood[episode] == state[episode] ? 1 : 0;
            sums[HERDS] += herds[episode] ? 1 : 0;
            sums[BELIEF] += after[episode];
            sums[PRECISION] += precision[episode];
            sums[DRIFT] += change;
            sums[SQUARES] += change * change;
        }
    }

    private double mean(int agent, int column) {
        return byAgent[agent][column] / state.length;
    }

    /** Share of episodes in which an agent was right; NaN if it has not acted. */
    double correct(int agent) {
        return agent > agents || agent == 0 ? Double.NaN : mean(agent, RIGHT);
    }

    double herding() {
        return mean(agents, HERDS);
    }

    double meanBelief() {
        return mean(agents, BELIEF);
    }

    double meanPrecision() {
        return mean(agents, PRECISION);
    }

    /** Largest |mean change of the public belief| over its standard error, among the first agents. */
    double drift(int first) {
        double largest = 0;
        for (int agent = 1; agent <= Math.min(first, agents); agent++) {
            double mean = mean(agent, DRIFT);
            double variance = mean(agent, SQUARES) - mean * mean;
            // Changes that are all but constant, such as of beliefs at the border of a herd, are rounding.
            largest =
                    variance > 1e-15 ? Math.max(largest, Math.abs(mean) / Math.sqrt(variance / state.length)) : largest;
        }
        return largest;
    }

    double value() {
        return mean(value);
    }

    double spent() {
        return mean(spent);
    }

    double errors() {
        return mean(errors);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /** Mean discounted share of wrong actions in episodes of a state; NaN if there are none. */
    double errors(boolean good) {
        double sum = 0;
        int count = 0;
        for (int episode = 0; episode < state.length; episode++) {
            if (state[episode] == good) {
                sum += errors[episode];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Share of episodes whose first herd was right, or wrong. */
    double herds(boolean right) {
        int count = 0;
        for (int episode = 0; episode < state.length; episode++) {
            count += herdFrom[episode] > 0 && (herdOnGood[episode] == state[episode]) == right ? 1 : 0;
        }
        return (double) count / state.length;
    }

    /** Mean number of agents who acted before the first herd, where there was one. */
    double herdTime() {
        double sum = 0;
        int count = 0;
        for (int from : herdFrom) {
            sum += Math.max(0, from - 1);
            count += from > 0 ? 1 : 0;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Writes everything but states. */
    void save(DataOutput out) throws IOException {
        out.writeInt(agents);
        for (int episode = 0; episode < state.length; episode++) {
            out.writeDouble(value[episode]);
            out.writeDouble(errors[episode]);
            out.writeDouble(spent[episode]);
            out.writeInt(herdFrom[episode]);
            out.writeBoolean(herdOnGood[episode]);
        }
        for (int agent = 1; agent <= agents; agent++) {
            for (double sum : byAgent[agent]) {
                out.writeDouble(sum);
            }
        }
    }

    /** Reads back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException {
        agents = in.readInt();
        for (int episode = 0; episode < state.length; episode++) {
            value[episode] = in.readDouble();
            errors[episode] = in.readDouble();
            spent[episode] = in.readDouble();
            herdFrom[episode] = in.readInt();
            herdOnGood[episode] = in.readBoolean();
        }
        for (int agent = 1; agent <= agents; agent++) {
            for (int column = 0; column < COLUMNS; column++) {
                byAgent[agent][column] = in.readDouble();
            }
        }
    }
}
