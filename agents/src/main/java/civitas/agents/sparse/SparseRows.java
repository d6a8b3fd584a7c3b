package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A matrix by rows that holds only what is not 0 (compressed sparse rows): row r has the entries {@code start(r)} to
 * {@code start(r + 1) - 1} of two long arrays, columns and values. Rows are appended entry by entry. Not thread-safe while
 * it grows.
 */
public final class SparseRows {
    private static final int FIRST = 1024;

    private int[] starts = new int[FIRST];
    private int[] columns = new int[FIRST];
    private float[] values = new float[FIRST];
    private int rows;
    private int entries;

    /** Number of finished rows. */
    public int rows() {
        return rows;
    }

    /** Index of the first entry of a row; for {@code rows()}, one beyond the last entry of all. */
    public int start(int row) {
        return starts[row];
    }

    /** Column of an entry. */
    public int column(int entry) {
        return columns[entry];
    }

    /** Value of an entry. */
    public float value(int entry) {
        return values[entry];
    }

    /** The columns of all entries; not to be modified, and longer than needed. */
    int[] columns() {
        return columns;
    }

    /** The values of all entries; not to be modified, and longer than needed. */
    float[] values() {
        return values;
    }

    /** Appends an entry to the row under way. */
    public void add(int column, float value) {
        if (entries == columns.length) {
            grow();
        }
        columns[entries] = column;
        values[entries++] = value;
    }

    private void grow() {
        columns = Arrays.copyOf(columns, grown(columns.length));
        values = Arrays.copyOf(values, columns.length);
    }

    /** Ends the row under way as it is. */
    public void endRow() {
        if (rows + 1 == starts.length) {
            starts = Arrays.copyOf(starts, grown(starts.length));
        }
        starts[++rows] = entries;
    }

    /** Appends a row of another matrix. */
    public void append(SparseRows other, int row) {
        int from = other.starts[row];
        int count = other.starts[row + 1] - from;
        while (entries + count > columns.length) {
            grow();
        }
        System.arraycopy(other.columns, from, columns, entries, count);
        System.arraycopy(other.values, from, values, entries, count);
        entries += count;
        endRow();
    }

    /** Sum of squares of a row. */
    double squares(int row) {
        double squares = 0;
        for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
            squares += (double) values[entry] * values[entry];
        }
        return squares;
    }

    /** Ends the row under way and scales it to length 1; a row of zeros stays as it is. */
    public void endUnitRow() {
        double squares = 0;
        for (int entry = starts[rows]; entry < entries; entry++) {
            squares += (double) values[entry] * values[entry];
        }
        float scale = squares > 0 ? (float) (1 / StrictMath.sqrt(squares)) : 1;
        for (int entry = starts[rows]; entry < entries; entry++) {
            values[entry] *= scale;
        }
        endRow();
    }

    /** Forgets all rows and keeps the room they took. */
    public void clear() {
        rows = 0;
        entries = 0;
    }

    /** Keeps some finished rows, in their order. */
    public void retain(IntPredicate kept) {
        int finished = rows;
        int from = 0;
        clear();
        for (int row = 0; row < finished; row++) {
            int end = starts[row + 1];
            if (kept.test(row)) {
                // Rows only move towards the beginning, so that nothing is overwritten before it is read.
                System.arraycopy(columns, from, columns, entries, end - from);
                System.arraycopy(values, from, values, entries, end - from);
                entries += end - from;
                starts[++rows] = entries;
            }
            from = end;
        }
    }

    /** Writes all finished rows. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(rows);
        for (int row = 0; row < rows; row++) {
            out.writeInt(starts[row + 1] - starts[row]);
            for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
                out.writeInt(columns[entry]);
                out.writeFloat(values[entry]);
            }
        }
    }

    /** Replaces all rows by those that {@link #save} wrote. */
    public void restore(DataInput in) throws IOException {
        clear();
        int saved = in.readInt();
        for (int row = 0; row < saved; row++) {
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                add(in.readInt(), in.readFloat());
            }
            endRow();
        }
    }

    private static int grown(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1) + 1L);
    }
}
