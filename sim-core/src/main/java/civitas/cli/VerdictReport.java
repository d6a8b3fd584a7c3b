package civitas.cli;

import civitas.claims.Claim;
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
                .words("verdict");
        for (Verdict verdict : verdicts) {
            boolean exact = verdict.claim().measure().kind() == Claim.Kind.BENCHMARK;
            table.row(
                    verdict.scenario() + "/" + verdict.claim().id(),
                    exact ? Figures.significant(verdict.measured(), 10) : Figures.mean(verdict.measured()),
                    exact ? "exact" : Figures.interval(verdict.interval()),
                    exact
                            ? Figures.significant(verdict.claim().published(), 10)
                            : Figures.significant(verdict.claim().published(), 5),
                    Figures.significant(verdict.tolerance(), 2),
                    exact ? "" : verdict.replicates(),
                    word(verdict));
        }
        table.print(out);
        long holding = verdicts.stream().filter(Verdict::holds).count();
        out.println();
        out.println(holding + " of " + verdicts.size() + " claims hold.");
    }

    private static String word(Verdict verdict) {
        return verdict.holds() ? "holds" : "fails";
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
            Json.put(entry, "published", verdict.claim().published());
            Json.put(entry, "tolerance", verdict.tolerance());
            Json.put(entry, "measured", verdict.measured());
            Json.put(entry, "ci95", verdict.interval());
            entry.put("replicates", verdict.replicates());
            entry.put("verdict", word(verdict));
        }
        return document;
    }
}
