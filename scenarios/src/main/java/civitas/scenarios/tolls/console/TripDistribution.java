package civitas.scenarios.tolls.console;

import civitas.console.parts.RoundNumbers;
import civitas.scenarios.tolls.TollView;
import java.util.Arrays;

/**
 * The distribution of a quantity over trips or roads: shares of the total in bins of equal width, by class of drivers.
 * Copied from the world.
 *
 * @param quantity what is distributed
 * @param first where the first bin begins
 * @param width of each bin
 * @param shares {@code double[class][bin]}, of all trips or roads
 * @param mean of all
 * @param largest of all
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never modified
record TripDistribution(Quantity quantity, double first, double width, double[][] shares, double mean, double largest) {
    private static final int BINS = 30;

    /** What is distributed. */
    enum Quantity {
        /** Time of each trip. */
        TIME("travel time of trips", "travel time, time", true),
        /** Time, other link costs and tolls of each trip. */
        COST("generalised cost of trips", "generalised cost, time", true),
        /** Cost of each trip above that of the cheapest route its group knows. */
        EXCESS("cost above the cheapest known route", "cost above the cheapest known route, time", true),
        /** What each trip pays. */
        TOLL("tolls paid by trips", "tolls paid, money", true),
        /** What drivers would pay for a unit of time. */
        VALUE_OF_TIME("values of time of trips", "value of time, money/time", true),
        /** Tolls of links. */
        LINK_TOLL("tolls of links", "toll, money", false),
        /** Flow over capacity of links whose capacity is known. */
        LINK_LOAD("flow / capacity of links", "flow / capacity", false);

        private final String title;
        private final String axis;
        private final boolean ofTrips;

        Quantity(String title, String axis, boolean ofTrips) {
            this.title = title;
            this.axis = axis;
            this.ofTrips = ofTrips;
        }

        /** Whether it is distributed over trips, and otherwise over links. */
        boolean ofTrips() {
            return ofTrips;
        }

        /** Name with unit. */
        String axis() {
            return axis;
        }

        @Override
        public String toString() {
            return title;
        }

        private double of(TollView view, int group, int route) {
            return switch (this) {
                case TIME -> view.routeTime(route);
                case COST -> view.routeCost(route);
                case EXCESS -> Math.max(0, view.routeCost(route) - view.leastKnownCost(group));
                case TOLL -> view.routeToll(route);
                case VALUE_OF_TIME -> view.valueOfTime(view.classOf(group));
                case LINK_TOLL, LINK_LOAD -> throw new IllegalStateException(this + " is not about trips");
            };
        }
    }

    /** Reads a distribution; classes are told apart up to that many, else all trips are one. */
    static TripDistribution of(TollView view, Quantity quantity, int mostClasses) {
        Sample sample = new Sample();
        boolean split = quantity.ofTrips() && view.classes() <= mostClasses;
        if (quantity.ofTrips()) {
            view.visitTrips((group, route, trips) ->
                    sample.add(quantity.of(view, group, route), trips, split ? view.classOf(group) : 0));
        } else {
            for (int link = 0; link < view.links(); link++) {
                double value = quantity == Quantity.LINK_TOLL ? view.toll(link) : view.flow(link) / view.capacity(link);
                if (Double.isFinite(value)) {
                    sample.add(value, 1, 0);
                }
            }
        }
        return sample.distribution(quantity, split ? view.classes() : 1);
    }

    /** Weighted values, each of a class. */
    private static final class Sample {
        private double[] values = new double[64];
        private double[] weights = new double[64];
        private int[] classes = new int[64];
        private int size;

        void add(double value, double weight, int userClass) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
                classes = Arrays.copyOf(classes, 2 * size);
            }
            values[size] = value;
            weights[size] = weight;
            classes[size++] = userClass;
        }

        TripDistribution distribution(Quantity quantity, int classCount) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double total = 0;
            double sum = 0;
            for (int i = 0; i < size; i++) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
                total += weights[i];
                sum += weights[i] * values[i];
            }
            if (size == 0) {
                return new TripDistribution(quantity, 0, 1, new double[classCount][1], Double.NaN, Double.NaN);
            }
            double width = RoundNumbers.above((most - least) / BINS);
            if (width == 0 || width < 1e-9 * Math.abs(most)) { // all the same, but for rounding
                width = Math.max(RoundNumbers.above(Math.abs(most) / 100), 1e-6);
            }
            double first = Math.floor(least / width) * width;
            double[][] shares = new double[classCount][(int) ((most - first) / width) + 1];
            for (int i = 0; i < size; i++) {
                shares[classes[i]][(int) ((values[i] - first) / width)] += weights[i] / total;
            }
            return new TripDistribution(quantity, first, width, shares, sum / total, most);
        }
    }
}
