package civitas.scenarios.cournot;

/** Information lever: what a producer sees after each period. */
public enum Information {
    /** Its own quantity and profit; those who remember quantities remember their own alone. */
    OWN_PROFIT,
    /** Also the rivals' total output. */
    RIVALS_OUTPUT
}
