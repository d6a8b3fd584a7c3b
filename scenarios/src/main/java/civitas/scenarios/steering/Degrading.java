package civitas.scenarios.steering;

import civitas.analysis.steering.Objective;

/** Whether the platform may set precisions below the baseline. */
public enum Degrading {
    /** The biased platform may, the altruistic one may not: it has use for it only where a perfect signal is too dear. */
    AS_PUBLISHED,
    /** It may. */
    ALLOWED,
    /** It may not: no obfuscation. */
    FORBIDDEN;

    /** Least precision that may be set. */
    double lowest(Objective objective, double baseline) {
        boolean may = this == ALLOWED || (this == AS_PUBLISHED && objective == Objective.BIASED);
        return may ? 0.5 : baseline;
    }
}
