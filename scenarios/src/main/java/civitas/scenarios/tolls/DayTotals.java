package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Totals of the last days of a run, from which outcomes are means, whenever and why ever the run ends. */
final class DayTotals {
    private static final int TIME = 0;
    private static final int SOCIAL_COST = 1;
    private static final int MONEY_COST = 2;
    private static final int REVENUE = 3;
    private static final int TOTALS = 4;

    /** Bytes per measured day. */
    static final int BYTES = TOTALS * Double.BYTES;

    private final int measuredDays;
    /** {@code double[slot * TOTALS + total]}, day n in slot n modulo the measured days. */
    private final double[] recent;

    private long days;

    /** @param measuredDays most days that are averaged, at least 1 */
    DayTotals(int measuredDays) {
        this.measuredDays = measuredDays;
        recent = new double[measuredDays * TOTALS];
    }

    void add(Day day) {
        int first = (int) (days++ % measuredDays) * TOTALS;
        recent[first + TIME] = day.totalTravelTime();
        recent[first + SOCIAL_COST] = day.socialCost();
        recent[first + MONEY_COST] = day.moneyCostOfTravel();
        recent[first + REVENUE] = day.revenue();
    }

    double meanTime() {
        return mean(TIME);
    }

    double meanSocialCost() {
        return mean(SOCIAL_COST);
    }

    double meanMoneyCost() {
        return mean(MONEY_COST);
    }

    double meanRevenue() {
        return mean(REVENUE);
    }

    /** NaN before the first day. */
    private double mean(int total) {
        int measured = (int) Math.min(days, measuredDays);
        double sum = 0;
        for (int slot = 0; slot < measured; slot++) {
            sum += recent[slot * TOTALS + total];
        }
        return sum / measured;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(days);
        Doubles.write(recent, out);
    }

    void restore(DataInput in) throws IOException {
        days = in.readLong();
        Doubles.read(recent, in);
    }
}
