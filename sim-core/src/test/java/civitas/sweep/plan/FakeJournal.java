package civitas.sweep.plan;

import civitas.analysis.statistics.Summary;
import civitas.sweep.PlannedRun;
import civitas.sweep.design.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Plays waves in any order with a formula for every run. */
final class FakeJournal implements Results {
    /** What a run measures; NaN if it fails. */
    interface Formula {
        double outcome(Point point, int replicate);
    }

    private final Formula formula;
    private final Random order;
    private final Map<String, Map<Integer, Double>> outcomes = new TreeMap<>();

    FakeJournal(Formula formula, long order) {
        this.formula = formula;
        this.order = new Random(order);
    }

    /** The runs of every wave, as POINT#REPLICATE. */
    List<List<String>> play(Plan plan) {
        List<List<String>> waves = new ArrayList<>();
        Optional<Iterator<PlannedRun>> wave = plan.nextWave(this);
        while (wave.isPresent()) {
            List<PlannedRun> runs = new ArrayList<>();
            wave.get().forEachRemaining(runs::add);
            waves.add(runs.stream().map(FakeJournal::words).toList());
            Collections.shuffle(runs, order);
            runs.forEach(this::measure);
            wave = plan.nextWave(this);
        }
        return waves;
    }

    /** Number of different runs played. */
    int size() {
        return outcomes.values().stream().mapToInt(Map::size).sum();
    }

    void measure(PlannedRun run) {
        outcomes.computeIfAbsent(run.pointId(), id -> new TreeMap<>())
                .put(run.replicate(), formula.outcome(Point.parse(run.point()), run.replicate()));
    }

    private static String words(PlannedRun run) {
        return run.point().replace('"', '\'') + "#" + run.replicate();
    }

    @Override
    public Summary of(String pointId, String outcome, int replicates) {
        Map<Integer, Double> measured = outcomes.getOrDefault(pointId, Map.of());
        return Summary.of(IntStream.range(0, replicates)
                .mapToDouble(replicate -> measured.getOrDefault(replicate, Double.NaN))
                .toArray());
    }
}
