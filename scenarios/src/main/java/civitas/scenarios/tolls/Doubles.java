package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers in checkpoints. */
final class Doubles {
    private Doubles() {}

    static void write(double[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static void read(double[] values, DataInput in) throws IOException {
        int saved = in.readInt();
        if (saved != values.length) {
            throw new IOException("saved array has " + saved + " values, expected " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
