package civitas.scenarios.performative;

import civitas.analysis.performative.AffineMap;
import civitas.analysis.performative.CadenceLaw;
import civitas.analysis.performative.DeploymentMoments;
import civitas.analysis.performative.MeanMap;
import civitas.analysis.performative.PerformativeGame;
import civitas.analysis.performative.QuadraticLosses;
import civitas.analysis.performative.SensitivityLimits;
import civitas.analysis.performative.SquareRootMap;
import civitas.kernel.Streams;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
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
        return inside(optimum) ? Optional.of(optimum) : Optional.empty();
    }

    private boolean inside(double[] decisions) {
        for (double decision : decisions) {
            if (!(decision >= data.lowest() && decision <= data.highest())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double[] performativeRisks(double[] model) {
        double[] risks = new double[platforms()];
        for (int i = 0; i < risks.length; i++) {
            int platform = i;
            risks[i] = game.map(affine -> affine.performativeLoss(platform, model, data.sd() * data.sd()))
                    .orElseGet(() -> losses.loss(platform, model, reactions.mean(model), new double[1]));
        }
        return risks;
    }

    @Override
    public List<Benchmark> theory(PerformativeParameters parameters) {
        List<Benchmark> theory = new ArrayList<>();
        if (game.isPresent() && !losses.linear()) {
            PerformativeGame affine = game.get();
            int cadence = parameters.platform().cadence();
            double moved = 1 - StrictMath.pow(1 - data.adaptation(), cadence);
            theory.add(
                    new Benchmark(
                            "retraining_factor",
                            affine.retrainingFactor(moved),
                            "1",
                            "What one exact retraining leaves of a deviation from the stable point, in its slowest direction."));
            addLimits(theory, affine);
            if (data.adaptation() < 1) {
                CadenceLaw.ofRounds(data.adaptation(), -affine.retrainingFactor(1))
                        .threshold()
                        .ifPresent(rounds -> theory.add(new Benchmark(
                                "cadence_threshold",
                                rounds,
                                "rounds",
                                "Rounds between retrainings from which on they do not converge.")));
            }
        }
        game.ifPresent(affine -> addProcedure(theory, affine, parameters));
        return theory;
    }

    private void addLimits(List<Benchmark> theory, PerformativeGame affine) {
        if (platforms() == 1) {
            theory.add(new Benchmark(
                    "sensitivity", affine.sensitivity(), "1", "Epsilon: how far data move per unit of the model."));
            theory.add(new Benchmark(
                    "sensitivity_limit",
                    SensitivityLimits.ofRiskMinimisation(affine.convexity(), affine.smoothnessInData()),
                    "1",
                    "gamma/beta: below this sensitivity repeated risk minimisation converges whatever the data."));
        }
    }

    private void addProcedure(List<Benchmark> theory, PerformativeGame affine, PerformativeParameters parameters) {
        if (parameters.procedure() instanceof Procedure.RepeatedGradientDescent descent) {
            if (data.adaptation() == 1) {
                theory.add(
                        new Benchmark(
                                "gradient_factor",
                                affine.gradientFactor(descent.stepSize()),
                                "1",
                                "What one gradient step leaves of a deviation from the stable point, in its slowest direction."));
            }
            if (platforms() == 1 && !losses.linear()) {
                theory.add(new Benchmark(
                        "gradient_sensitivity_limit",
                        SensitivityLimits.ofGradientDescent(
                                affine.convexity(), affine.smoothnessInData(), descent.stepSize()),
                        "1",
                        "Below this sensitivity repeated gradient descent of that step converges whatever the data."));
            }
        }
        moments(affine, parameters).ifPresent(moments -> {
            theory.add(new Benchmark(
                    "expected_bias",
                    moments.bias(),
                    "1",
                    "Exact mean of model in force less stable point, at the end."));
            theory.add(new Benchmark(
                    "expected_sd",
                    moments.deviation(),
                    "1",
                    "Exact standard deviation of the model in force at the end."));
        });
    }

    /** Of stochastic deployments whose moments are known exactly: from a given start, nothing in between. */
    private Optional<DeploymentMoments> moments(PerformativeGame affine, PerformativeParameters parameters) {
        boolean plain = data.adaptation() == 1
                && data.disclosure() == 1
                && !data.coin()
                && parameters.platform().cadence() == 1
                && parameters.platform().disclosureNoise() == 0
                && parameters.people() == 0;
        if (!plain || !(parameters.start() instanceof Start.Constant start)) {
            return Optional.empty();
        }
        double away = start.level() - stable[0];
        if (parameters.procedure() instanceof Procedure.GreedyDeployment greedy) {
            return Optional.of(
                    DeploymentMoments.greedy(affine, greedy.gradientBound(), data.sd(), away, parameters.rounds()));
        }
        if (parameters.procedure() instanceof Procedure.LazyDeployment lazy) {
            return Optional.of(DeploymentMoments.lazy(
                    affine, lazy.gradientBound(), data.sd(), away, parameters.rounds(), lazy.exponent()));
        }
        return Optional.empty();
    }

    @Override
    public People people(PerformativeParameters parameters, Streams streams) {
        return new MeanPeople(this, parameters.people(), parameters.freshPeople(), streams.open("people"));
    }
}
