package civitas.scenarios.modelchoice;

import civitas.analysis.strategic.HoldUpGame;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code model-choice} scenario: see {@link #description()}. */
public final class ModelChoiceScenario implements Scenario<ModelChoiceParameters> {
    @Override
    public String id() {
        return "model-choice";
    }

    @Override
    public String title() {
        return "Classes of models: the larger one earns less where the population answers";
    }

    @Override
    public String description() {
        return """
                A platform learns a model while the population it is about answers. A larger class of models fits better \
                whatever the population does, and makes the population do more, so that in equilibrium a smaller class may earn \
                more. The platform tries classes by noisy gradient play, drops those that are surely worse, or takes the \
                largest. Exact equilibria stand beside it, also those of a Markov game of hold-up.
                Source: Handina, Mazumdar, Understanding Model Selection for Learning in Strategic Environments, NeurIPS 2024.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<ModelChoiceParameters> parameterType() {
        return ModelChoiceParameters.class;
    }

    @Override
    public List<Quantity> outcomes(ModelChoiceParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(ModelChoiceParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(ModelChoiceParameters parameters) {
        return new Yardsticks(parameters).benchmarks();
    }

    @Override
    public List<Violation> check(ModelChoiceParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        double[] expressivity = parameters.expressivity().spread(parameters.classes());
        for (int index = 1; index < expressivity.length; index++) {
            if (!(expressivity[index] > expressivity[index - 1])) {
                violations.add(new Violation(
                        "expressivity",
                        "has " + expressivity[index] + " after " + expressivity[index - 1] + ", must increase"));
            }
        }
        if (parameters.game().modulus() <= 0) {
            violations.add(new Violation(
                    "reaction",
                    "is " + parameters.reaction() + ", must differ from harm = " + parameters.harm()
                            + " by less than 2, or gradient play need not converge"));
        }
        if (parameters.platform().selection() instanceof Selection.Fixed fixed
                && fixed.index() > parameters.classes()) {
            violations.add(new Violation(
                    "platform.selection.index",
                    "is " + fixed.index() + ", must be at most classes = " + parameters.classes()));
        }
        if (parameters.measuredRounds() > parameters.rounds()) {
            violations.add(new Violation(
                    "measured_rounds",
                    "is " + parameters.measuredRounds() + ", must be at most rounds = " + parameters.rounds()));
        }
        HoldUpGame holdUp = parameters.holdUp().game();
        if (!holdUp.restrictionShares()) {
            violations.add(new Violation(
                    "hold_up.gate_payoff",
                    "is " + parameters.holdUp().gatePayoff() + ", must be above " + holdUp.discountedSteps()
                            + ", the discounted steps behind the gate, for sharing to be dominant"));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(ModelChoiceParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    /** The payoffs of the last rounds; and what is known of every class. */
    @Override
    public double memoryBytes(ModelChoiceParameters parameters) {
        return Double.BYTES * (parameters.measuredRounds() + 8.0 * parameters.classes());
    }

    @Override
    public World<ModelChoiceParameters> create(ModelChoiceParameters parameters, Streams streams) {
        return new ModelChoiceWorld(parameters, streams);
    }
}
