package civitas.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which benchmarks mean something beside which series or outcomes. */
public final class BenchmarkLines {
    /** Words that say how something is averaged, not what it is. */
    private static final Set<String> ASIDE = Set.of("mean", "total", "average", "of", "to", "per");

    private BenchmarkLines() {}

    /**
     * The benchmarks to draw as lines beside these series: of the same unit, and about the same thing, that is, with a word
     * of their name in common ({@code nash_price} beside {@code price_mean}). One of a single agent ({@code nash_price_2})
     * only beside that agent's series.
     */
    public static List<Benchmark> beside(Collection<Quantity> series, Collection<Benchmark> benchmarks) {
        return benchmarks.stream()
                .filter(benchmark -> Double.isFinite(benchmark.value()))
                .filter(benchmark -> series.stream().anyMatch(quantity -> belongs(benchmark, quantity)))
                .toList();
    }

    private static boolean belongs(Benchmark benchmark, Quantity series) {
        Set<String> words = words(benchmark.name());
        Set<String> common = words(series.name());
        common.retainAll(words);
        boolean sameAgent = words.stream().filter(BenchmarkLines::isNumber).allMatch(common::contains);
        return benchmark.unit().equals(series.unit())
                && sameAgent
                && common.stream().anyMatch(word -> !isNumber(word) && !ASIDE.contains(word));
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.split("[_ ]", -1)));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }
}
