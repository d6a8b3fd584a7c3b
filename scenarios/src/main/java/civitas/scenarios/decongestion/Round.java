package civitas.scenarios.decongestion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What a round came to, or many on average. Mutable: sums are added up. */
final class Round {
    static final int NUMBERS = 6;

    private final double[] sums = new double[NUMBERS];
    private int count;

    /** Names of the numbers, in order. */
    static String name(int number) {
        return switch (number) {
            case 0 -> "welfare";
            case 1 -> "realised_welfare";
            case 2 -> "congestion";
            case 3 -> "allocated";
            case 4 -> "without";
            default -> "revenue";
        };
    }

    void clear() {
        Arrays.fill(sums, 0);
        count = 0;
    }

    void add(double... numbers) {
        for (int i = 0; i < NUMBERS; i++) {
            sums[i] += numbers[i];
        }
        count++;
    }

    /** Mean of a number; NaN if there is nothing. */
    double mean(int number) {
        return count == 0 ? Double.NaN : sums[number] / count;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(count);
        for (double sum : sums) {
            out.writeDouble(sum);
        }
    }

    void restore(DataInput in) throws IOException {
        count = in.readInt();
        for (int i = 0; i < NUMBERS; i++) {
            sums[i] = in.readDouble();
        }
    }
}
