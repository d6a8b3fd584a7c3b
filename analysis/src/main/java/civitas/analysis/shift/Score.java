package civitas.analysis.shift;

/** How a person z and a model x meet in a loss: what the curve is applied to. */
public enum Score {
    /** z_i - x_i, the loss being the sum over coordinates i: the model is a point or a threshold. */
    DIFFERENCE,
    /** x . z: the model is the normal of a line through the origin. */
    PRODUCT,
    /** z_i, the loss being the sum over coordinates i: no model is involved. */
    POSITION
}
