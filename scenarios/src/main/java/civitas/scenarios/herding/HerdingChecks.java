package civitas.scenarios.herding;

import civitas.analysis.herding.PatternLaw;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contradictions between parameters of the study of herding. */
final class HerdingChecks {
    private HerdingChecks() {}

    static List<Violation> of(HerdingParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        double noise = parameters.platform().history().noise();
        if (noise > 0.5) {
            violations.add(new Violation(
                    "platform.history.noise",
                    "is " + noise + ", must be at most 0.5: the probability that the opposite of an action is shown"));
        }
        Optional<Links> links = Optional.empty();
        try {
            links = Laws.knownLinks(parameters);
        } catch (IllegalArgumentException unreadable) {
            violations.add(new Violation("network.file", unreadable.getMessage()));
        }
        if (parameters.infers()) {
            inference(parameters, links, violations);
        }
        return violations;
    }

    /** Where agents infer, they do so exactly, or not at all. */
    private static void inference(HerdingParameters parameters, Optional<Links> links, List<Violation> violations) {
        int delay = parameters.delay();
        if (parameters.network() instanceof Network.RandomGraph) {
            violations.add(new Violation(
                    "network",
                    "is random_graph, in which rule "
                            + (parameters.rule() instanceof RulePart.Bayesian ? "bayesian" : "weighted")
                            + " has no exact law here; choose rule naive, averaging, imitate_majority or imitate_last,"
                            + " or another network"));
        }
        if (parameters.network() instanceof Network.Sample && delay > 0) {
            violations.add(new Violation(
                    "platform.history.delay",
                    "is " + delay
                            + ", must be 0 where Bayesians infer from samples: their law is exact without delay only"));
        }
        if (links.isPresent() && !links.get().fits(delay)) {
            violations.add(tooMany(parameters.network(), delay));
        }
    }

    private static Violation tooMany(Network network, int delay) {
        String most = " plus platform.history.delay = " + delay + ", must be at most " + PatternLaw.MOST
                + " in all: Bayesians infer from no more actions at a time";
        if (network instanceof Network.Last last) {
            return new Violation("network.memory", "is " + last.memory() + most);
        }
        if (network instanceof Network.RoyalFamily family) {
            return new Violation(
                    "network.family", "is " + family.family() + " plus network.memory = " + family.memory() + most);
        }
        return new Violation(
                "network.file",
                "has agents after whom more than " + PatternLaw.MOST
                        + " earlier actions still matter; Bayesians infer from no more actions at a time");
    }
}
