package civitas.claims;

import java.util.Locale;

/** What may be said of a claim after it was measured again. */
public enum Grade {
    /**
     * Within tolerance of a number that the publication or its package prints, as an exact benchmark or over the full
     * number of replicates.
     */
    REPRODUCED,
    /** Within tolerance on weaker ground: fewer replicates than the full number, or a value that is not {@link Basis#PRINTED}. */
    PLAUSIBLE,
    /** Outside tolerance, or not measured because no run finished. */
    GAP;

    /** As tables and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
