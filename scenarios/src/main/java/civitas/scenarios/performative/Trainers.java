package civitas.scenarios.performative;

import civitas.analysis.performative.DeploymentMoments;
import civitas.analysis.performative.PerformativeGame;
import java.util.random.RandomGenerator;

/** Puts procedures to work on the people of a run. */
final class Trainers {
    private final People people;
    private final RandomGenerator samples;
    private final RandomGenerator probes;

    /**
     * @param samples draws the data of stochastic steps
     * @param probes draws the models of two-stage optimisation
     */
    Trainers(People people, RandomGenerator samples, RandomGenerator probes) {
        this.people = people;
        this.samples = samples;
        this.probes = probes;
    }

    /**
     * A procedure that begins now.
     *
     * @param problem what stochastic steps take their lengths from
     * @param deployed the model in force, which descends from there
     */
    Trainer of(Procedure procedure, Problem problem, double[] deployed) {
        if (procedure instanceof Procedure.RepeatedRiskMinimisation retraining) {
            return (model, shown) -> people.retrained(model, retraining.solver());
        }
        if (procedure instanceof Procedure.RepeatedGradientDescent descent) {
            return (model, shown) -> step(model, descent.stepSize());
        }
        if (procedure instanceof Procedure.TwoStage twoStage) {
            return new TwoStageTrainer(people, twoStage, deployed.length, probes);
        }
        PerformativeGame game = ((MeanProblem) problem).game().orElseThrow();
        if (procedure instanceof Procedure.GreedyDeployment greedy) {
            var steps = new DeploymentMoments.Steps(DeploymentMoments.greedyCurvature(game), greedy.gradientBound());
            return new StochasticTrainer(people, samples, deployed, deployment -> Long.MAX_VALUE, true, steps);
        }
        Procedure.LazyDeployment lazy = (Procedure.LazyDeployment) procedure;
        var steps = new DeploymentMoments.Steps(game.convexity(), lazy.gradientBound());
        return new StochasticTrainer(
                people,
                samples,
                deployed,
                deployment -> DeploymentMoments.samples(deployment, lazy.exponent()),
                false,
                steps);
    }

    private double[] step(double[] model, double length) {
        double[] next = new double[model.length];
        people.gradient(model, next);
        for (int i = 0; i < next.length; i++) {
            next[i] = model[i] - length * next[i];
        }
        people.clip(next);
        return next;
    }
}
