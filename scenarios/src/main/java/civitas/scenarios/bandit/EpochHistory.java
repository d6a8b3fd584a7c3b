package civitas.scenarios.bandit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What came of each epoch that is over, in order. Not thread-safe. */
final class EpochHistory {
    /** Numbers of an epoch; behind them stand the shares of the arms. */
    static final int REGRET = 0;

    static final int REWARD = 1;
    static final int DISTORTION = 2;
    static final int ELIMINATED = 3;
    static final int FIRST_ELIMINATION = 4;
    static final int SHARES = 5;

    private final int columns;
    private final double[] numbers;
    private int completed;

    EpochHistory(int epochs, int arms) {
        columns = SHARES + arms;
        numbers = new double[epochs * columns];
    }

    /** Adds an epoch of that many rounds. */
    void add(Tally tally, double distortion, int eliminated, int rounds) {
        int row = completed++ * columns;
        numbers[row + REGRET] = tally.regret;
        numbers[row + REWARD] = tally.reward;
        numbers[row + DISTORTION] = distortion;
        numbers[row + ELIMINATED] = eliminated;
        numbers[row + FIRST_ELIMINATION] = tally.firstElimination == 0 ? Double.NaN : tally.firstElimination;
        for (int arm = 0; arm < tally.selections.length; arm++) {
            numbers[row + SHARES + arm] = (double) tally.selections[arm] / rounds;
        }
    }

    int completed() {
        return completed;
    }

    /** A number of an epoch, counted from 0; NaN if it is not over. */
    double of(int epoch, int column) {
        return epoch < 0 || epoch >= completed ? Double.NaN : numbers[epoch * columns + column];
    }

    /** A number of the latest epoch that is over. */
    double latest(int column) {
        return of(completed - 1, column);
    }

    /** Mean of a number over all epochs that are over; NaN before the first is. */
    double mean(int column) {
        double sum = 0;
        for (int epoch = 0; epoch < completed; epoch++) {
            sum += of(epoch, column);
        }
        return sum / completed;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(completed);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    void restore(DataInput in) throws IOException {
        completed = in.readInt();
        for (int cell = 0; cell < numbers.length; cell++) {
            numbers[cell] = in.readDouble();
        }
    }
}
