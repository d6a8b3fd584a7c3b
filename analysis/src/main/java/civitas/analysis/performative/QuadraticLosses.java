package civitas.analysis.performative;

import java.util.Arrays;

/**
 * Losses of one or more platforms, each of which decides one number, that depend on all decisions theta and on data z with
 * mean m: l_i = c_i + v'Q_i v/2 with v = (theta, z), the coordinates of z uncorrelated. Immutable.
 */
public final class QuadraticLosses {
    private final int platforms;
    private final int means;
    private final double[][][] forms;
    private final double[] constants;

    private QuadraticLosses(int platforms, int means, double[][][] forms, double... constants) {
        this.platforms = platforms;
        this.means = means;
        this.forms = forms;
        this.constants = constants;
    }

    /** Estimating a mean: (z - theta)^2/2. */
    public static QuadraticLosses squaredError() {
        return one(new double[][] {{1, -1}, {-1, 1}}, 0);
    }

    /** (gamma/2) (theta - (beta/gamma) z)^2, on which retraining contracts no faster than the general bound. */
    public static QuadraticLosses tight(double gamma, double beta) {
        return one(new double[][] {{gamma, -beta}, {-beta, beta * beta / gamma}}, 0);
    }

    /**
     * Squared error of the probability 1/2 + theta X for a label Y, X a fair sign: with the datum z = X (Y - 1/2), which is
     * 1/2 or -1/2, it is 1/4 + theta^2 - 2 theta z.
     */
    public static QuadraticLosses coin() {
        return one(new double[][] {{2, -2}, {-2, 0}}, 0.25);
    }

    /** theta z. */
    public static QuadraticLosses product() {
        return one(new double[][] {{0, 1}, {1, 0}}, 0);
    }

    private static QuadraticLosses one(double[][] form, double constant) {
        return new QuadraticLosses(1, 1, new double[][][] {form}, constant);
    }

    /** Competing platforms with revenue z_i theta_i and cost lambda theta_i^2/2: l_i = -z_i theta_i + lambda theta_i^2/2. */
    public static QuadraticLosses competing(int platforms, double lambda) {
        double[][][] forms = new double[platforms][2 * platforms][2 * platforms];
        for (int i = 0; i < platforms; i++) {
            forms[i][i][i] = lambda;
            forms[i][i][platforms + i] = -1;
            forms[i][platforms + i][i] = -1;
        }
        return new QuadraticLosses(platforms, platforms, forms, new double[platforms]);
    }

    /** The first platform lowers x^2/2 - y^2/2 + c x y + z (x + y) by x, the second one raises it by y. */
    public static QuadraticLosses zeroSum(double coupling) {
        double[][] payoff = {{1, coupling, 1}, {coupling, -1, 1}, {1, 1, 0}};
        double[][] negative = Arrays.stream(payoff)
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
        return new QuadraticLosses(2, 1, new double[][][] {payoff, negative}, 0, 0);
    }

    /** Number of platforms, and of decisions. */
    public int platforms() {
        return platforms;
    }

    /** Number of coordinates of the data. */
    public int means() {
        return means;
    }

    /**
     * Expected loss of a platform.
     *
     * @param decisions theta, one per platform
     * @param mean of the data, per coordinate
     * @param variance of the data, per coordinate
     */
    public double loss(int platform, double[] decisions, double[] mean, double[] variance) {
        double[][] form = forms[platform];
        double sum = 0;
        for (int j = 0; j < form.length; j++) {
            for (int k = 0; k < form.length; k++) {
                sum += form[j][k] * at(j, decisions, mean) * at(k, decisions, mean);
            }
        }
        for (int k = 0; k < means; k++) {
            sum += form[platforms + k][platforms + k] * variance[k];
        }
        return constants[platform] + sum / 2;
    }

    private double at(int index, double[] decisions, double[] mean) {
        return index < platforms ? decisions[index] : mean[index - platforms];
    }

    /** Derivative of each platform's expected loss in its own decision, data given; {@code gradient} is overwritten. */
    public void gradient(double[] decisions, double[] mean, double[] gradient) {
        for (int i = 0; i < platforms; i++) {
            double sum = 0;
            for (int j = 0; j < platforms + means; j++) {
                sum += forms[i][i][j] * at(j, decisions, mean);
            }
            gradient[i] = sum;
        }
    }

    /** How platform i's own derivative changes with decision j. */
    double curvature(int i, int j) {
        return forms[i][i][j];
    }

    /** How platform i's own derivative changes with mean k. */
    double exposure(int i, int k) {
        return forms[i][i][platforms + k];
    }

    /** How the derivative of platform i's loss in mean k changes with decision j, or with mean j - platforms. */
    double marginal(int i, int k, int j) {
        return forms[i][platforms + k][j];
    }

    /** Whether losses are linear in decisions: then retraining ends at the bounds of what may be deployed. */
    public boolean linear() {
        return platforms == 1 && forms[0][0][0] == 0;
    }

    /**
     * What platforms deploy once retrained on data of that mean, each best against the others.
     *
     * @throws ArithmeticException if {@link #linear}
     */
    public double[] retrained(double[] mean) {
        double[][] matrix = new double[platforms][platforms];
        double[] right = new double[platforms];
        for (int i = 0; i < platforms; i++) {
            for (int j = 0; j < platforms; j++) {
                matrix[i][j] = curvature(i, j);
            }
            for (int k = 0; k < means; k++) {
                right[i] -= exposure(i, k) * mean[k];
            }
        }
        return Newton.solve(matrix, right);
    }
}
