package civitas.analysis.collective;

/** What a collective wants of a classifier; success is measured on fresh draws of the base law. */
public enum Goal {
    /** S = Pr[f(g(x)) = target]: who shows the signal gets the target. */
    PLANT,
    /** S = Pr[f(g(x)) != target]: who shows the signal does not get it (Gauthier et al., ICML 2025). */
    UNPLANT,
    /** S = Pr[f(g(x)) = f(x)]: the signal makes no difference. */
    ERASE;

    /** Success S in [0, 1] of this goal. */
    public double success(TableClassifier firm, FiniteLaw base, Signal signal, int target) {
        double success = 0;
        for (int x = 0; x < base.features(); x++) {
            if (reached(firm.label(signal.at(x)), firm.label(x), target)) {
                success += base.probability(x);
            }
        }
        return success;
    }

    private boolean reached(int signalled, int plain, int target) {
        return switch (this) {
            case PLANT -> signalled == target;
            case UNPLANT -> signalled != target;
            case ERASE -> signalled == plain;
        };
    }
}
