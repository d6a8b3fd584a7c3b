package civitas.analysis.herding;

/** What an agent does that believes both states equally likely. */
public enum TieRule {
    /** It does what its own signal says. */
    OWN_SIGNAL,
    /** It tosses a fair coin: Bikhchandani, Hirshleifer, Welch 1992. */
    COIN
}
