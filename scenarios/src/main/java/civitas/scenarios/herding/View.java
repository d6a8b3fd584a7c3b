package civitas.scenarios.herding;

import civitas.analysis.herding.Conduct;

/** What agents make of what they are shown. All it knows of others' actions it has from readers. */
interface View {
    /**
     * Looks at the rules under which an agent acts, once per round, from the first on.
     *
     * @param agent number of the agent, from 1
     * @param delay rounds by which actions are shown late
     * @param sight who sees, and how reliably
     */
    default void next(int agent, int delay, Conduct.Sight sight) {}

    /**
     * The threshold on an agent's own log-likelihood ratio. May run on several threads for different episodes.
     *
     * @param seat where this agent sits: its reader shows something
     * @param agent number of the agent, from 1
     * @param episode from 0
     */
    double threshold(Seat seat, int agent, int episode);

    /** Whether a shown action is 1. */
    static boolean isOne(double shown) {
        return shown > 0.5;
    }
}
