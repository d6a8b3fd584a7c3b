package civitas.report;

import civitas.claims.Claim;
import civitas.claims.Experiment;
import civitas.claims.Reproduction;
import civitas.claims.Verdict;
import civitas.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the claims of one scenario.
 *
 * @param reproduction that measured them
 * @param verdicts on those that were measured, in the order of experiments
 * @param failures runs that failed, and why
 */
public record ReproducedClaims(Reproduction reproduction, List<Verdict> verdicts, List<String> failures) {
    /** Copies the lists. */
    public ReproducedClaims {
        verdicts = List.copyOf(verdicts);
        failures = List.copyOf(failures);
    }

    Scenario<?> scenario() {
        return reproduction.claims().scenario();
    }

    /** In the order of the claims. */
    List<Verdict> sorted() {
        List<Verdict> sorted = new ArrayList<>();
        for (Claim claim : reproduction.claims().claims()) {
            verdicts.stream().filter(verdict -> verdict.claim().equals(claim)).forEach(sorted::add);
        }
        return sorted;
    }

    /** Sentences on the claims that were not measured. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<String> later = fullSetOnly();
        if (!later.isEmpty()) {
            notes.add("Measured by the full set only (--full): " + String.join(", ", later) + ".");
        }
        reproduction
                .leftOut()
                .forEach((file, ids) -> notes.add("Left out, because " + file + " was not found: "
                        + String.join(", ", ids) + ". The file is from "
                        + reproduction.claims().filesFrom() + "."));
        return notes;
    }

    private List<String> fullSetOnly() {
        List<String> ids = new ArrayList<>();
        for (Claim claim : reproduction.claims().claims()) {
            Experiment experiment = reproduction.claims().experiments().get(claim.experiment());
            if (!experiment.belongsTo(reproduction.full())) {
                ids.add(claim.id());
            }
        }
        return ids;
    }
}
