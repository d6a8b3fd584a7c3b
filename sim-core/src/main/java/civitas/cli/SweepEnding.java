package civitas.cli;

import civitas.run.Shell;
import civitas.sweep.design.EmptyDesign;
import civitas.sweep.journal.FailedRun;
import civitas.sweep.journal.RunTally;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How a sweep ended, for the user. All numbers are of the runs of its plan, whatever else the journal holds.
 *
 * @param folder of the journal
 * @param complete whether the plan was carried out to its end
 * @param counts of the plan's runs, of those that were looked at if it was not
 * @param played runs that finished now
 * @param failures the first of the failed runs
 * @param seconds wall-clock time
 */
record SweepEnding(
        Path folder, boolean complete, RunTally.Counts counts, long played, List<FailedRun> failures, double seconds) {
    /** Copies the failures. */
    SweepEnding {
        failures = List.copyOf(failures);
    }

    /** Whether there was nothing to play. */
    boolean empty() {
        return complete && counts.named() == 0;
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d runs finished (%,d of them now), %,d failed, in %s (%.1f s).%n",
                counts.finished(),
                played,
                counts.failed(),
                folder,
                seconds);
        if (!empty()) {
            out.printf("Look at them: civitas analyse %s%n", Shell.quote(List.of(folder.toString())));
        }
    }

    ObjectNode document() {
        ObjectNode node = Json.object();
        node.put("out", folder.toString());
        node.put("complete", complete);
        node.put("finished", counts.finished());
        node.put("played", played);
        node.put("failed", counts.failed());
        node.put("wall_seconds", seconds);
        return node;
    }

    /**
     * What went wrong, and what to do.
     *
     * @param command that goes on with this sweep
     */
    void explain(PrintWriter err, String command) {
        if (empty()) {
            err.println(EmptyDesign.MESSAGE);
        }
        for (FailedRun run : failures) {
            err.println(run.point() + ", replicate " + run.replicate() + " failed: " + run.cause());
        }
        if (counts.failed() > failures.size()) {
            err.printf(
                    Locale.ROOT,
                    "... and %,d more; table runs of the journal has them all%n",
                    counts.failed() - failures.size());
        }
        if (!complete) {
            err.printf("Stopped; runs that had ended are kept.%nTo go on: %s%n", command);
        } else if (counts.failed() > 0) {
            err.printf("To try failed runs again, and no others, once the cause is mended: %s%n", command);
        }
    }
}
