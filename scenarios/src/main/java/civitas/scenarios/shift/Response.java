package civitas.scenarios.shift;

/** How fast people respond to a model. */
public enum Response {
    /** At the pace of their gradient flow. */
    GRADUAL,
    /** At once: the population is always at rest under the model it sees. */
    IMMEDIATE
}
