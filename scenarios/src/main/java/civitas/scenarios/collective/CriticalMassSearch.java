package civitas.scenarios.collective;

/** Whether a run looks for the critical mass of the model that it trains. */
public enum CriticalMassSearch {
    /** It does not. */
    OFF,
    /** By {@link Bisection}. */
    BISECTION
}
