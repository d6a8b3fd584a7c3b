package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Sums over the last days of a run, from which outcomes are means. */
final class DayTotals {
    private final long firstDay;
    private long days;
    private double time;
    private double socialCost;
    private double timeCost;
    private double revenue;

    DayTotals(TollParameters parameters) {
        firstDay = parameters.days() - parameters.measuredDays() + 1;
    }

    /** Takes note of a day, counted from 1. */
    void add(long number, Day day) {
        if (number < firstDay) {
            return;
        }
        days++;
        time += day.totalTravelTime();
        socialCost += day.socialCost();
        timeCost += day.moneyCostOfTravel();
        revenue += day.revenue();
    }

    double meanTime() {
        return time / days;
    }

    double meanSocialCost() {
        return socialCost / days;
    }

    double meanTimeCost() {
        return timeCost / days;
    }

    double meanRevenue() {
        return revenue / days;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(days);
        Doubles.write(new double[] {time, socialCost, timeCost, revenue}, out);
    }

    void restore(DataInput in) throws IOException {
        days = in.readLong();
        double[] sums = new double[4];
        Doubles.read(sums, in);
        time = sums[0];
        socialCost = sums[1];
        timeCost = sums[2];
        revenue = sums[3];
    }
}
