package civitas.agents.routes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays in a checkpoint: length, then values. */
final class SavedArray {
    private SavedArray() {}

    static void write(double[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static void read(double[] values, DataInput in) throws IOException {
        checkLength(in.readInt(), values.length);
        for (int index = 0; index < values.length; index++) {
            values[index] = in.readDouble();
        }
    }

    static void write(float[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static void read(float[] values, DataInput in) throws IOException {
        checkLength(in.readInt(), values.length);
        for (int index = 0; index < values.length; index++) {
            values[index] = in.readFloat();
        }
    }

    private static void checkLength(int saved, int expected) throws IOException {
        if (saved != expected) {
            throw new IOException("saved array has length " + saved + ", expected " + expected);
        }
    }
}
