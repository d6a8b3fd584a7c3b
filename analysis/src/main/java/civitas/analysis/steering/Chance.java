package civitas.analysis.steering;

/**
 * Where a signal may move the belief: places of a {@link BeliefGrid} and how far on the way to the next places.
 *
 * @param good the planner's probability of a good signal
 */
record Chance(double good, int up, double upWeight, int down, double downWeight) {
    /** Expected value after the signal, {@code double[place]}. */
    double worth(double[] values) {
        return good * BeliefGrid.between(values, up, upWeight)
                + (1 - good) * BeliefGrid.between(values, down, downWeight);
    }
}
