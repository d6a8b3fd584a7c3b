package civitas.scenarios.playlists;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.List;

/** Names, units and meanings of everything the study of playlists reports. */
final class Quantities {
    private Quantities() {}

    static List<Quantity> outcomes() {
        return List.of(
                Quantity.of(
                        "amplification",
                        "1",
                        "Target song's share of recommendations over its share of training data: 1 is parity, 0 if it does not occur."),
                Quantity.of(
                        "compared_amplification",
                        "1",
                        "The same if the same members followed the strategy they are compared with."),
                Quantity.of("lead", "1", "Amplification less that of the strategy it is compared with."),
                Quantity.of("ahead", "1", "1 if that is positive."),
                Quantity.of("recommended_share", "1", "Share of recommended songs that are the target."),
                Quantity.of("ndcg", "1", "Normalised discounted cumulative gain of recommendations, mean over tests."),
                Quantity.of("ndcg_loss", "1", "How much larger it would be if nobody inserted the target."),
                Quantity.of("recall", "1", "Share of the songs to be found that are recommended, mean over tests."),
                Quantity.of(
                        "lost_by_others",
                        "1",
                        "Share of recommendations that other songs lost, summed over those that lost some."),
                Quantity.of("largest_loss", "1", "Share of recommendations lost by the song that lost most."));
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("amplification", "1", "Amplification of the target song in that round."),
                Quantity.of("compared_amplification", "1", "That of the strategy it is compared with, in that round."),
                Quantity.of("recommended_share", "1", "Share of recommended songs that are the target."),
                Quantity.of("ndcg", "1", "Normalised discounted cumulative gain of recommendations in that round."));
    }

    static List<Benchmark> benchmarks(PlaylistsParameters parameters) {
        double inserted = parameters.collective().strategy() instanceof Strategy.None ? 0 : parameters.members();
        double songs =
                parameters.library().trainingPlaylists() * parameters.library().meanLength();
        double expected = inserted / (songs + inserted);
        double largest = 1.0 / parameters.recommended();
        return List.of(
                new Benchmark("parity", 1, "1", "Amplification of a song recommended as often as it occurs."),
                new Benchmark(
                        "expected_share",
                        expected,
                        "1",
                        "Target song's share of training data, at the mean length of playlists and without a cap."),
                new Benchmark("largest_share", largest, "1", "Its share of recommendations if every list had it."),
                new Benchmark(
                        "largest_amplification",
                        expected > 0 ? largest / expected : Double.NaN,
                        "1",
                        "Amplification if every list had it."));
    }
}
