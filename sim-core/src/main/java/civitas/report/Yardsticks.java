package civitas.report;

import civitas.analysis.plot.Reference;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** Which benchmarks belong into a chart: those of the same unit that do not squeeze everything else. */
final class Yardsticks {
    /** How far beyond the measured range, in multiples of it and of its size, a benchmark may lie. */
    private static final double REACH = 3;

    private static final int MOST = 4;

    private Yardsticks() {}

    /**
     * Benchmarks to mark.
     *
     * @param unit of the chart; pure numbers are not comparable merely because they have no unit
     * @param low least value of the chart
     * @param high greatest value of the chart
     */
    static List<Reference> within(List<Benchmark> benchmarks, String unit, double low, double high) {
        List<Reference> references = new ArrayList<>();
        double reach = REACH * Math.max(high - low, 0.2 * Math.max(Math.abs(low), Math.abs(high)));
        for (Benchmark benchmark : benchmarks) {
            boolean near = benchmark.value() >= low - reach && benchmark.value() <= high + reach;
            if (!unit.equals("1") && benchmark.unit().equals(unit) && near && references.size() < MOST) {
                references.add(new Reference(benchmark.name(), benchmark.value()));
            }
        }
        return references;
    }
}
