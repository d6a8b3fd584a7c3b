package civitas.cli;

import civitas.analysis.statistics.Summary;
import civitas.run.RunSet;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code run} says at its end.
 *
 * @param file the resolved scenario
 * @param runs what was measured
 * @param folder where it is kept
 * @param start when the command started
 */
record RunReport(ScenarioFile<?> file, RunSet runs, Path folder, Instant start) {
    private double seconds() {
        return Duration.between(start, Instant.now()).toNanos() * 1e-9;
    }

    void print(PrintWriter out) {
        out.println(file.title());
        out.println();
        outcomes(out);
        out.println();
        benchmarks(out, "benchmark", file.benchmarks());
        if (yardsticksChange()) {
            out.println();
            benchmarks(out, "benchmark after the interventions, for outcomes", file.benchmarksAtEnd());
        }
        if (runs.hasTwins()) {
            out.println();
            differences(out);
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "%s: seed %d, %,d rounds in %.1f s, trajectory %s%nResults: %s%n",
                counted(runs.finished().size(), "run"),
                file.seed(),
                runs.rounds(),
                seconds(),
                runs.trajectoryHash(),
                folder);
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void outcomes(PrintWriter out) {
        Table table = new Table()
                .words("outcome")
                .numbers("mean")
                .numbers("95% interval")
                .numbers("sd")
                .words("unit");
        runs.summaries(file, false).forEach((quantity, summary) -> {
            if (!quantity.detail()) {
                table.row(
                        quantity.name(),
                        Figures.mean(summary.mean()),
                        Figures.interval(summary.interval()),
                        Figures.significant(summary.sd(), 3),
                        unit(quantity.unit()));
            }
        });
        table.print(out);
    }

    /** Whether outcomes at the end are measured against other yardsticks than those of the first round. */
    private boolean yardsticksChange() {
        return !file.benchmarks().equals(file.benchmarksAtEnd());
    }

    private static void benchmarks(PrintWriter out, String header, List<Benchmark> benchmarks) {
        Table table = new Table().words(header).numbers("exact value").words("unit");
        for (Benchmark benchmark : benchmarks) {
            table.row(benchmark.name(), Figures.exact(benchmark.value()), unit(benchmark.unit()));
        }
        table.print(out);
    }

    private void differences(PrintWriter out) {
        Table table = new Table()
                .words("effect of the interventions")
                .numbers("twin mean")
                .numbers("difference")
                .numbers("95% interval")
                .words("unit");
        Map<Quantity, Summary> twins = runs.summaries(file, true);
        runs.differences(file).forEach((quantity, difference) -> {
            if (!quantity.detail()) {
                table.row(
                        quantity.name(),
                        Figures.mean(twins.get(quantity).mean()),
                        Figures.mean(difference.mean()),
                        Figures.interval(difference.interval()),
                        unit(quantity.unit()));
            }
        });
        table.print(out);
        if (yardsticksChange()) {
            out.println(
                    "Interventions change the benchmarks: outcomes that are shares of them, such as a profit gain,");
            out.println("compare each run with the benchmarks in force at its own end.");
        }
    }

    private static String unit(String unit) {
        return unit.equals("1") ? "" : unit;
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        document.put("scenario", file.scenario().id());
        document.put("seed", file.seed());
        document.put("replicates", file.replicates());
        summaries(document.putObject("outcomes"), runs.summaries(file, false));
        benchmarks(document.putObject("benchmarks"), file.benchmarks());
        if (yardsticksChange()) {
            benchmarks(document.putObject("benchmarks_at_end"), file.benchmarksAtEnd());
        }
        if (runs.hasTwins()) {
            summaries(document.putObject("twin_outcomes"), runs.summaries(file, true));
            summaries(document.putObject("differences"), runs.differences(file));
        }
        document.put("rounds", runs.rounds());
        document.put("wall_seconds", seconds());
        document.put("trajectory_hash", runs.trajectoryHash());
        document.put("out", folder.toString());
        return document;
    }

    private static void benchmarks(ObjectNode node, List<Benchmark> benchmarks) {
        benchmarks.forEach(benchmark -> Json.put(node, benchmark.name(), benchmark.value()));
    }

    private static void summaries(ObjectNode node, Map<Quantity, Summary> summaries) {
        summaries.forEach((quantity, summary) -> {
            ObjectNode entry = node.putObject(quantity.name());
            Json.put(entry, "mean", summary.mean());
            Json.put(entry, "sd", summary.sd());
            Json.put(entry, "se", summary.se());
            Json.put(entry, "ci95", summary.interval());
            entry.put("n", summary.n());
            entry.put("unit", quantity.unit());
        });
    }
}
