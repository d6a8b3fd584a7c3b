package civitas.scenario;

import java.util.Arrays;

/** One number shared by all agents, or one number for each of them. Immutable. */
public final class Numbers {
    private final double[] values;

    /**
     * Numbers for all agents.
     *
     * @param values a single value, or one per agent; copied
     * @throws IllegalArgumentException if there is none
     */
    public Numbers(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values is empty, must hold one number or one per agent");
        }
        this.values = values.clone();
    }

    /** The single value or all values, as a new array. */
    public double[] values() {
        return values.clone();
    }

    /** Whether one number stands for all agents. */
    public boolean shared() {
        return values.length == 1;
    }

    /** The number of agent {@code index}, counted from 0. */
    public double at(int index) {
        return shared() ? values[0] : values[index];
    }

    /** One number per agent, as a new array of length {@code agents}. */
    public double[] spread(int agents) {
        if (!shared() && values.length != agents) {
            throw new IllegalArgumentException("values has length " + values.length + ", expected 1 or " + agents);
        }
        double[] spread = new double[agents];
        Arrays.setAll(spread, this::at);
        return spread;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return shared() ? Double.toString(values[0]) : Arrays.toString(values);
    }
}
