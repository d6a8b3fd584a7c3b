package civitas.scenarios.gradient;

import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Contradictions between parameters that are each in range. */
final class GradientChecks {
    private GradientChecks() {}

    static List<Violation> of(GradientParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (parameters.measuredRounds() > parameters.rounds()) {
            violations.add(new Violation(
                    "measured_rounds",
                    "is " + parameters.measuredRounds() + ", must be at most rounds = " + parameters.rounds()));
        }
        Platform platform = parameters.platform();
        if (platform.firm() instanceof Firm.Minimise && !(parameters.loss() instanceof ModelLoss.Quadratic)) {
            violations.add(
                    new Violation("platform.firm", "is minimise, must be descend for a loss that has several minima"));
        }
        if (platform.firm() instanceof Firm.Minimise && platform.training() instanceof Training.Private) {
            violations.add(
                    new Violation("platform.training", "is private, must be plain if platform.firm is minimise"));
        }
        if (platform.firm() instanceof Firm.Descend descend) {
            stability(parameters, descend, violations);
        }
        return violations;
    }

    /** Steps beyond 2 over the curvature run away; the curvature is largest at the point farthest out. */
    private static void stability(GradientParameters parameters, Firm.Descend firm, List<Violation> violations) {
        double farthest = Math.max(
                1,
                Math.max(
                        Math.abs(parameters.start()),
                        Math.abs(parameters.collective().goal())));
        double largest = 2 / parameters.loss().curvature(farthest);
        if (firm.rate() >= largest) {
            violations.add(new Violation(
                    "platform.firm.rate",
                    "is " + firm.rate() + ", must be below " + largest + ", 2 over the curvature of the loss at "
                            + farthest + ", for descent to be stable"));
        }
    }
}
