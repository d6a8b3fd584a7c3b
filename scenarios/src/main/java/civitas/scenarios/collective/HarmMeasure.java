package civitas.scenarios.collective;

/** Whether a run in a world of documents measures what collectives cost everybody else. */
public enum HarmMeasure {
    /** A second model is trained on what contributors would have sent truthfully, at every training. */
    MEASURED,
    /** Not measured, which halves the training. */
    SKIPPED
}
