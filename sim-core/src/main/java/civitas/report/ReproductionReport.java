package civitas.report;

import civitas.claims.Tally;
import civitas.claims.Verdict;
import civitas.report.Block.Column;
import civitas.run.Shell;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the report of a reproduction together: published against measured, scenario by scenario.
 *
 * @param scenarios in the order in which they were reproduced
 * @param command words of the command line after {@code civitas}
 * @param version of Civitas, in words
 */
record ReproductionReport(List<ReproducedClaims> scenarios, List<String> command, String version) {
    Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("counts", "Claims by scenario", counts()));
        for (ReproducedClaims one : scenarios) {
            sections.add(
                    new Section("claims-" + one.scenario().id(), one.scenario().title(), claims(one)));
        }
        sections.add(new Section("provenance", "Provenance", provenance()));
        return new Report(
                ClaimSection.HEADING,
                "Report of a reproduction",
                Tally.of(all()).sentence() + " " + (full() ? "Full" : "Quick") + " set.",
                sections);
    }

    private List<Verdict> all() {
        return scenarios.stream().flatMap(one -> one.verdicts().stream()).toList();
    }

    private boolean full() {
        return scenarios.stream().allMatch(one -> one.reproduction().full());
    }

    private List<Block> counts() {
        List<List<String>> rows = new ArrayList<>();
        for (ReproducedClaims one : scenarios) {
            rows.add(row(one.scenario().id(), Tally.of(one.verdicts()), one));
        }
        return List.of(
                new Block.Paragraph(ClaimBlocks.GRADES),
                new Block.Table(
                        "Claims by verdict",
                        List.of(
                                Column.words("scenario"),
                                Column.numbers("reproduced"),
                                Column.numbers("plausible"),
                                Column.numbers("gap"),
                                Column.numbers("not measured here"),
                                Column.numbers("claims")),
                        rows,
                        "",
                        false));
    }

    private static List<String> row(String name, Tally tally, ReproducedClaims one) {
        int claims = one.reproduction().claims().claims().size();
        return List.of(
                name,
                Integer.toString(tally.reproduced()),
                Integer.toString(tally.plausible()),
                Integer.toString(tally.gaps()),
                Integer.toString(claims - tally.claims()),
                Integer.toString(claims));
    }

    private static List<Block> claims(ReproducedClaims one) {
        List<Block> blocks = new ArrayList<>();
        List<Verdict> verdicts = one.sorted();
        if (!verdicts.isEmpty()) {
            blocks.add(new Block.Paragraph("Scenario " + one.scenario().id() + ", model version "
                    + one.scenario().modelVersion() + ". " + Tally.of(verdicts).sentence()));
        }
        one.notes().forEach(note -> blocks.add(new Block.Paragraph(note)));
        one.failures().forEach(failure -> blocks.add(new Block.Paragraph("Failed run: " + failure)));
        if (!verdicts.isEmpty()) {
            ClaimBlocks claims = new ClaimBlocks(verdicts);
            blocks.addAll(claims.figures(
                    "claims-" + one.scenario().id(), one.scenario().id()));
            blocks.add(claims.table());
        }
        return blocks;
    }

    private List<Block> provenance() {
        return List.of(
                new Block.Listing("The command that wrote this page", "civitas " + Shell.quote(command), false),
                new Block.Table(
                        "Versions",
                        List.of(Column.words("what"), Column.words("value")),
                        List.of(
                                List.of("Civitas", version),
                                List.of(
                                        "Java",
                                        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"))),
                        "",
                        false));
    }
}
