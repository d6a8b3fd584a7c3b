package civitas.scenarios.cournot;

import civitas.analysis.market.InverseDemand;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import civitas.scenarios.cournot.QuantityChoice.ExactGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The {@code cournot} scenario: see {@link #description()}. */
public final class CournotScenario implements Scenario<CournotParameters> {
    /** Memory of a world without tables. */
    private static final double BASE_BYTES = 20_000;

    @Override
    public String id() {
        return "cournot";
    }

    @Override
    public String title() {
        return "Producers who learn how much to produce";
    }

    @Override
    public String description() {
        return """
                Producers of one good choose quantities at the same time, period after period; the price falls with their \
                total. Each learns on its own: by Q-learning over a grid of quantities with Boltzmann or epsilon-greedy \
                exploration, by a policy gradient from its own profit, or along the exact gradient. Gradients lead to the \
                Cournot-Nash equilibrium. Boltzmann Q-learners of the article end up between Nash and collusion, \
                even without memory, when they could not punish anybody. The platform may tax \
                or subsidise output, keep a share of the price, and hide rivals' output.
                Source: Shi, Zhang, "Multi-agent reinforcement learning in Cournot games", CDC 2020; Waltman, Kaymak, \
                Journal of Economic Dynamics and Control 32(10), 2008.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<CournotParameters> parameterType() {
        return CournotParameters.class;
    }

    @Override
    public List<Quantity> outcomes(CournotParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(CournotParameters parameters) {
        return Quantities.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(CournotParameters parameters) {
        return Benchmarks.of(parameters);
    }

    @Override
    public List<Violation> check(CournotParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        checkLearners(parameters, violations);
        Terms terms = new Terms(parameters);
        double lowest = Arrays.stream(terms.netCosts()).min().getAsDouble();
        double highestPrice = terms.netDemand().intercept();
        if (lowest >= highestPrice) {
            violations.add(new Violation(
                    "marginal_cost",
                    "is after any levy at least " + lowest + " for everybody, but producers never get more than "
                            + highestPrice + ": nobody would produce; lower it, or raise demand.intercept"));
        }
        if (terms.netDemand() instanceof InverseDemand.TruncatedLinear && lowest < 0) {
            violations.add(new Violation(
                    "platform.levy",
                    "leaves a producer a cost of " + lowest + " per unit, must leave at least 0: with a price that"
                            + " never falls below 0 it would pay to produce without end"));
        }
        return violations;
    }

    private static void checkLearners(CournotParameters parameters, List<Violation> violations) {
        for (double which : parameters.learnerOf().values()) {
            if (which != Math.rint(which)) {
                violations.add(new Violation("learner_of", "has " + which + ", must be 1, 2 or 3"));
                return;
            }
        }
        boolean hidden = parameters.platform().information() == Information.OWN_PROFIT;
        for (int firm = 0; hidden && firm < parameters.firms(); firm++) {
            if (parameters.learner(firm) instanceof ExactGradient) {
                violations.add(new Violation(
                        "platform.information",
                        "is own_profit, but firm " + (firm + 1)
                                + " learns by exact_gradient, which needs rivals_output;"
                                + " policy_gradient needs its own profit only"));
                return;
            }
        }
    }

    @Override
    public OptionalLong lastRound(CournotParameters parameters) {
        return OptionalLong.of(parameters.periods());
    }

    /** Tables of Q-learners dominate; indices are 32-bit, so larger tables do not exist. */
    @Override
    public double memoryBytes(CournotParameters parameters) {
        return BASE_BYTES + Producers.memoryBytes(parameters);
    }

    @Override
    public World<CournotParameters> create(CournotParameters parameters, Streams streams) {
        return new CournotWorld(parameters, streams);
    }
}
