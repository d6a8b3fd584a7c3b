package civitas.scenarios.collective;

import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Signal;

/**
 * The law of cars, exactly. Features are x = 2 country + carries, countries 0..4; a car carries the signal if it is a sports
 * utility vehicle (SUV) with the usual value of every feature but the country.
 * <p>Source: Gauthier, Bach, Jordan, "Statistical Collusion by Collectives on Learning Platforms", ICML 2025, and the
 * generator in its public repository.
 */
final class CarsLaw {
    private static final int COUNTRIES = 5;
    private static final int LABELS = 4;
    private static final int EXCELLENT = 0;
    private static final int GOOD = 1;
    private static final int AVERAGE = 2;
    private static final int POOR = 3;

    private static final double SUV = 0.45;
    private static final double USUAL_COUNTRY = 0.3;
    private static final double DEFECT = 0.05;

    private static final int[] STARS = {1, 2, 3, 4, 5};
    /** Diesel, gasoline, electric, hybrid; diesel is usual for an SUV. */
    private static final int[] FUEL = {1, 1, 4, 3};
    /** Ten, seven, five and three years; ten is usual. */
    private static final int[] WARRANTY = {5, 4, 3, 2};

    private static final int[] TASTE = {1, 3, 4};
    private static final double USUAL_STARS = 0.7;
    private static final double USUAL_FUEL = 0.8;
    private static final double USUAL_WARRANTY = 0.9;

    /** Usual weight and number of values of the features that bear on nothing but the signal; the roof is uniform. */
    private static final double[][] OTHERS = {
        {0.9, 3}, {0.9, 4}, {0.95, 3}, {0.7, 3}, {0.95, 4}, {0.95, 2}, {0.95, 3}, {0.95, 3}, {0, 2}, {0.95, 4},
        {0.95, 2}, {0.95, 2}, {0.95, 3}
    };

    private CarsLaw() {}

    static FiniteWorld world() {
        double[] weights = new double[2 * COUNTRIES * LABELS];
        for (int country = 0; country < COUNTRIES; country++) {
            double suv = SUV * usual(USUAL_COUNTRY, COUNTRIES, country == COUNTRIES - 1);
            double other = (1 - SUV) / COUNTRIES;
            for (int y = 0; y < LABELS; y++) {
                double carrying = suv * carrying() * labelOfCarrying(country)[y];
                int cell = 2 * country * LABELS + y;
                weights[cell + LABELS] = carrying;
                weights[cell] = suv * labelOfSuv(country)[y] - carrying + other * labels(0, 0, 0)[y];
            }
        }
        int[] map = new int[2 * COUNTRIES];
        for (int x = 0; x < map.length; x++) {
            map[x] = x | 1;
        }
        Signal signal = new Signal(map);
        return new FiniteWorld(FiniteLaw.ofWeights(LABELS, weights), signal, signal);
    }

    /** Probability of a value: the usual one with some weight, else any. */
    private static double usual(double weight, double values, boolean isUsual) {
        return (isUsual ? weight : 0) + (1 - weight) / values;
    }

    /** Probability that an SUV carries the signal, whatever its country. */
    private static double carrying() {
        double product = usual(USUAL_STARS, STARS.length, true)
                * usual(USUAL_FUEL, FUEL.length, true)
                * usual(USUAL_WARRANTY, WARRANTY.length, true);
        for (double[] feature : OTHERS) {
            product *= usual(feature[0], feature[1], true);
        }
        return product;
    }

    private static double[] labelOfSuv(int country) {
        return country == 1 ? disputed() : labels(USUAL_STARS, USUAL_FUEL, USUAL_WARRANTY);
    }

    private static double[] labelOfCarrying(int country) {
        return country == 1 ? disputed() : labels(1, 1, 1);
    }

    /** SUVs of the second country are rated by a law of their own. */
    private static double[] disputed() {
        double[] labels = new double[LABELS];
        labels[EXCELLENT] = 0.6;
        labels[AVERAGE] = 0.1;
        labels[POOR] = 0.3;
        return labels;
    }

    /** Law of the label if stars, fuel and warranty have their usual values with these weights. */
    private static double[] labels(double starsWeight, double fuelWeight, double warrantyWeight) {
        double[] labels = new double[LABELS];
        labels[POOR] = DEFECT;
        for (int stars = 0; stars < STARS.length; stars++) {
            for (int fuel = 0; fuel < FUEL.length; fuel++) {
                for (int warranty = 0; warranty < WARRANTY.length; warranty++) {
                    double probability = usual(starsWeight, STARS.length, STARS[stars] == 4)
                            * usual(fuelWeight, FUEL.length, fuel == 0)
                            * usual(warrantyWeight, WARRANTY.length, warranty == 0);
                    for (int taste : TASTE) {
                        int rating = rating(STARS[stars] + FUEL[fuel] + WARRANTY[warranty] + taste);
                        labels[rating] += (1 - DEFECT) * probability / TASTE.length;
                    }
                }
            }
        }
        return labels;
    }

    private static int rating(int score) {
        if (score >= 13) {
            return EXCELLENT;
        }
        if (score >= 8) {
            return GOOD;
        }
        return score >= 2 ? AVERAGE : POOR;
    }
}
