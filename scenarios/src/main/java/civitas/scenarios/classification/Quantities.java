package civitas.scenarios.classification;

import civitas.analysis.strategic.ThresholdGame;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, units and meanings of everything the study of strategic classification reports. */
final class Quantities {
    private static final List<Quantity> ROUND = List.of(
            Quantity.of(
                    "accuracy",
                    "1",
                    "Share of contestants that are accepted if and only if they are qualified in the end."),
            Quantity.of("threshold", "1", "Value from which on the jury accepts."),
            Quantity.of("movers", "1", "Share of contestants that show more than they had."),
            Quantity.of(
                    "burden", "1", "What those pay who were qualified from the start, averaged over all contestants."),
            Quantity.of("improvement", "1", "By how much contestants really improve, averaged over all."),
            Quantity.of("false_acceptance", "1", "Share of contestants that are accepted and not qualified."),
            Quantity.of("false_rejection", "1", "Share of contestants that are qualified and not accepted."));

    /** Column of each quantity in what a contest remembers. */
    static final Map<String, Integer> COLUMNS = columns();

    private Quantities() {}

    private static Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        ROUND.forEach(quantity -> columns.put(quantity.name(), columns.size()));
        return Collections.unmodifiableMap(columns);
    }

    static List<Quantity> outcomes() {
        return ROUND.stream()
                .map(quantity -> Quantity.of(
                        quantity.name(), quantity.unit(), over(quantity.description(), "mean over the last rounds.")))
                .toList();
    }

    static List<Quantity> series() {
        return ROUND;
    }

    private static String over(String description, String what) {
        return description.substring(0, description.length() - 1) + "; " + what;
    }

    static List<Benchmark> benchmarks(ClassificationParameters parameters) {
        ThresholdGame game = parameters.game();
        double robust = game.reach();
        double stable = game.stableThreshold();
        return List.of(
                new Benchmark("naive_accuracy", game.accuracy(0), "1", "Accuracy of accepting from 0 on."),
                new Benchmark(
                        "robust_threshold",
                        robust,
                        "1",
                        "Reach of contestants, 2/kappa: exact where all moves are gaming."),
                new Benchmark("robust_accuracy", game.accuracy(robust), "1", "Accuracy of accepting from there on."),
                new Benchmark(
                        "robust_burden", game.burden(robust), "1", "What the qualified then pay, averaged over all."),
                new Benchmark("robust_movers", game.movers(robust), "1", "Share of contestants that then move."),
                new Benchmark(
                        "robust_improvement",
                        game.meanImprovement(robust),
                        "1",
                        "By how much contestants then improve, averaged over all."),
                new Benchmark(
                        "stable_threshold",
                        stable,
                        "1",
                        "Where a retraining jury stops: half of those who show just that are qualified."),
                new Benchmark("stable_accuracy", game.accuracy(stable), "1", "Accuracy of accepting from there on."));
    }
}
