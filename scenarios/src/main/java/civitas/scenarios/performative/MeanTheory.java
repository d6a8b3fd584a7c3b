package civitas.scenarios.performative;

import civitas.analysis.performative.CadenceLaw;
import civitas.analysis.performative.DeploymentMoments;
import civitas.analysis.performative.PerformativeGame;
import civitas.analysis.performative.SensitivityLimits;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What theory says about learning means, beside points and risks: each benchmark only where it holds. */
final class MeanTheory {
    private final MeanProblem problem;
    private final MeanProblem.Data data;
    private final PerformativeParameters parameters;
    private final List<Benchmark> found = new ArrayList<>();

    MeanTheory(MeanProblem problem, PerformativeParameters parameters) {
        this.problem = problem;
        this.parameters = parameters;
        data = problem.data();
    }

    List<Benchmark> benchmarks() {
        problem.game().ifPresent(this::add);
        return found;
    }

    private void add(PerformativeGame game) {
        boolean stable = problem.stablePoint().isPresent();
        boolean curved = !problem.losses().linear();
        if (curved && stable) {
            addRetraining(game);
        }
        if (curved && problem.platforms() == 1) {
            addLimits(game);
        }
        if (parameters.procedure() instanceof Procedure.RepeatedGradientDescent descent && data.adaptation() == 1) {
            addGradientSteps(game, descent.stepSize(), stable);
        }
        moments(game).ifPresent(this::addMoments);
    }

    private void addRetraining(PerformativeGame game) {
        double moved =
                1 - StrictMath.pow(1 - data.adaptation(), parameters.platform().cadence());
        found.add(new Benchmark(
                "retraining_factor",
                game.retrainingFactor(moved),
                "1",
                "What one exact retraining leaves of a deviation from the stable point, in its slowest direction."));
        if (data.adaptation() < 1) {
            CadenceLaw.ofRounds(data.adaptation(), -game.retrainingFactor(1))
                    .threshold()
                    .ifPresent(rounds -> found.add(new Benchmark(
                            "cadence_threshold",
                            rounds,
                            "rounds",
                            "Rounds between retrainings from which on they do not converge.")));
        }
    }

    private void addLimits(PerformativeGame game) {
        found.add(new Benchmark(
                "sensitivity", game.sensitivity(), "1", "Epsilon: how far data move per unit of the model."));
        found.add(new Benchmark(
                "sensitivity_limit",
                SensitivityLimits.ofRiskMinimisation(game.convexity(), game.smoothnessInData()),
                "1",
                "gamma/beta: below this sensitivity repeated risk minimisation converges whatever the data."));
    }

    /** For people who follow at once; the limit is proven for steps up to 2/(beta + gamma). */
    private void addGradientSteps(PerformativeGame game, double step, boolean stable) {
        if (stable) {
            found.add(new Benchmark(
                    "gradient_factor",
                    game.gradientFactor(step),
                    "1",
                    "What one gradient step leaves of a deviation from the stable point, in its slowest direction."));
        }
        double gamma = game.convexity();
        double beta = game.smoothnessInData();
        if (problem.platforms() == 1 && gamma > 0 && step <= 2 / (beta + gamma)) {
            found.add(new Benchmark(
                    "gradient_sensitivity_limit",
                    SensitivityLimits.ofGradientDescent(gamma, beta, step),
                    "1",
                    "Below this sensitivity repeated gradient descent of that step converges whatever the data."));
        }
    }

    private void addMoments(DeploymentMoments moments) {
        found.add(new Benchmark(
                "expected_bias",
                moments.bias(),
                "1",
                "Exact mean of the model in force at the end less the stable point, if nothing changes on the way."));
        found.add(new Benchmark(
                "expected_sd",
                moments.deviation(),
                "1",
                "Exact standard deviation of the model in force at the end, if nothing changes on the way."));
    }

    /** Of stochastic deployments whose moments are known exactly: from a given start, nothing in between. */
    private Optional<DeploymentMoments> moments(PerformativeGame game) {
        boolean plain = data.adaptation() == 1
                && data.disclosure() == 1
                && !data.coin()
                && parameters.platform().cadence() == 1
                && parameters.platform().disclosureNoise() == 0
                && parameters.people() == 0;
        if (!plain || !(parameters.start() instanceof Start.Constant start)) {
            return Optional.empty();
        }
        double away = start.level() - problem.stable()[0];
        if (parameters.procedure() instanceof Procedure.GreedyDeployment greedy) {
            return Optional.of(
                    DeploymentMoments.greedy(game, greedy.gradientBound(), data.sd(), away, parameters.rounds()));
        }
        if (parameters.procedure() instanceof Procedure.LazyDeployment lazy) {
            return Optional.of(DeploymentMoments.lazy(
                    game, lazy.gradientBound(), data.sd(), away, parameters.rounds(), lazy.exponent()));
        }
        return Optional.empty();
    }
}
