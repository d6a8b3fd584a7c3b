package civitas.scenarios.shift;

import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Measure;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.ShiftModel;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** One representation of the people. Models are {@code double[coordinate]} and never modified. */
interface Population {
    /** The people now, for integrals of losses. */
    Measure measure();

    /** The same, or a sample of many agents. */
    default Measure sample() {
        return measure();
    }

    /** Lets people move for one time step while they see a model. */
    void advance(double[] seen);

    /**
     * The same, and the gradient in x of the mean of f1 over the people before they moved.
     *
     * @return {@code double[coordinate]}
     */
    default double[] advanceWithGradient(double[] seen, double[] x, ShiftModel model) {
        double[] gradient = new double[x.length];
        measure().addGradient(model.loss().score(), model.loss().strategic(), x, gradient);
        advance(seen);
        return gradient;
    }

    /** Puts people at rest under a model. */
    void rest(double[] seen);

    /** Goes on under another price of deviating. */
    void retune(ShiftModel model);

    /** Mean position along an axis. */
    double mean(int axis);

    /** Variance of positions along an axis, mean squared distance from the mean. */
    double variance(int axis);

    /** Their density, or histogram, on a grid over the same line or square; not scaled where people are outside. */
    double[] densityOn(Grid grid);

    /** Share of people outside the grid; of a density, which cannot leave it, in the outermost cells. */
    double outside();

    /** Share of people outside the grid or in its outermost cells. */
    double edge();

    /** Peaks of the density of the first coordinate. */
    List<Modes.Mode> modes();

    /** Share of people decided positively by a model. */
    double share(Decision decision);

    /** The digest of a trajectory after one more state. */
    long hash(long before);

    /** Writes the state. */
    void save(DataOutput out) throws IOException;

    /** Reads it back. */
    void restore(DataInput in) throws IOException;

    /** Which people are meant. */
    @FunctionalInterface
    interface Decision {
        /** Whether a person at (first, second) belongs to them; the second coordinate is 0 on a line. */
        boolean of(double first, double second);
    }
}
