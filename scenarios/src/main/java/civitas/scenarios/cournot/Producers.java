package civitas.scenarios.cournot;

import civitas.agents.continuous.GaussianPolicyGradient;
import civitas.agents.continuous.GradientAscent;
import civitas.agents.finite.BoltzmannQLearner;
import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.GeometricCooling;
import civitas.agents.finite.GreedyLearner;
import civitas.agents.finite.QLearner;
import civitas.scenarios.cournot.QuantityChoice.BoltzmannQ;
import civitas.scenarios.cournot.QuantityChoice.EpsilonGreedyQ;
import civitas.scenarios.cournot.QuantityChoice.ExactGradient;
import civitas.scenarios.cournot.QuantityChoice.OnGrid;
import civitas.scenarios.cournot.QuantityChoice.PolicyGradient;
import java.util.random.RandomGenerator;

/** Builds producers from their parameters. */
final class Producers {
    /** What a table takes for each cell and each observation, values and weights or what stands for them. */
    private static final double BYTES_PER_CELL = 16;

    private Producers() {}

    /**
     * Producer {@code firm}, counted from 0.
     *
     * @param random its own stream
     */
    static Producer of(CournotParameters parameters, int firm, RandomGenerator random) {
        QuantityChoice choice = parameters.learner(firm);
        if (choice instanceof ExactGradient exact) {
            return new GradientProducer(new GradientAscent(
                    exact.initialQuantity().at(firm), exact.step().at(firm), 0));
        }
        if (choice instanceof PolicyGradient policy) {
            return new PolicyProducer(new GaussianPolicyGradient(
                    policy.initialQuantity().at(firm),
                    policy.step().at(firm),
                    policy.sigma().at(firm),
                    policy.baselineWeight().at(firm),
                    0,
                    random));
        }
        OnGrid grid = (OnGrid) choice;
        int levels = grid.memory() ? (int) grid.rivalLevels(parameters.firms()) : 0;
        int observations = grid.memory() ? grid.quantities() * levels : 1;
        return new GridProducer(learner(choice, firm, observations, random), grid.quantityStep(), levels);
    }

    private static GreedyLearner learner(QuantityChoice choice, int firm, int observations, RandomGenerator random) {
        if (choice instanceof BoltzmannQ boltzmann) {
            return new BoltzmannQLearner(
                    new double[observations * boltzmann.quantities()],
                    boltzmann.quantities(),
                    boltzmann.learningRate().at(firm),
                    boltzmann.discountFactor(),
                    new GeometricCooling(boltzmann.initialTemperature(), boltzmann.coolingFactor()),
                    random);
        }
        EpsilonGreedyQ greedy = (EpsilonGreedyQ) choice;
        return new QLearner(
                new double[observations * greedy.quantities()],
                greedy.quantities(),
                greedy.learningRate().at(firm),
                greedy.discountFactor(),
                new ExponentialExploration(greedy.explorationDecay().at(firm)),
                random);
    }

    /** Memory of all producers' tables; infinite if one has more cells than an array. */
    static double memoryBytes(CournotParameters parameters) {
        double bytes = 0;
        for (int firm = 0; firm < parameters.firms(); firm++) {
            if (parameters.learner(firm) instanceof OnGrid grid) {
                double cells = grid.cells(parameters.firms());
                double rows = cells / grid.quantities();
                boolean fits = cells + 2 * rows <= Integer.MAX_VALUE - 8;
                bytes += fits ? cells * BYTES_PER_CELL + rows * 36 : Double.POSITIVE_INFINITY;
            }
        }
        return bytes;
    }
}
