package civitas.scenarios.shift;

import civitas.agents.langevin.NormalNoise;
import civitas.agents.routes.CounterRandom;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The model people see, by what the platform discloses. */
final class SeenModel {
    private final ShiftParameters parameters;
    private final CounterRandom random;
    private final double[] first;
    private Disclosure disclosure;
    /** Models of the last steps, {@code double[step % length][coordinate]}; empty unless people see old ones. */
    private double[][] past = {};

    SeenModel(ShiftParameters parameters, double[] first, CounterRandom random) {
        this.parameters = parameters;
        this.first = first.clone();
        this.random = random;
        change(parameters.platform().disclosure(), first);
    }

    /** From now on by another rule; people who see old models start with the present one. */
    void change(Disclosure changed, double[] x) {
        disclosure = changed;
        past = new double[0][];
        if (changed instanceof Disclosure.Delayed delayed) {
            past = new double[parameters.rounds(delayed.delay())][];
            Arrays.setAll(past, i -> x.clone());
        }
    }

    /** What people see in a step, from 0, of a model in force. Each step is to be asked for once. */
    double[] of(long step, double[] x) {
        if (disclosure instanceof Disclosure.Hidden) {
            return first.clone();
        }
        if (disclosure instanceof Disclosure.Noisy noisy) {
            return noisy(noisy, step / parameters.rounds(noisy.every()), x);
        }
        if (disclosure instanceof Disclosure.Delayed) {
            int place = (int) (step % past.length);
            double[] old = past[place];
            past[place] = x.clone();
            return old;
        }
        return x.clone();
    }

    private double[] noisy(Disclosure.Noisy noisy, long draw, double[] x) {
        double[] seen = x.clone();
        double[] normals = new double[4];
        for (int axis = 0; axis < seen.length; axis++) {
            NormalNoise.fill(random.key(draw), axis, 0, normals, 1);
            seen[axis] += noisy.sd() * normals[0];
        }
        return seen;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(past.length);
        for (double[] model : past) {
            for (double coordinate : model) {
                out.writeDouble(coordinate);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        past = new double[in.readInt()][first.length];
        for (double[] model : past) {
            for (int i = 0; i < model.length; i++) {
                model[i] = in.readDouble();
            }
        }
    }
}
