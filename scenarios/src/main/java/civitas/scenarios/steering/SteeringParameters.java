package civitas.scenarios.steering;

import civitas.analysis.steering.Objective;
import civitas.analysis.steering.SteeringGame;
import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code steering} scenario; by default a platform that wants the good action. */
public record SteeringParameters(
        @Parameter(
                        description = "Agents who act one after the other, one per round.",
                        value = "150",
                        range = "[1, 100000]")
                int agents,
        @Parameter(
                        description = "Independent episodes of one run, each with a state and agents of its own.",
                        value = "10000",
                        range = "[1, 1000000]")
                int episodes,
        @Parameter(
                        description =
                                "Times that all episodes are played, with new states and agents; a planner that learns goes on learning. The last time is measured.",
                        value = "1",
                        range = "[1, 100000]")
                int cohorts,
        @Parameter(description = "Probability of the good state.", value = "0.5", range = "(0, 1)", source = SOURCE)
                double prior,
        @Parameter(
                        description = "altruistic: the platform wants agents to be right; biased: to choose good.",
                        value = "biased",
                        source = SOURCE)
                Objective objective,
        @Parameter(description = "Precision p that costs nothing.", value = "0.7", range = "[0.5, 1)", source = SOURCE)
                double baselinePrecision,
        @Parameter(
                        description = "Cost k of a precision, per unit of its distance from the baseline.",
                        value = "2",
                        range = "[0, 1e6]",
                        source = SOURCE)
                double cost,
        @Parameter(
                        description = "Power g of that distance.",
                        value = "1",
                        range = "[1, 10]",
                        source = "linear in " + SOURCE)
                double costExponent,
        @Parameter(
                        description = "Cost C of an action that the platform does not want.",
                        value = "1",
                        range = "(0, 1e6]",
                        source = SOURCE)
                double errorCost,
        @Parameter(
                        description = "Discount factor delta of the platform per agent.",
                        value = "0.9",
                        range = "[0, 0.999]",
                        source = SOURCE)
                double discountFactor,
        @Parameter(description = "How agents take up signals.", value = "bayesian", source = SOURCE)
                ResponsePart response,
        @Parameter(
                        description = "Beliefs on the grid of the dynamic programme, an odd number.",
                        value = "4001",
                        range = "[101, 40001]")
                int beliefGrid,
        @Parameter(description = "Precisions on its grid, from 1/2 to 1.", value = "101", range = "[2, 2001]")
                int precisionGrid,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Arghal, He, Saeedi Bidokhti, Sarkar 2025";

    /** Path of the disclosure of precisions, and name of its channel. */
    static final String PRECISION = "platform.precision";

    /** The planner's problem. */
    SteeringGame game() {
        double lowest = platform.degrading().lowest(objective, baselinePrecision);
        return new SteeringGame(objective, baselinePrecision, lowest, cost, costExponent, errorCost, discountFactor);
    }

    /** Whether agents are those that planners plan for: Bayesians who are shown all precisions, at once and as they are. */
    boolean isAsPlanned() {
        return isBayesian() && platform.precision().equals(Disclosure.FULL);
    }

    /** Whether what happens without control is known: agents who take all precisions for the baseline are then right. */
    boolean isKnownWithoutControl() {
        return isBayesian() && platform.precision().noise() == 0;
    }

    private boolean isBayesian() {
        return response.confirm() == 1 && response.contradict() == 1;
    }

    /** Share of the discounted weight that lies on agents after the last one. */
    double weightAfterTheLast() {
        return StrictMath.pow(discountFactor, agents);
    }

    /** Cells of the dynamic programme. */
    double options() {
        return (double) beliefGrid * precisionGrid;
    }
}
