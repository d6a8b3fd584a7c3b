package civitas.scenarios.dilemma;

/**
 * The prisoner's dilemma of one period. Who cooperates gives g to both, who defects takes 2 for itself: both earn 2g if both
 * cooperate and 2 if both defect; a cooperator against a defector earns g, the defector 2 + g. Source: Banchio,
 * Mantegazza 2023.
 *
 * @param benefit g, in (1, 2): defecting is dominant, and both would rather both cooperate
 */
record Dilemma(double benefit) {
    static final int COOPERATE = 0;
    static final int DEFECT = 1;
    static final int ACTIONS = 2;

    /** What an action earns against the other player's. */
    double payoff(int action, int others) {
        double given = (action == COOPERATE ? benefit : 0) + (others == COOPERATE ? benefit : 0);
        return action == DEFECT ? given + 2 : given;
    }

    /** What each player earns where both defect, the equilibrium of one period. */
    double nash() {
        return payoff(DEFECT, DEFECT);
    }

    /** What each player earns where both cooperate: no pair of actions pays more in total. */
    double optimum() {
        return payoff(COOPERATE, COOPERATE);
    }
}
