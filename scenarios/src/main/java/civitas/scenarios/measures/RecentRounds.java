package civitas.scenarios.measures;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Remembers some numbers of each of the last rounds, for means over the end of a run wherever it ends. Adding a round
 * allocates nothing. Not thread-safe.
 */
public final class RecentRounds {
    private final int kept;
    private final int columns;
    private final double[] values;
    private int row = -1;
    private int filled;

    /**
     * @param kept how many rounds are remembered, at least 1
     * @param columns how many numbers each has, at least 1
     * @throws IllegalArgumentException if there is nothing to remember, or too much for one array
     */
    public RecentRounds(int kept, int columns) {
        if (kept < 1 || columns < 1 || (long) kept * columns > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "kept = " + kept + ", columns = " + columns + ", must be at least 1 and fit one array");
        }
        this.kept = kept;
        this.columns = columns;
        values = new double[kept * columns];
    }

    /** Begins a round, in the place of the oldest one; each of its numbers must be set. */
    public void begin() {
        row = row + 1 == kept ? 0 : row + 1;
        filled = Math.min(filled + 1, kept);
    }

    /** Sets a number of the latest round; NaN where it does not exist. */
    public void set(int column, double value) {
        values[row * columns + column] = value;
    }

    /** A number of the latest round; 0 before the first. */
    public double latest(int column) {
        return row < 0 ? 0 : values[row * columns + column];
    }

    /** Mean of a number over the rounds remembered, those without it left out; NaN if none is left. */
    public double mean(int column) {
        double sum = 0;
        int count = 0;
        for (int round = 0; round < filled; round++) {
            // From the oldest on: the sum must not depend on where the ring happens to begin.
            double value = values[Math.floorMod(row + 1 - filled + round, kept) * columns + column];
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Writes what is remembered. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(kept);
        out.writeInt(columns);
        out.writeInt(row);
        out.writeInt(filled);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** Reads back what {@link #save} wrote from an object of the same shape. */
    public void restore(DataInput in) throws IOException {
        int savedKept = in.readInt();
        int savedColumns = in.readInt();
        if (savedKept != kept || savedColumns != columns) {
            throw new IOException(
                    "saved rounds are " + savedKept + " x " + savedColumns + ", expected " + kept + " x " + columns);
        }
        row = in.readInt();
        filled = in.readInt();
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = in.readDouble();
        }
    }
}
