package civitas.scenarios.dilemma;

/** Information lever: what players are told after a period. */
public enum Feedback {
    /** What their action earned: they learn about it alone. */
    OWN_REWARD,
    /** What each action would have earned against what the other did: they learn about both, at the same rate. */
    ALL_REWARDS
}
