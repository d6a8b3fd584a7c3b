package civitas.analysis.traffic;

/**
 * How far flows are from the cheapest paths at their own costs.
 *
 * @param shortest cost if all trips took their cheapest path, links' costs unchanged
 * @param excess what the trips cost beyond that
 */
record RoutedCost(double shortest, double excess) {
    double relativeGap() {
        return excess == 0 ? 0 : excess / shortest;
    }
}
