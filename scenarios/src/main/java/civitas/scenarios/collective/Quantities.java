package civitas.scenarios.collective;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the study of data collectives reports. */
final class Quantities {
    private static final String AVERAGED = ", mean over the measured rounds.";
    private static final String THAT_ROUND = ", that round.";

    private Quantities() {}

    static List<Quantity> outcomes(CollectiveParameters parameters) {
        List<Quantity> outcomes = common(parameters, AVERAGED);
        if (parameters.world() instanceof DataWorld.Finite) {
            outcomes.add(Quantity.of(
                    "non_member_harm", "1", "Accuracy lost because not everybody reported truly, at the end."));
            outcomes.add(
                    Quantity.of(
                            "critical_mass",
                            "1",
                            "Smallest share with the wanted success against the optimal firm, if contributors' true records at the end were the law and nobody else acted."));
            outcomes.add(Quantity.of(
                    "suboptimality_gap", "1", "Suboptimality gap Delta of the target among those records."));
            outcomes.add(Quantity.of(
                    "signal_uniqueness", "1", "Share xi of those records that carry the signal by themselves."));
        }
        if (parameters.world() instanceof DataWorld.Documents) {
            documents(parameters, outcomes);
        }
        return List.copyOf(outcomes);
    }

    private static void documents(CollectiveParameters parameters, List<Quantity> outcomes) {
        if (parameters.harm() == HarmMeasure.MEASURED) {
            outcomes.add(
                    Quantity.of(
                            "non_member_harm",
                            "1",
                            "Accuracy lost because not everybody reported truly: of a model trained on the truth with the same random numbers, less that of the platform's, at the end."));
        }
        outcomes.add(Quantity.of(
                "signal_uniqueness",
                "1",
                "Share xi of contributors' true documents at the end that carry the signal."));
        if (parameters.criticalMass() == CriticalMassSearch.BISECTION) {
            outcomes.add(
                    Quantity.of(
                            "critical_mass",
                            "1",
                            "Smallest share with which the model trained on the last round's documents reaches the wanted success, by bisection; none if no share does."));
        }
    }

    static List<Quantity> series(CollectiveParameters parameters) {
        return List.copyOf(common(parameters, THAT_ROUND));
    }

    private static List<Quantity> common(CollectiveParameters parameters, String when) {
        List<Quantity> quantities = new ArrayList<>();
        quantities.add(Quantity.of(
                "success", "1", "Share of people for whom the platform's model does what the collective wants" + when));
        if (parameters.contested()) {
            quantities.add(Quantity.of("rival_success", "1", "The same for the second collective" + when));
        }
        quantities.add(
                Quantity.of("platform_accuracy", "1", "Share of base records that the model labels rightly" + when));
        quantities.add(Quantity.of("participation", "1", "Share of contributors in the collective" + when));
        return quantities;
    }
}
