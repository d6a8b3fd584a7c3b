package civitas.analysis.steering;

/** What the planner wants. */
public enum Objective {
    /** That agents are right. Precision below the baseline is free; it is useful only where a perfect signal is too dear. */
    ALTRUISTIC,
    /** That agents choose the good action, whatever the state. Moving precision either way costs. */
    BIASED
}
