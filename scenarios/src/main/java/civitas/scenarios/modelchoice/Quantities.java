package civitas.scenarios.modelchoice;

import civitas.scenario.Quantity;
import java.util.List;

/** Names, units and meanings of everything the study of model choice reports. */
final class Quantities {
    private static final String PAYOFF = "payoff";

    private Quantities() {}

    static List<Quantity> outcomes() {
        return List.of(
                Quantity.of("chosen_class", "1", "Number of the class taken, or of the best one so far."),
                Quantity.of("chosen_expressivity", "1", "Expressivity r of that class."),
                Quantity.of("correct", "1", "1 if no class earns more in equilibrium."),
                Quantity.of("equilibrium_payoff", PAYOFF, "Exact equilibrium payoff of that class."),
                Quantity.of(
                        "payoff_lost",
                        PAYOFF,
                        "Exact equilibrium payoff of the best class less that of the class taken."),
                Quantity.of("payoff", PAYOFF, "Payoff observed, mean over classes pulled and the last rounds."),
                Quantity.of("pulls", "pulls", "Pulls of each class that is left."),
                Quantity.of("active_classes", "classes", "Classes that are left."),
                Quantity.of(
                        "equilibrium_error",
                        "1",
                        "Distance of the latest pull's averages from Nash, the larger one of slope and effort."));
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("payoff", PAYOFF, "Payoff observed in that round, mean over classes pulled."),
                Quantity.of("best_expressivity", "1", "Expressivity of the class that is best so far."),
                Quantity.of("active_classes", "classes", "Classes that are left."),
                Quantity.of("equilibrium_error", "1", "Distance of the latest pull's averages from Nash."));
    }
}
