package civitas.scenarios.herding;

import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.TieRule;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code herding} scenario; by default the cascades of the literature. */
public record HerdingParameters(
        @Parameter(
                        description = "Agents who act one after the other, one per round.",
                        value = "50",
                        range = "[1, 5000]")
                int agents,
        @Parameter(
                        description = "Independent episodes of one run, each with a state and agents of its own.",
                        value = "10000",
                        range = "[1, 10000000]")
                int episodes,
        @Parameter(description = "Probability of state 1.", value = "0.5", range = "(0, 1)", source = SOURCE)
                double prior,
        @Parameter(description = "What agents know privately.", value = "binary", source = SOURCE) SignalPart signal,
        @Parameter(description = "Whom an agent sees.", value = "all", source = SOURCE) Network network,
        @Parameter(description = "How agents use what they see.", value = "bayesian", source = SOURCE) RulePart rule,
        @Parameter(
                        description =
                                "What an agent does that is undecided: own_signal follows its signal, coin tosses one (as published).",
                        value = "own_signal")
                TieRule ties,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Bikhchandani, Hirshleifer, Welch 1992";

    /** Path of the disclosure, and name of its channel. */
    static final String HISTORY = "platform.history";

    /** How agents decide. */
    Conduct conduct() {
        double odds = StrictMath.log(prior / (1 - prior));
        return new Conduct(signal.law(), ties, odds, rule.signalWeight(), rule.historyWeight());
    }

    /** Whether agents work out what others knew. */
    boolean infers() {
        return rule instanceof RulePart.Bayesian || rule instanceof RulePart.Weighted;
    }

    /** Who sees published actions, and how reliably. */
    Conduct.Sight sight() {
        return new Conduct.Sight(platform.history().share(), platform.history().noise());
    }

    /** Rounds by which actions are shown later than they could be. */
    int delay() {
        return platform.history().delay();
    }

    /** Whether everybody sees all that was done, at once and without errors. */
    boolean seesClearly() {
        return network instanceof Network.All && delay() == 0 && sight().equals(Conduct.Sight.CLEAR);
    }
}
