package civitas.scenarios.elite;

import civitas.analysis.opinion.PersuadingElite;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Solved plans, kept for the replicates of a run; nobody changes them. */
final class Plans {
    private static final int KEPT = 8;

    /** What a plan depends on. */
    private record Problem(
            double reward, double discount, double probability, EliteParameters.Cost cost, double price, int points) {}

    private static final Map<Problem, PersuadingElite.Plan> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Problem, PersuadingElite.Plan> eldest) {
                    return size() > KEPT;
                }
            });

    private Plans() {}

    /** The best plan. */
    static PersuadingElite.Plan of(EliteParameters p) {
        Problem problem = new Problem(
                p.reward(),
                p.discount(),
                p.probability(),
                p.cost(),
                p.platform().price(),
                p.points());
        return KNOWN.computeIfAbsent(problem, unknown -> p.problem().plan(p.points()));
    }
}
