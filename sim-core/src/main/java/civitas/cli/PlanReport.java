package civitas.cli;

import civitas.run.Shell;
import civitas.scenario.ScenarioFile;
import civitas.sweep.PlanStatus;
import civitas.sweep.design.EmptyDesign;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plan;
import civitas.sweep.plan.Plans;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sweep would play.
 *
 * @param scenario id of the scenario
 * @param folder where its journal would be, if the user says so
 * @param points how many
 * @param replicates most of a point
 * @param runs how many, finished and failed ones included
 * @param exact whether points and runs are the numbers themselves, not upper bounds
 * @param done how many of the runs have finished
 * @param failed how many have failed and would be tried again
 */
record PlanReport(
        String scenario,
        Optional<Path> folder,
        long points,
        int replicates,
        long runs,
        boolean exact,
        long done,
        long failed) {
    /**
     * Looks at a plan, and at the journal of the folder if there is one.
     *
     * @throws IllegalArgumentException if nothing is planned
     */
    static PlanReport of(ScenarioFile<?> file, Optional<Path> folder) throws IOException {
        Plan plan = Plans.of(file);
        Optional<SweepJournal> held =
                folder.isEmpty() ? Optional.empty() : SweepJournal.openReadOnly(folder.get(), file);
        if (held.isEmpty()) {
            return of(file, folder, plan, Optional.empty());
        }
        try (SweepJournal journal = held.get()) {
            return of(file, folder, plan, Optional.of(PlanStatus.of(plan, journal)));
        }
    }

    private static PlanReport of(ScenarioFile<?> file, Optional<Path> folder, Plan plan, Optional<PlanStatus> status) {
        int replicates = file.sweep().orElseThrow().replicates().most();
        long runs =
                status.filter(PlanStatus::whole).map(s -> s.counts().named()).orElse(plan.planned());
        if (runs == 0) {
            throw new IllegalArgumentException(EmptyDesign.MESSAGE);
        }
        boolean counted = status.isPresent() && plan.oneWave();
        return new PlanReport(
                file.scenario().id(),
                folder,
                counted ? runs / replicates : plan.points(),
                replicates,
                runs,
                counted || plan.exact(),
                status.map(s -> s.counts().finished()).orElse(0L),
                status.map(s -> s.counts().failed()).orElse(0L));
    }

    private long missing() {
        return runs - done - failed;
    }

    private String most() {
        return exact ? "" : "at most ";
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%s%,d runs%n", most(), runs);
        if (done + failed > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d of them have finished in %s, %,d failed and would be tried again, %s%,d are missing%n",
                    done,
                    Shell.quote(List.of(folder.orElseThrow().toString())),
                    failed,
                    most(),
                    missing());
        }
    }

    ObjectNode document() {
        ObjectNode node = Json.object();
        node.put("scenario", scenario);
        node.put("out", folder.map(Path::toString).orElse(null));
        node.put("points", points);
        node.put("replicates", replicates);
        node.put("runs", runs);
        node.put("exact", exact);
        node.put("done", done);
        node.put("failed", failed);
        node.put("missing", missing());
        return node;
    }
}
