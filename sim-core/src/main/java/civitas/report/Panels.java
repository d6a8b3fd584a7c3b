package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Estimate;
import civitas.analysis.plot.IntervalPlot;
import civitas.analysis.plot.Reference;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Estimates cut into charts whose members share a unit and can be read on one scale. */
final class Panels {
    /** Estimates smaller than the largest by more than this are invisible beside it. */
    private static final double RATIO = 20;

    private Panels() {}

    /** Estimates with the same unit. */
    record Panel(String unit, List<Estimate> estimates) {
        /** What it shows: one or two by name, more by their unit. */
        String title(String words) {
            return estimates.size() > 2
                    ? words + " in " + Units.words(unit)
                    : words + ": " + estimates.stream().map(Estimate::name).collect(Collectors.joining(", "));
        }

        /** The same estimates on several charts of about as many rows, at most {@code most} each. */
        List<Panel> parts(int most) {
            int parts = Math.max(1, (estimates.size() + most - 1) / most);
            List<Panel> panels = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                int from = i * estimates.size() / parts;
                int to = (i + 1) * estimates.size() / parts;
                panels.add(new Panel(unit, estimates.subList(from, to)));
            }
            return panels;
        }
    }

    /** Charts in the order in which units and sizes first appear. */
    static <T> List<Panel> of(List<T> items, Function<T, String> unit, Function<T, Estimate> estimate) {
        Map<String, List<Estimate>> byUnit = new LinkedHashMap<>();
        for (T item : items) {
            Estimate one = estimate.apply(item);
            if (Double.isFinite(one.value())) {
                byUnit.computeIfAbsent(unit.apply(item), unseen -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Panel> panels = new ArrayList<>();
        byUnit.forEach((name, estimates) -> cut(estimates).forEach(part -> panels.add(new Panel(name, part))));
        return panels;
    }

    /** From the largest down; what is exactly 0 and known to be so fits anywhere. */
    private static List<List<Estimate>> cut(List<Estimate> estimates) {
        List<List<Estimate>> parts = new ArrayList<>();
        List<Estimate> rest = estimates;
        while (!rest.isEmpty()) {
            double largest = rest.stream().mapToDouble(Panels::size).max().orElse(0);
            List<Estimate> part = rest.stream()
                    .filter(one -> size(one) == 0 || size(one) * RATIO >= largest)
                    .toList();
            parts.add(part);
            rest = rest.stream().filter(one -> !part.contains(one)).toList();
        }
        return parts;
    }

    private static double size(Estimate estimate) {
        return Math.max(
                Math.abs(estimate.value()),
                Double.isFinite(estimate.lower())
                        ? Math.max(Math.abs(estimate.lower()), Math.abs(estimate.upper()))
                        : 0);
    }

    /** The chart of a panel, with the benchmarks of its unit. */
    static IntervalPlot plot(Panel panel, String title, String label, List<Benchmark> benchmarks) {
        double[] values =
                panel.estimates.stream().mapToDouble(Estimate::value).sorted().toArray();
        List<Reference> references = Yardsticks.within(benchmarks, panel.unit, values[0], values[values.length - 1]);
        return new IntervalPlot(title, Axis.linear(label, panel.unit), "95% interval", panel.estimates, references);
    }
}
