package civitas.scenarios.performative;

import civitas.analysis.performative.AffineMap;
import civitas.analysis.performative.MeanMap;
import civitas.analysis.performative.PerformativeGame;
import civitas.analysis.performative.QuadraticLosses;
import civitas.analysis.performative.SquareRootMap;
import civitas.kernel.Streams;
import civitas.scenario.Benchmark;
import java.util.List;
import java.util.Optional;

/**
 * Platforms with quadratic losses on data whose mean follows what they deploy.
 *
 * @param losses of the platforms
 * @param reactions mean of the data of people who know what is deployed
 * @param game the same with everybody's data, if their mean is affine
 * @param stable what stays under retraining
 * @param optimum what is best once data follow
 * @param data how data are drawn and how they move
 */
@SuppressWarnings("ArrayRecordComponent") // inside the package, never compared
record MeanProblem(
        QuadraticLosses losses,
        MeanMap reactions,
        Optional<PerformativeGame> game,
        double[] stable,
        double[] optimum,
        Data data)
        implements Problem {

    /**
     * How data are drawn and how they move.
     *
     * @param disclosure share of people who know what is deployed
     * @param sd standard deviation of the data around their mean
     * @param adaptation share of the remaining way that their mean goes in a round
     * @param coin whether a datum is 1/2 or -1/2 instead of normal
     * @param lowest lowest decision
     * @param highest highest decision
     */
    record Data(double disclosure, double sd, double adaptation, boolean coin, double lowest, double highest) {
        Data(double disclosure, double sd, double adaptation, boolean coin) {
            this(disclosure, sd, adaptation, coin, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        /** Probability of the datum 1/2 of a coin with that mean, cut off where the mean leaves [-1/2, 1/2]. */
        static double probability(double centre) {
            return Math.min(1, Math.max(0, 0.5 + centre));
        }

        Data within(double lowestDecision, double highestDecision) {
            return new Data(disclosure, sd, adaptation, coin, lowestDecision, highestDecision);
        }
    }

    static MeanProblem of(QuadraticLosses losses, AffineMap reactions, Data data) {
        double share = data.disclosure();
        PerformativeGame game =
                new PerformativeGame(losses, reactions.times(share), share == 0 ? 0 : (1 - share) / share);
        return new MeanProblem(losses, reactions, Optional.of(game), game.stable(), game.optimum(), data);
    }

    static MeanProblem of(SquareRootMap map, Data data) {
        return new MeanProblem(
                QuadraticLosses.product(),
                map,
                Optional.empty(),
                new double[] {map.stable()},
                new double[] {map.optimum()},
                data);
    }

    @Override
    public int dimension() {
        return losses.platforms();
    }

    @Override
    public int platforms() {
        return losses.platforms();
    }

    @Override
    public Optional<double[]> stablePoint() {
        return inside(stable) ? Optional.of(stable) : Optional.empty();
    }

    @Override
    public Optional<double[]> optimalPoint() {
        return inside(optimum) && optimumIsLeast() ? Optional.of(optimum) : Optional.empty();
    }

    /** Whether decisions can be deployed and, with coins, labels then have probabilities without being cut off. */
    private boolean inside(double[] decisions) {
        for (double decision : decisions) {
            if (!(decision >= data.lowest() && decision <= data.highest())) {
                return false;
            }
        }
        return !data.coin() || Math.abs(reactions.mean(decisions)[0]) <= 0.5;
    }

    /** Where labels react more than half as much as predictions move, what is stationary has the largest risk. */
    private boolean optimumIsLeast() {
        double[] unit = {1};
        return !data.coin()
                || data.disclosure() * (reactions.mean(unit)[0] - reactions.mean(new double[1])[0]) < 0.5;
    }

    @Override
    public double[] performativeRisks(double[] model) {
        double[] risks = new double[platforms()];
        for (int i = 0; i < risks.length; i++) {
            int platform = i;
            risks[i] = data.coin()
                    ? losses.loss(platform, model, coinMean(model), new double[1])
                    : game.map(affine -> affine.performativeLoss(platform, model, data.sd() * data.sd()))
                            .orElseGet(() -> losses.loss(platform, model, reactions.mean(model), new double[1]));
        }
        return risks;
    }

    /** Mean datum of coins at rest and of those that react, probabilities cut off at 0 and 1. */
    private double[] coinMean(double[] model) {
        double knowing = Data.probability(reactions.mean(model)[0]);
        double others = Data.probability(reactions.mean(new double[1])[0]);
        return new double[] {data.disclosure() * knowing + (1 - data.disclosure()) * others - 0.5};
    }

    @Override
    public List<Benchmark> theory(PerformativeParameters parameters) {
        return new MeanTheory(this, parameters).benchmarks();
    }

    @Override
    public People people(PerformativeParameters parameters, Streams streams) {
        return new MeanPeople(this, parameters.people(), parameters.freshPeople(), streams.open("people"));
    }
}
