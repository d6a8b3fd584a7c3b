package civitas.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts the report of a run together.
 *
 * @param results of the run
 */
record ReportOfRun(RunResults results) {
    Report report() throws IOException {
        Measured measured = Measured.of(results.file(), results.runs());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("asked", "What was asked", new Asked(results.file()).blocks()));
        sections.add(new OutcomeSection(measured).section());
        sections.add(
                new ClaimSection(measured, new ApplicableClaims(results.file()).verdicts(results.runs())).section());
        sections.add(new TwinSection(measured).section());
        sections.addAll(new ProfileSections(measured).sections());
        sections.add(new SeriesSection(measured, results.folder()).section());
        sections.add(new DistributionSection(measured).section());
        sections.add(new FailureSection(results.runs().failed()).section());
        sections.addAll(new ProvenanceSection(results.file(), results.manifest()).sections());
        return new Report(results.file().title(), "Report of a run", lead(), sections);
    }

    private String lead() {
        long failed = results.runs().failed().size();
        String runs = Figures.counted(results.runs().finished().size(), "run")
                + (results.runs().hasTwins() ? ", twins included," : "") + " of the scenario "
                + results.file().scenario().id() + ", seed " + results.file().seed() + ", "
                + String.format(Locale.ROOT, "%,d", results.runs().rounds()) + " rounds in all.";
        return failed == 0 ? runs : runs + " " + Figures.counted(failed, "run") + " failed.";
    }
}
