package civitas.cli;

import civitas.claims.Tally;
import civitas.claims.Verdict;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/**
 * What {@code reproduce} says at its end.
 *
 * @param verdicts one per claim
 */
record VerdictReport(List<Verdict> verdicts) {
    void print(PrintWriter out) {
        Table table = new Table()
                .words("claim")
                .numbers("measured")
                .numbers("95% interval")
                .numbers("published")
                .numbers("tolerance")
                .numbers("runs")
                .words("basis")
                .words("verdict");
        for (Verdict verdict : verdicts) {
            boolean exact = verdict.exact();
            table.row(
                    verdict.scenario() + "/" + verdict.claim().id(),
                    exact ? Figures.significant(verdict.measured(), 10) : Figures.mean(verdict.measured()),
                    exact ? "exact" : Figures.interval(verdict.interval()),
                    exact
                            ? Figures.significant(verdict.claim().published(), 10)
                            : Figures.significant(verdict.claim().published(), 5),
                    Figures.significant(verdict.tolerance(), 2),
                    exact ? "" : verdict.replicates(),
                    verdict.claim().basis().words(),
                    verdict.grade().word());
        }
        table.print(out);
        out.println();
        out.println(Tally.of(verdicts).sentence());
        for (Verdict verdict : verdicts) {
            if (!verdict.analysis().isEmpty()) {
                out.println(verdict.scenario() + "/" + verdict.claim().id() + ", "
                        + verdict.grade().word() + ": " + verdict.analysis());
            }
        }
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        ArrayNode claims = document.putArray("claims");
        for (Verdict verdict : verdicts) {
            ObjectNode entry = claims.addObject();
            entry.put("id", verdict.claim().id());
            entry.put("scenario", verdict.scenario());
            entry.put("statement", verdict.claim().statement());
            entry.put("source", verdict.claim().source());
            entry.put("basis", verdict.claim().basis().key());
            Json.put(entry, "published", verdict.claim().published());
            Json.put(entry, "tolerance", verdict.tolerance());
            Json.put(entry, "measured", verdict.measured());
            Json.put(entry, "ci95", verdict.interval());
            entry.put("replicates", verdict.replicates());
            entry.put("verdict", verdict.grade().word());
            entry.put("analysis", verdict.analysis().isEmpty() ? null : verdict.analysis());
        }
        return document;
    }
}
