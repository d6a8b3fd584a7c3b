package civitas.scenarios.herding;

import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.Rule;
import civitas.scenario.Parameter;
import java.util.Optional;

/** How agents combine their own signal with what they see. */
public sealed interface RulePart {
    /** Factor on the signal's log-likelihood ratio. */
    default double signalWeight() {
        return 1;
    }

    /** Factor on the history's log-likelihood ratio. */
    default double historyWeight() {
        return 1;
    }

    /**
     * The rule that is followed instead of Bayes' one.
     *
     * @param conduct signal, ties and prior of the agents
     */
    default Optional<Rule> rule(Conduct conduct) {
        return Optional.empty();
    }

    /** Bayes' rule: each works out what those seen must have known, and seen. */
    record Bayesian() implements RulePart {}

    /** Bayes' rule with wrong weights on log-likelihood ratios; everybody knows that the others weigh like this. */
    record Weighted(
            @Parameter(description = "Weight of the own signal.", value = "1", range = "(0, 1000]") double signalWeight,
            @Parameter(description = "Weight of the history.", value = "1", range = "[0, 1000]") double historyWeight)
            implements RulePart {}

    /** Takes every action seen for an independent signal. */
    record Naive() implements RulePart {
        @Override
        public Optional<Rule> rule(Conduct conduct) {
            Conduct even = Conduct.bayesian(conduct.signal(), conduct.ties(), 0);
            double weight = StrictMath.log(even.chance(0, true) / even.chance(0, false));
            return Optional.of(Rule.naive(weight, conduct.priorOdds()));
        }
    }

    /**
     * Averages the own belief with the actions seen, as in DeGroot learning, and does the likelier.
     *
     * @param ownWeight of the own belief
     */
    record Averaging(
            @Parameter(
                            description = "Weight of the own belief; the actions seen share the rest.",
                            value = "0.5",
                            range = "[0, 1]")
                    double ownWeight)
            implements RulePart {
        @Override
        public Optional<Rule> rule(Conduct conduct) {
            return Optional.of(Rule.averaging(ownWeight, conduct.priorOdds()));
        }
    }

    /** Does what most of those seen do; undecided, follows the own signal. */
    record ImitateMajority() implements RulePart {
        @Override
        public Optional<Rule> rule(Conduct conduct) {
            return Optional.of(Rule.majority(conduct.priorOdds()));
        }
    }

    /** Does what the last one seen did. */
    record ImitateLast() implements RulePart {
        @Override
        public Optional<Rule> rule(Conduct conduct) {
            return Optional.of(Rule.last(conduct.priorOdds()));
        }
    }
}
