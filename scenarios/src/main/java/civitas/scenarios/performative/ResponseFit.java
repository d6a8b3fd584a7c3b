package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** First stage of two-stage optimisation: how data follow deployed models, estimated from pairs of both. */
interface ResponseFit {
    /** Takes in the latest data, which the shown model brought about. */
    void observe(double[] shown);

    /** The model that is optimal if data follow as estimated. */
    double[] optimum();

    void save(DataOutput out) throws IOException;

    void restore(DataInput in) throws IOException;
}
