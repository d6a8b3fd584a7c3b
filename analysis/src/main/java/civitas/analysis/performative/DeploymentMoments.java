package civitas.analysis.performative;

/**
 * Mean and variance of theta - theta_PS when a mean is learned by stochastic gradient steps from one datum each, in which
 * deployed models move the mean: exact, step by step. With gradients gamma theta - beta z + constant, data of mean
 * a + e theta and of standard deviation sigma whatever is deployed:
 * <ul>
 *   <li>greedy: every step is deployed; step t has length 1/((gamma - |e| beta) t + 8 L^2/(gamma - |e| beta));
 *   <li>lazy: n(k) = ceil(k^a) steps lie between deployments k and k+1; step j of them has length
 *       1/(gamma j + 8 L^2/gamma).
 * </ul>
 * For gamma = beta = L = 1, e &gt; 0 and S = 8/(1-e)^2 the greedy bias is that at the start times S/(S+t), its variance
 * (sigma/(1-e))^2 t/(S+t)^2, and a lazy deployment multiplies the bias by e + (1-e) 8/(8+n(k)).
 * <p>Source: Mendler-Dünner, Perdomo, Zrnic, Hardt, "Stochastic Optimization for Performative Prediction", NeurIPS 2020.
 *
 * @param bias mean of theta - theta_PS of the model in force
 * @param variance of the model in force
 */
public record DeploymentMoments(double bias, double variance) {
    /**
     * Lengths of steps.
     *
     * @param curvature gamma for lazy steps, gamma - |e| beta for greedy ones; strictly positive
     * @param gradientBound L, strictly positive
     */
    public record Steps(double curvature, double gradientBound) {
        /** Length of step t, counted from 1. */
        public double length(long t) {
            return 1 / (curvature * (double) t + 8 * gradientBound * gradientBound / curvature);
        }
    }

    /** Standard deviation of the model in force. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    /**
     * Greedy deployment.
     *
     * @param game of one platform
     * @param gradientBound L
     * @param noise standard deviation of the data
     * @param start theta_0 - theta_PS
     * @param steps how many, at least 0
     */
    public static DeploymentMoments greedy(
            PerformativeGame game, double gradientBound, double noise, double start, long steps) {
        double pull = game.convexity() - signedPush(game);
        Steps lengths = new Steps(greedyCurvature(game), gradientBound);
        double shake = game.smoothnessInData() * noise;
        double bias = start;
        double variance = 0;
        for (long t = 1; t <= steps; t++) {
            double length = lengths.length(t);
            double kept = 1 - length * pull;
            bias *= kept;
            variance = kept * kept * variance + length * length * shake * shake;
        }
        return new DeploymentMoments(bias, variance);
    }

    /** gamma - |e| beta. */
    public static double greedyCurvature(PerformativeGame game) {
        return game.convexity() - game.sensitivity() * game.smoothnessInData();
    }

    /** e beta with its sign: what the data add to the slope of a gradient. */
    private static double signedPush(PerformativeGame game) {
        return -game.losses().exposure(0, 0) * game.map().slope(0, 0);
    }

    /** Lazy deployment with n(k) = ceil(k^exponent); other parameters as in {@link #greedy}. */
    public static DeploymentMoments lazy(
            PerformativeGame game, double gradientBound, double noise, double start, long steps, double exponent) {
        double gamma = game.convexity();
        Steps lengths = new Steps(gamma, gradientBound);
        double shake = game.smoothnessInData() * noise;
        double factor = signedPush(game) / gamma;
        double bias = start;
        double variance = 0;
        long used = 0;
        for (long deployment = 1; ; deployment++) {
            long between = samples(deployment, exponent);
            if (used + between > steps) {
                return new DeploymentMoments(bias, variance);
            }
            double kept = 1;
            double noiseVariance = 0;
            for (long j = 1; j <= between; j++) {
                double length = lengths.length(j);
                double keptOne = 1 - length * gamma;
                kept *= keptOne;
                noiseVariance = keptOne * keptOne * noiseVariance + length * length * shake * shake;
            }
            double whole = factor + (1 - factor) * kept;
            bias *= whole;
            variance = whole * whole * variance + noiseVariance;
            used += between;
        }
    }

    /** n(k) = ceil(k^exponent), the steps between deployments k and k + 1. */
    public static long samples(long deployment, double exponent) {
        double power = StrictMath.pow((double) deployment, exponent);
        // A power that is a whole number but for rounding is that number.
        return (long) Math.ceil(power * (1 - 1e-12));
    }
}
