package civitas.agents.finite;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.IOException;

/** What all learners check. */
final class Checks {
    private Checks() {}

    /** A table of values by observation and action. */
    static void requireTable(double[] values, int actions) {
        Require.that(actions >= 1, "actions", actions, "at least 1");
        Require.that(
                values.length > 0 && values.length % actions == 0,
                "initialValues.length",
                values.length,
                "a positive multiple of actions = " + actions);
        Require.finite("initialValues", values);
    }

    /** alpha, the weight of what is new. */
    static void requireLearningRate(double rate) {
        Require.rate("learningRate", rate);
    }

    /** delta. */
    static void requireDiscountFactor(double factor) {
        Require.that(factor >= 0 && factor < 1, "discountFactor", factor, "in [0, 1)");
    }

    /** Reads the size of a saved table and refuses another than the learner's. */
    static void requireShape(DataInput in, int observations, int actions) throws IOException {
        int savedObservations = in.readInt();
        int savedActions = in.readInt();
        if (savedObservations != observations || savedActions != actions) {
            throw new IOException("saved table is " + savedObservations + " x " + savedActions + ", expected "
                    + observations + " x " + actions);
        }
    }
}
