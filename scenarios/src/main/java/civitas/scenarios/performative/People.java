package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * The people of a run, infinitely many or as many as asked for, and the data they leave after reacting to a model. All
 * that is asked about data is about those of the latest round.
 */
interface People {
    /**
     * Reacts to a model.
     *
     * @param shown the model as people get to know it, not modified
     * @param round number of the round, which decides who is there where people change
     */
    void respond(double[] shown, long round);

    /**
     * What the latest move costs somebody who knows the model, in the unit of the risk, whoever pays: |move|^2/2 unless an
     * environment has a cost of its own.
     */
    double movingCost();

    /** Mean loss of each platform at these decisions on the data. */
    double[] risks(double[] model);

    /** Gradient of each platform's mean loss in its own decision; {@code gradient} is overwritten. */
    void gradient(double[] model, double[] gradient);

    /** What is deployed after retraining, from the model in force. */
    double[] retrained(double[] model, Solver solver);

    /** Gradient of the loss on one datum, drawn; {@code gradient} is overwritten. For single platforms that estimate a mean. */
    default void sampledGradient(double[] model, double[] gradient, RandomGenerator random) {
        throw new UnsupportedOperationException("there is no stochastic deployment here, the scenario refuses it");
    }

    /** An estimator of how these data follow deployed models. */
    default ResponseFit fit() {
        throw new UnsupportedOperationException("there is no two-stage optimisation here, the scenario refuses it");
    }

    /** Share of people whose label is predicted; NaN where none is. */
    default double accuracy(double[] model) {
        return Double.NaN;
    }

    /** Share of people to whom two models predict different labels; NaN where none are. */
    default double churn(double[] first, double[] second) {
        return Double.NaN;
    }

    /** Puts a model back into the set of what can be deployed, in place. */
    default void clip(double[] model) {}

    /** Continues under changed levers: the same environment, another reach of models. */
    void change(Problem problem);

    /** Writes what changes. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote; the data are those of the saved round again. */
    void restore(DataInput in) throws IOException;
}
