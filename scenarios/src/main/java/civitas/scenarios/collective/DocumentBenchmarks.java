package civitas.scenarios.collective;

import civitas.scenario.Benchmark;
import java.util.Arrays;
import java.util.List;

/** What is known exactly of worlds of documents. */
final class DocumentBenchmarks {
    private DocumentBenchmarks() {}

    static List<Benchmark> of(CollectiveParameters parameters) {
        double carries = parameters.world() instanceof DataWorld.Libsvm file ? file.signalUniqueness() : 0;
        Benchmark unique = new Benchmark(
                "exact_uniqueness",
                carries,
                "1",
                "Share of base documents that carry the signal, xi; 0 for a word that nobody uses.");
        if (parameters.world() instanceof DataWorld.Resumes) {
            double largest = Arrays.stream(ResumeCorpus.OCCUPATIONS).max().orElseThrow();
            return List.of(
                    unique,
                    new Benchmark(
                            "uninformed_accuracy", largest, "1", "Accuracy of always saying the largest occupation."));
        }
        return List.of(unique);
    }
}
