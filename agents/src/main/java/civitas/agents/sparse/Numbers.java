package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers as models need them. */
final class Numbers {
    private Numbers() {}

    /** Index of the largest number, the first of equals. */
    static int largest(double[] numbers) {
        int best = 0;
        for (int k = 1; k < numbers.length; k++) {
            best = numbers[k] > numbers[best] ? k : best;
        }
        return best;
    }

    /** A digest that continues another. */
    static long digest(long hash, double[] numbers) {
        long digest = hash;
        for (double number : numbers) {
            digest = 31 * digest + Double.doubleToRawLongBits(number);
        }
        return digest;
    }

    static void write(double[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    static double[] readDoubles(DataInput in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    static void write(int[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    static int[] readIntegers(DataInput in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
