package civitas.scenarios.shift;

import civitas.agents.langevin.NormalNoise;
import civitas.agents.routes.CounterRandom;
import civitas.information.Channel;
import civitas.information.Disclosable;
import civitas.information.Gate;
import civitas.information.Noise;
import civitas.information.Reader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/** The model people see, by what the platform discloses. All people see the same. */
final class SeenModel {
    private static final String NAME = "platform.disclosure";
    private static final long ANYBODY = 0;

    private final ShiftParameters parameters;
    private final CounterRandom random;
    private final double[] first;
    private Disclosure disclosure;
    private final Gate present = new Gate(NAME);
    /** Models on their way to people, where they see old ones. */
    private Optional<Channel> past = Optional.empty();

    SeenModel(ShiftParameters parameters, double[] first, CounterRandom random) {
        this.parameters = parameters;
        this.first = first.clone();
        this.random = random;
        change(parameters.platform().disclosure(), first);
    }

    /** From now on by another rule; people who see old models start with the present one. */
    void change(Disclosure changed, double[] x) {
        disclosure = changed;
        present.open(changed instanceof Disclosure.Full || changed instanceof Disclosure.Noisy);
        past = Optional.empty();
        if (changed instanceof Disclosure.Delayed delayed) {
            past = Optional.of(late(parameters.rounds(delayed.delay()), x));
        }
    }

    private static Channel late(int steps, double[] x) {
        Channel channel = new Channel(NAME, x.length, 1, Noise.ADDED, false, 0);
        channel.retune(new civitas.information.Disclosure(1, steps, 0));
        for (int step = 0; step < steps; step++) {
            channel.publish(x);
        }
        return channel;
    }

    /** Where people's knowledge of models passes now. */
    Disclosable way() {
        return past.isPresent() ? past.get() : present;
    }

    /** What people see in a step, from 0, of a model in force. Each step is to be asked for once. */
    double[] of(long step, double[] x) {
        if (disclosure instanceof Disclosure.Hidden) {
            return first.clone();
        }
        if (past.isPresent()) {
            return old(past.get(), x);
        }
        double[] seen = new double[x.length];
        for (int axis = 0; axis < seen.length; axis++) {
            seen[axis] = present.read(x[axis]);
        }
        if (disclosure instanceof Disclosure.Noisy noisy) {
            disturb(seen, noisy.sd(), step / parameters.rounds(noisy.every()));
        }
        return seen;
    }

    private static double[] old(Channel channel, double[] x) {
        channel.publish(x);
        Reader reader = channel.showTo(new Reader(), ANYBODY);
        double[] seen = new double[x.length];
        for (int axis = 0; axis < seen.length; axis++) {
            seen[axis] = reader.read(reader.latest(), axis);
        }
        return seen;
    }

    private void disturb(double[] seen, double sd, long draw) {
        double[] normals = new double[4];
        for (int axis = 0; axis < seen.length; axis++) {
            NormalNoise.fill(random.key(draw), axis, 0, normals, 1);
            seen[axis] += sd * normals[0];
        }
    }

    void save(DataOutput out) throws IOException {
        if (past.isPresent()) {
            past.get().save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        if (past.isPresent()) {
            past.get().restore(in);
        }
    }
}
