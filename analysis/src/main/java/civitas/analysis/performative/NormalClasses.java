package civitas.analysis.performative;

import civitas.analysis.shift.Logistic;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Infinitely many people of two equally frequent classes with normal features, N(mean1, S) with label 1 and
 * N(mean0, S) with label 0. Without a penalty the logistic risk is least at w = S^-1 (mean1 - mean0),
 * b = -(mean1 + mean0).w/2.
 * <p>Margins w.x + b are normal within a class, so expectations are integrals over one normal variable; those with features
 * follow from Stein's lemma. The trapezoidal rule on [-8.5, 8.5] in steps of 1/32 is exact to rounding while margins
 * have standard deviations below 20.
 */
public final class NormalClasses implements LogisticData {
    private static final double STEP = 1.0 / 32;
    private static final int HALF = 272;
    private static final double[] DENSITY = density();

    /** Above this correlation of two margins the models are parallel. */
    private static final double PARALLEL = 1 - 1e-12;

    private final double[][] means;
    private final double[][] covariance;

    /**
     * Copies the arrays.
     *
     * @param mean1 mean features of label 1
     * @param mean0 mean features of label 0
     * @param covariance covariance of features within a class, symmetric, positive definite
     * @throws IllegalArgumentException if the lengths differ
     */
    public NormalClasses(double[] mean1, double[] mean0, double[][] covariance) {
        boolean square = Arrays.stream(covariance).allMatch(row -> row.length == mean1.length);
        if (mean0.length != mean1.length || covariance.length != mean1.length || !square) {
            throw new IllegalArgumentException("mean1 has length " + mean1.length + ", mean0 " + mean0.length
                    + ", covariance " + covariance.length + "; all must be the number of features");
        }
        means = new double[][] {mean0.clone(), mean1.clone()};
        this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[] density() {
        double[] density = new double[2 * HALF + 1];
        for (int i = 0; i < density.length; i++) {
            double z = (i - HALF) * STEP;
            density[i] = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * STEP;
        }
        return density;
    }

    @Override
    public int features() {
        return means[0].length;
    }

    @Override
    public Objective risk(double[] shift, double knowing) {
        return new Risk(shift.clone(), knowing);
    }

    private double[] spread(double[] model) {
        double[] spread = new double[features()];
        for (int j = 0; j < spread.length; j++) {
            for (int k = 0; k < spread.length; k++) {
                spread[j] += covariance[j][k] * model[k];
            }
        }
        return spread;
    }

    private static double dot(double[] model, double[] features) {
        double sum = 0;
        for (int j = 0; j < features.length; j++) {
            sum += model[j] * features[j];
        }
        return sum;
    }

    /** Part of people that share a class and whether they know the model. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Group(double weight, int label, double[] mean) {}

    private Group[] groups(double[] shift, double knowing) {
        Group[] groups = new Group[4];
        for (int label = 0; label <= 1; label++) {
            double[] moved = means[label].clone();
            for (int j = 0; j < moved.length; j++) {
                moved[j] += shift[j];
            }
            groups[2 * label] = new Group(knowing / 2, label, moved);
            groups[2 * label + 1] = new Group((1 - knowing) / 2, label, means[label]);
        }
        return Arrays.stream(groups).filter(group -> group.weight() > 0).toArray(Group[]::new);
    }

    private double deviation(double[] model) {
        return Math.sqrt(dot(model, spread(model)));
    }

    /** Probability that a standard normal variable is below z. */
    private static double below(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }

    @Override
    public double accuracy(double[] model, double[] shift, double knowing) {
        double sum = 0;
        double deviation = deviation(model);
        for (Group group : groups(shift, knowing)) {
            double margin = dot(model, group.mean()) + model[features()];
            double positive = deviation > 0 ? below(margin / deviation) : margin > 0 ? 1 : 0;
            sum += group.weight() * (group.label() == 1 ? positive : 1 - positive);
        }
        return sum;
    }

    @Override
    public double disagreement(double[] first, double[] second, double[] shift, double knowing) {
        double sum = 0;
        double firstDeviation = deviation(first);
        double secondDeviation = deviation(second);
        double covariance = dot(second, spread(first));
        double correlation = firstDeviation * secondDeviation > 0 ? covariance / (firstDeviation * secondDeviation) : 1;
        for (Group group : groups(shift, knowing)) {
            double margin = dot(first, group.mean()) + first[features()];
            double other = dot(second, group.mean()) + second[features()];
            double a = standardised(margin, firstDeviation);
            double b = standardised(other, secondDeviation);
            sum += group.weight() * apart(a, b, correlation);
        }
        return sum;
    }

    private static double standardised(double margin, double deviation) {
        return deviation > 0 ? margin / deviation : margin > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    /** P(U + a and V + b differ in sign) for standard normal U, V of that correlation. */
    private static double apart(double a, double b, double correlation) {
        if (correlation >= PARALLEL || Double.isInfinite(a) || Double.isInfinite(b)) {
            return Math.abs(below(a) - below(b));
        }
        double rest = Math.sqrt(Math.max(0, 1 - correlation * correlation));
        double sum = 0;
        // Midpoints of fine steps on both sides of the jump at -a, where the sign of U + a changes.
        int steps = 4000;
        double end = 9;
        for (int side = -1; side <= 1; side += 2) {
            double width = Math.max(0, end + side * a) / steps;
            for (int i = 0; i < steps; i++) {
                double u = -a + side * width * (i + 0.5);
                double negative = below(-(b + correlation * u) / rest);
                double different = side > 0 ? negative : 1 - negative;
                sum += width * StrictMath.exp(-u * u / 2) / Math.sqrt(2 * Math.PI) * different;
            }
        }
        return sum;
    }

    private final class Risk implements Objective {
        private final double[] shift;
        private final Group[] groups;

        Risk(double[] shift, double knowing) {
            this.shift = shift;
            groups = groups(shift, knowing);
        }

        @Override
        public int dimension() {
            return shift.length + 1;
        }

        @Override
        public double value(double[] model) {
            double deviation = deviation(model);
            double sum = 0;
            for (Group group : groups) {
                double margin = dot(model, group.mean()) + model[shift.length];
                double expected = 0;
                for (int i = 0; i < DENSITY.length; i++) {
                    double u = margin + deviation * (i - HALF) * STEP;
                    expected += DENSITY[i] * Logistic.softplus(group.label() == 1 ? -u : u);
                }
                sum += group.weight() * expected;
            }
            return sum;
        }

        /** Expectations over u of sigma - y, and of sigma' and its first two derivatives. */
        private double[] moments(Group group, double[] model, double deviation) {
            double margin = dot(model, group.mean()) + model[shift.length];
            double[] moments = new double[4];
            for (int i = 0; i < DENSITY.length; i++) {
                double share = Logistic.of(margin + deviation * (i - HALF) * STEP);
                double slope = share * (1 - share);
                moments[0] += DENSITY[i] * (share - group.label());
                moments[1] += DENSITY[i] * slope;
                moments[2] += DENSITY[i] * slope * (1 - 2 * share);
                moments[3] += DENSITY[i] * slope * (1 - 6 * slope);
            }
            return moments;
        }

        @Override
        public void gradient(double[] model, double[] gradient) {
            Arrays.fill(gradient, 0);
            double[] spread = spread(model);
            double deviation = deviation(model);
            for (Group group : groups) {
                double[] moments = moments(group, model, deviation);
                for (int j = 0; j < shift.length; j++) {
                    gradient[j] += group.weight() * (moments[0] * group.mean()[j] + moments[1] * spread[j]);
                }
                gradient[shift.length] += group.weight() * moments[0];
            }
        }

        @Override
        public void hessian(double[] model, double[][] hessian) {
            for (double[] row : hessian) {
                Arrays.fill(row, 0);
            }
            double[] spread = spread(model);
            double deviation = deviation(model);
            for (Group group : groups) {
                add(hessian, group, spread, moments(group, model, deviation));
            }
        }

        /** E[h X X'], E[h X] and E[h] for h = sigma' by Stein's lemma. */
        private void add(double[][] hessian, Group group, double[] spread, double[] moments) {
            double[] mean = group.mean();
            int bias = shift.length;
            for (int j = 0; j < bias; j++) {
                for (int k = 0; k < bias; k++) {
                    hessian[j][k] += group.weight()
                            * (moments[1] * (covariance[j][k] + mean[j] * mean[k])
                                    + moments[2] * (mean[j] * spread[k] + spread[j] * mean[k])
                                    + moments[3] * spread[j] * spread[k]);
                }
                double cross = group.weight() * (moments[1] * mean[j] + moments[2] * spread[j]);
                hessian[j][bias] += cross;
                hessian[bias][j] += cross;
            }
            hessian[bias][bias] += group.weight() * moments[1];
        }

        @Override
        public double smoothness() {
            double squares = 1;
            for (Group group : groups) {
                squares += group.weight() * dot(group.mean(), group.mean());
            }
            for (int j = 0; j < shift.length; j++) {
                squares += covariance[j][j];
            }
            return squares / 4;
        }
    }
}
