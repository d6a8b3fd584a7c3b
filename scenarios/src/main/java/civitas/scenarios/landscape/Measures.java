package civitas.scenarios.landscape;

import civitas.analysis.landscape.Climbing;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is measured, summed over landscapes. */
final class Measures {
    /** Mean payoff of agents after each period, {@code double[period]}, summed over landscapes; and over how many. */
    private final double[] payoffs;

    private final int[] counts;
    private double tries;
    private double copies;
    private int ended;
    private final double[] atEnd = new double[End.values().length];

    /** What is measured once per landscape, when its last period is over. */
    enum End {
        BEST_PAYOFF,
        AT_MAXIMUM,
        DIVERSITY,
        LOCAL_OPTIMA,
        HIGHEST_MEAN,
        RANDOM_PAYOFF,
        CLIMBERS_LIMIT;

        private double of(Stage stage) {
            return switch (this) {
                case BEST_PAYOFF -> stage.bestPayoff();
                case AT_MAXIMUM -> stage.atMaximum();
                case DIVERSITY -> stage.diversity();
                case LOCAL_OPTIMA -> stage.landscape().optima();
                case HIGHEST_MEAN -> stage.landscape().highestMean();
                case RANDOM_PAYOFF -> stage.landscape().mean();
                case CLIMBERS_LIMIT -> Climbing.limit(stage.landscape());
            };
        }
    }

    Measures(int periods) {
        payoffs = new double[periods + 1];
        counts = new int[periods + 1];
    }

    /** Notes a period's end; 0 is the start of a landscape. */
    void period(int period, double meanPayoff) {
        payoffs[period] += meanPayoff;
        counts[period]++;
    }

    /** Notes the shares of agents who tried to copy in a period, and who did. */
    void copying(double tried, double copied) {
        tries += tried;
        copies += copied;
    }

    /** Notes the end of a landscape. */
    void end(Stage stage) {
        ended++;
        for (End each : End.values()) {
            atEnd[place(each)] += each.of(stage);
        }
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array that is never kept beyond a run of the same program
    private static int place(End each) {
        return each.ordinal();
    }

    /** Mean payoff after a period, over landscapes; NaN if none is that far. */
    double payoff(int period) {
        return period >= counts.length || counts[period] == 0 ? Double.NaN : payoffs[period] / counts[period];
    }

    /** Mean payoff over all periods after the start. */
    double meanPayoff() {
        double sum = 0;
        int count = 0;
        for (int period = 1; period < payoffs.length; period++) {
            sum += payoffs[period];
            count += counts[period];
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private double periods() {
        double count = 0;
        for (int period = 1; period < counts.length; period++) {
            count += counts[period];
        }
        return count;
    }

    /** Share of agents who try a neighbour's state in a period. */
    double tries() {
        return tries / periods();
    }

    /** Share of agents who move to a neighbour's state in a period. */
    double copies() {
        return copies / periods();
    }

    /** Mean over landscapes that have ended; NaN if none has. */
    double atEnd(End what) {
        return ended == 0 ? Double.NaN : atEnd[place(what)] / ended;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(tries);
        out.writeDouble(copies);
        out.writeInt(ended);
        for (double value : atEnd) {
            out.writeDouble(value);
        }
        for (int period = 0; period < payoffs.length; period++) {
            out.writeDouble(payoffs[period]);
            out.writeInt(counts[period]);
        }
    }

    void restore(DataInput in) throws IOException {
        tries = in.readDouble();
        copies = in.readDouble();
        ended = in.readInt();
        for (int i = 0; i < atEnd.length; i++) {
            atEnd[i] = in.readDouble();
        }
        for (int period = 0; period < payoffs.length; period++) {
            payoffs[period] = in.readDouble();
            counts[period] = in.readInt();
        }
    }
}
