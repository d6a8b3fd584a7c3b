package civitas.report;

import civitas.analysis.plot.Estimate;
import civitas.claims.Claim;
import civitas.claims.ClaimSet;
import civitas.claims.Verdict;
import civitas.report.Block.Column;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Published numbers about this very experiment beside what was measured.
 *
 * @param measured by the runs
 * @param verdicts on the claims that are about it
 */
record ClaimSection(Measured measured, List<Verdict> verdicts) {
    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!verdicts.isEmpty()) {
            long holding = verdicts.stream().filter(Verdict::holds).count();
            blocks.add(new Block.Paragraph("Published numbers exist for exactly these parameters. " + holding + " of "
                    + verdicts.size() + " hold here. A claim holds if the measured value is no further from the"
                    + " published one than the tolerance, which allows for the number of runs."));
            if (fewerThanMeant()) {
                blocks.add(new Block.Paragraph("Some tolerances are made for more runs than there are here: a claim may"
                        + " fail by chance. 'civitas reproduce "
                        + measured.file().scenario().id() + "' measures with as many as are meant."));
            }
            plots(blocks);
            table(blocks);
        }
        return new Section("claims", "Published against measured", blocks);
    }

    private boolean fewerThanMeant() {
        ClaimSet claims = ClaimSet.of(measured.file().scenario());
        return verdicts.stream()
                .anyMatch(verdict -> verdict.replicates() > 0
                        && verdict.replicates()
                                < claims.experiments()
                                        .get(verdict.claim().experiment())
                                        .quickReplicates());
    }

    private void plots(List<Block> blocks) {
        Map<String, String> units = new HashMap<>();
        measured.file().outcomes().forEach(outcome -> units.put(outcome.name(), outcome.unit()));
        measured.file().benchmarks().forEach(benchmark -> units.put(benchmark.name(), benchmark.unit()));
        List<Panels.Panel> panels = Panels.of(
                verdicts.stream()
                        .filter(verdict -> verdict.claim().measure().kind() != Claim.Kind.BENCHMARK)
                        .toList(),
                verdict -> units.getOrDefault(verdict.claim().measure().name(), "1"),
                ClaimSection::estimate);
        for (int i = 0; i < panels.size(); i++) {
            Panels.Panel panel = panels.get(i);
            blocks.add(new Block.Figure(
                    "claims-" + (i + 1),
                    Panels.plot(panel, panel.title("Published against measured"), "value", List.<Benchmark>of()),
                    i == 0
                            ? "Diamonds are published values, shades their tolerances; dots and bars are measured."
                            : ""));
        }
    }

    private static Estimate estimate(Verdict verdict) {
        return new Estimate(
                verdict.claim().id(),
                "measured, 95% interval",
                verdict.measured(),
                verdict.interval().lower(),
                verdict.interval().upper(),
                Optional.of(new Estimate.Published(verdict.claim().published(), verdict.tolerance())));
    }

    private void table(List<Block> blocks) {
        List<List<String>> rows = verdicts.stream()
                .map(verdict -> List.of(
                        verdict.claim().id(),
                        Figures.exact(verdict.claim().published()),
                        Figures.rough(verdict.tolerance()),
                        verdict.replicates() == 0
                                ? Figures.exact(verdict.measured())
                                : Figures.mean(verdict.measured()),
                        verdict.replicates() == 0 ? "exact" : Figures.interval(verdict.interval()),
                        verdict.holds() ? "holds" : "fails",
                        verdict.claim().statement() + " [" + verdict.claim().source() + "]"))
                .toList();
        blocks.add(new Block.Table(
                "Claims",
                List.of(
                        Column.words("claim"),
                        Column.numbers("published"),
                        Column.numbers("tolerance"),
                        Column.numbers("measured"),
                        Column.numbers("95% interval"),
                        Column.words("verdict"),
                        Column.words("statement and source")),
                rows,
                "",
                false));
    }
}
