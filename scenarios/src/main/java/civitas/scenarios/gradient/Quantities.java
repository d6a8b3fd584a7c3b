package civitas.scenarios.gradient;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything this study reports. */
final class Quantities {
    private static final List<Quantity> ROUND = List.of(
            Quantity.of("success", "1", "Less the distance of the parameter from the goal, -|theta - theta*|."),
            Quantity.of("model", "1", "The parameter theta."),
            Quantity.of(
                    "non_member_harm",
                    "loss",
                    "Loss on true records, less that of the same platform among honest contributors."));

    private Quantities() {}

    static List<Quantity> series() {
        return ROUND;
    }

    static List<Quantity> outcomes() {
        List<Quantity> outcomes = new ArrayList<>();
        for (Quantity quantity : ROUND) {
            String meaning = quantity.description();
            outcomes.add(Quantity.of(
                    quantity.name(),
                    quantity.unit(),
                    meaning.substring(0, meaning.length() - 1) + "; mean over the measured rounds."));
        }
        outcomes.add(Quantity.of("participation", "1", "Share of contributors in the collective, at the end."));
        return List.copyOf(outcomes);
    }
}
