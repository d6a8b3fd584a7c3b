package civitas.scenarios.performative;

import civitas.analysis.performative.AffineMap;
import civitas.analysis.performative.QuadraticLosses;
import civitas.analysis.performative.SquareRootMap;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Builds the exact side of environments, once per environment and levers. */
final class Problems {
    /** A sweep must not fill the memory. */
    private static final int MOST_KEPT = 32;

    private record Key(Environment environment, double disclosure, double reach, String digest) {}

    private static final Map<Key, Problem> BUILT = new ConcurrentHashMap<>();

    private Problems() {}

    /**
     * The problem at these parameters.
     *
     * @throws IllegalArgumentException if a file cannot be read
     * @throws ArithmeticException if there is no stable point, or none is found
     */
    static Problem of(PerformativeParameters parameters) {
        Platform platform = parameters.platform();
        Environment environment = parameters.environment();
        String digest = environment instanceof Environment.CreditFile file ? CreditFiles.digest(file.file()) : "";
        if (BUILT.size() >= MOST_KEPT) {
            BUILT.clear();
        }
        return BUILT.computeIfAbsent(
                new Key(environment, platform.disclosure(), platform.reach(), digest),
                key -> build(environment, platform.disclosure(), platform.reach()));
    }

    private static Problem build(Environment environment, double disclosure, double reach) {
        if (environment instanceof Environment.Regression regression) {
            return new RegressionProblem(regression, disclosure, reach);
        }
        if (environment instanceof Environment.CreditNormal credit) {
            return CreditProblem.of(credit, disclosure, reach);
        }
        if (environment instanceof Environment.CreditFile credit) {
            return CreditProblem.of(credit, disclosure, reach);
        }
        if (environment instanceof Environment.Threshold threshold) {
            return new ThresholdProblem(threshold, reach);
        }
        return means(environment, disclosure, reach);
    }

    /** One platform that sees a mean. */
    private static Problem means(Environment environment, double disclosure, double reach) {
        if (environment instanceof Environment.GaussianMean mean) {
            return MeanProblem.of(
                    QuadraticLosses.squaredError(),
                    AffineMap.of(mean.mean(), mean.sensitivity()).times(reach),
                    new MeanProblem.Data(disclosure, mean.sd(), 1, false));
        }
        if (environment instanceof Environment.StatefulMean mean) {
            return MeanProblem.of(
                    QuadraticLosses.squaredError(),
                    AffineMap.of(mean.mean(), mean.sensitivity()).times(reach),
                    new MeanProblem.Data(disclosure, mean.sd(), mean.adaptation(), false));
        }
        if (environment instanceof Environment.TightExample tight) {
            return MeanProblem.of(
                    QuadraticLosses.tight(tight.convexity(), tight.smoothness()),
                    AffineMap.of(0, tight.sensitivity()).times(reach),
                    new MeanProblem.Data(disclosure, 0, 1, false));
        }
        if (environment instanceof Environment.Coin coin) {
            return MeanProblem.of(
                    QuadraticLosses.coin(),
                    AffineMap.of(coin.bias(), coin.sensitivity()).times(reach),
                    new MeanProblem.Data(disclosure, 0, 1, true));
        }
        if (environment instanceof Environment.Linear linear) {
            return MeanProblem.of(
                    QuadraticLosses.product(),
                    AffineMap.of(linear.intercept(), linear.slope()).times(reach),
                    new MeanProblem.Data(disclosure, linear.sd(), 1, false).within(linear.lowest(), linear.highest()));
        }
        if (environment instanceof Environment.SquareRoot root) {
            return MeanProblem.of(
                    new SquareRootMap(root.intercept(), root.slope() * reach),
                    new MeanProblem.Data(1, root.sd(), 1, false).within(root.lowest(), root.highest()));
        }
        return games(environment, disclosure, reach);
    }

    /** Several platforms. */
    private static Problem games(Environment environment, double disclosure, double reach) {
        if (environment instanceof Environment.CompetingPlatforms competing) {
            return MeanProblem.of(
                    QuadraticLosses.competing(competing.platforms(), competing.cost()),
                    competition(competing).times(reach),
                    new MeanProblem.Data(disclosure, competing.sd(), 1, false));
        }
        Environment.ZeroSum zeroSum = (Environment.ZeroSum) environment;
        double[][] effects = {{zeroSum.firstEffect(), zeroSum.secondEffect()}};
        return MeanProblem.of(
                QuadraticLosses.zeroSum(zeroSum.coupling()),
                new AffineMap(new double[] {zeroSum.intercept()}, effects).times(reach),
                new MeanProblem.Data(disclosure, zeroSum.sd(), 1, false));
    }

    private static AffineMap competition(Environment.CompetingPlatforms competing) {
        int platforms = competing.platforms();
        double[][] effects = new double[platforms][platforms];
        for (int i = 0; i < platforms; i++) {
            Arrays.fill(effects[i], competing.rivalEffect());
            effects[i][i] = competing.ownEffect();
        }
        return new AffineMap(competing.base().spread(platforms), effects);
    }

    /** Covariance of features with these variances, any two with that correlation. */
    static double[][] covariance(double[] variances, double correlation) {
        double[][] covariance = new double[variances.length][variances.length];
        for (int j = 0; j < variances.length; j++) {
            for (int k = 0; k < variances.length; k++) {
                covariance[j][k] =
                        j == k ? variances[j] : correlation * Math.sqrt(variances[j]) * Math.sqrt(variances[k]);
            }
        }
        return covariance;
    }
}
