package civitas.scenarios.segregation;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the study reports. */
final class Quantities {
    private static final String SIMILAR = "Similar neighbours over all neighbours, summed over residents";
    private static final String SIMILAR_MEAN = "Share of similar neighbours, mean of residents who have any";

    private Quantities() {}

    static List<Quantity> series(SegregationParameters p) {
        List<Quantity> series = new ArrayList<>();
        if (p.residents().rule().isPresent()) {
            series.add(Quantity.of("unhappy", "%", "Residents who are unhappy."));
        } else {
            series.add(Quantity.of("alive", "%", "Residents who live in the city, of all."));
        }
        series.add(Quantity.of("similar", "%", SIMILAR + "."));
        series.add(Quantity.of("similar_mean", "%", SIMILAR_MEAN + "."));
        series.add(
                p.residents().rule().isPresent()
                        ? Quantity.of(
                                "moves",
                                "moves",
                                "Residents who searched a place in the latest tick, whether or not they left their own.")
                        : Quantity.of("takings", "times", "Residents whose place was taken in the latest tick."));
        return List.copyOf(series);
    }

    static List<Quantity> outcomes(SegregationParameters p) {
        return p.residents().rule().isPresent() ? ofRules() : ofLearners();
    }

    private static List<Quantity> ofRules() {
        return List.of(
                Quantity.of("start_unhappy", "%", "Residents who were unhappy at the start."),
                Quantity.of("unhappy", "%", "Residents who are unhappy at the end."),
                Quantity.of("start_similar", "%", SIMILAR + ", at the start."),
                Quantity.of("similar", "%", SIMILAR + ", at the end."),
                Quantity.of("similar_mean", "%", SIMILAR_MEAN + ", at the end."),
                Quantity.of("converged", "1", "1 if nobody is unhappy at the end, else 0."),
                Quantity.of("ticks", "ticks", "Ticks in which somebody was unhappy."),
                Quantity.of(
                        "moves_per_resident",
                        "moves",
                        "Times that a resident searched a place, whether or not it left its own, mean."),
                entropy(5),
                entropy(10),
                Quantity.of(
                        "largest_cluster",
                        "1",
                        "Largest group of one kind, connected by edges or corners, as a share of all residents."),
                Quantity.detail("residents", "residents", "Number of residents."),
                Quantity.detail(
                        "start_unhappy_count", "residents", "Number of residents who were unhappy at the start."));
    }

    private static Quantity entropy(int side) {
        return Quantity.of(
                "entropy_" + side,
                "bits",
                "Entropy of kinds in blocks of " + side + " by " + side
                        + " cells at the end, mean weighted by residents.");
    }

    private static List<Quantity> ofLearners() {
        return List.of(
                Quantity.of(
                        "own_share",
                        "1",
                        "Share of one's own kind among those in view, mean over residents and measured ticks."),
                Quantity.of(
                        "age_correlation",
                        "1",
                        "Spearman correlation of a resident's age with that share, over measured ticks."),
                entropy(5),
                entropy(10),
                Quantity.of(
                        "largest_cluster", "1", "Largest group of one kind, as a share of residents alive at the end."),
                Quantity.of("similar", "%", SIMILAR + ", at the end; neighbours are all in view."),
                Quantity.of("similar_mean", "%", SIMILAR_MEAN + ", at the end; neighbours are all in view."),
                Quantity.of("takings_per_tick", "1/tick", "Residents whose place was taken, mean per measured tick."),
                Quantity.of("mean_age", "ticks", "Age of residents alive, mean over measured ticks."),
                Quantity.of("alive", "%", "Residents alive, mean over measured ticks."),
                Quantity.detail("residents", "residents", "Number of residents, alive or to return."));
    }

    static List<Benchmark> benchmarks(SegregationParameters p) {
        List<Benchmark> benchmarks = new ArrayList<>();
        StartLaw law = new StartLaw(p);
        law.unhappy()
                .ifPresent(value -> benchmarks.add(new Benchmark(
                        "expected_start_unhappy",
                        value,
                        "%",
                        p.placement() == SegregationParameters.Placement.EXACT
                                ? "Residents unhappy at the start, exact expectation over cities."
                                : "Expected unhappy residents over expected residents at the start, both exact; the share's own"
                                        + " expectation is near it.")));
        law.similar()
                .ifPresent(value -> benchmarks.add(new Benchmark(
                        "expected_start_similar",
                        value,
                        "%",
                        "Expected similar neighbours over expected neighbours at the start: no segregation at all.")));
        benchmarks.add(new Benchmark(
                "entropy_mixed",
                BlockEntropy.bits(p.secondShare()),
                "bits",
                "Entropy of kinds where every block is the city in small."));
        return List.copyOf(benchmarks);
    }
}
