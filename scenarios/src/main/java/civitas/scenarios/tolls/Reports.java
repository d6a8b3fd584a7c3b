package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What the information lever makes of the day's route costs: true, old or noisy. */
final class Reports {
    private final ChoiceSets sets;
    private final RandomStream noise;
    private Information information;
    private double[][] past = new double[0][];
    private long days;

    Reports(ChoiceSets sets, Information information, RandomStream noise) {
        this.sets = sets;
        this.noise = noise;
        change(information);
    }

    /** From now on another lever; what was on its way to drivers is lost. */
    void change(Information changed) {
        information = changed;
        days = 0;
        past = changed instanceof Information.Delayed delayed
                ? new double[delayed.delayDays()][sets.indices()]
                : new double[0][];
        for (double[] report : past) {
            Arrays.fill(report, Double.NaN);
        }
    }

    /**
     * What drivers are told.
     *
     * @param costs of all routes today, {@code double[index]}, not modified
     */
    double[] of(double[] costs) {
        if (information instanceof Information.Noisy noisy) {
            return blurred(costs, noisy.relativeError());
        }
        if (information instanceof Information.Delayed) {
            return delayed(costs);
        }
        return costs;
    }

    /** Every route's report errs by itself, the same for all who read it. */
    private double[] blurred(double[] costs, double relativeError) {
        double[] told = costs.clone();
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                told[index] = Math.max(0, costs[index] * (1 + relativeError * noise.nextGaussian()));
            }
        }
        return told;
    }

    /** Until the first old report arrives, and for routes that are newer than it, drivers are told the day's costs. */
    private double[] delayed(double[] costs) {
        int slot = (int) (days++ % past.length);
        double[] old = past[slot];
        double[] told = costs.clone();
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                told[index] = Double.isNaN(old[index]) ? costs[index] : old[index];
                old[index] = costs[index];
            }
        }
        return told;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(days);
        for (double[] report : past) {
            Doubles.write(report, out);
        }
    }

    void restore(DataInput in) throws IOException {
        days = in.readLong();
        for (double[] report : past) {
            Doubles.read(report, in);
        }
    }
}
