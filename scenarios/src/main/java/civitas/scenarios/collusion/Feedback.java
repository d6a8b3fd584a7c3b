package civitas.scenarios.collusion;

/** Information lever: what the platform tells a firm about a period beside its own price. Each level holds those before. */
public enum Feedback {
    /** Its own profit. */
    OWN_PROFIT,
    /** How much it sold. */
    OWN_SALES,
    /** What each of its prices would have earned against the prices its rivals charged. */
    COUNTERFACTUAL_PROFITS;

    /** Whether this level holds what {@code needed} does. */
    boolean grants(Feedback needed) {
        return compareTo(needed) >= 0;
    }
}
