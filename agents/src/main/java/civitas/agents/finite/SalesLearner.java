package civitas.agents.finite;

/**
 * A learner that can use how much it sold. Actions are prices in rising order; a seller knows what the same sales would
 * have earned at each of its prices, and that a higher price would not have sold more.
 */
public interface SalesLearner extends FiniteActionLearner {
    /**
     * Learns from one round and the sales made in it.
     *
     * @param observation what was seen before acting
     * @param action what was done
     * @param payoffsAtSales {@code double[action]}: what each action earns with the quantity just sold, finite; that of
     *     {@code action} is the payoff earned. Not modified, valid during the call only
     * @param nextObservation what is seen next
     * @return as {@link #learn}
     */
    boolean learnFromSales(int observation, int action, double[] payoffsAtSales, int nextObservation);
}
