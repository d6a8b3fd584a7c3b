package civitas.scenarios.recourse;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the study of recourse reports. */
final class Quantities {
    private static final String SHARE = "1";

    private Quantities() {}

    static List<Quantity> outcomes() {
        return List.of(
                Quantity.of("denied", SHARE, "Share of persons denied at the end."),
                Quantity.of("share_with_recourse", SHARE, "Share of these who have recourse; 1 if nobody is denied."),
                Quantity.of("median_cost", SHARE, "Median cost of recourse of those who are denied and have it."),
                Quantity.of("mean_cost", SHARE, "Mean of that cost."),
                Quantity.of("error", SHARE, "Share of persons approved who do not repay or denied who do, at the end."),
                Quantity.of("acted", SHARE, "Share of persons who acted at least once."),
                Quantity.of("effort", SHARE, "Mean cost of an action."),
                Quantity.of("in_vain", SHARE, "Share of actions after which the person was still denied."),
                Quantity.of(
                        "invalidated",
                        SHARE,
                        "Share of those who acted whom a later classifier denied after an earlier one had approved them."),
                Quantity.of("features_used", "features", "Features of weight other than 0 in the last classifier."));
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("denied", SHARE, "Share of persons denied after that period."),
                Quantity.of("share_with_recourse", SHARE, "Share of these who have recourse; 1 if nobody is denied."),
                Quantity.of("error", SHARE, "Share of persons approved who do not repay or denied who do."),
                Quantity.of("acting", SHARE, "Share of persons who acted in that period."));
    }

    /** Those that do not exist, such as the cost of recourse where nobody has any, are left out. */
    static List<Benchmark> benchmarks(Study study) {
        Audit audit = study.audit();
        List<Benchmark> all = new ArrayList<>(List.of(
                new Benchmark(
                        "initial_denied_persons",
                        audit.deniedPersons(),
                        "persons",
                        "Persons denied before anybody acts."),
                new Benchmark(
                        "initial_denied", audit.deniedShare(), SHARE, "Share of persons denied before anybody acts."),
                new Benchmark(
                        "initial_share_with_recourse",
                        audit.shareWithRecourse(),
                        SHARE,
                        "Share of these who have recourse; 1 if nobody is denied."),
                new Benchmark("initial_median_cost", audit.medianCost(), SHARE, "Median cost of their recourse."),
                new Benchmark("initial_mean_cost", audit.meanCost(), SHARE, "Mean cost of their recourse."),
                new Benchmark(
                        "initial_error", study.error(), SHARE, "Error of the first classifier on its own persons."),
                new Benchmark(
                        "initial_features_used",
                        study.fitted().featuresUsed(),
                        "features",
                        "Features of weight other than 0 in the first classifier."),
                new Benchmark(
                        "first_denied_cost", audit.firstCost(), SHARE, "Cost of recourse of the first denied person."),
                new Benchmark(
                        "denied_if_all_act",
                        audit.deniedShare() * (1 - audit.shareWithRecourse()),
                        SHARE,
                        "Share denied if all who have recourse act, whatever it costs, and the classifier stays.")));
        all.removeIf(benchmark -> !Double.isFinite(benchmark.value()));
        return List.copyOf(all);
    }
}
