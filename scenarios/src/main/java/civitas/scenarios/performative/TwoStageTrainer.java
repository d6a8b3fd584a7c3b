package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Deploys models drawn at random, learns how data follow them, then deploys the model that is best at the estimates and
 * keeps it. The model in force when it begins is not learned from. Probes are put back into the set of what can be deployed;
 * as long as people have got to know a single one only, because all were cut off at the same bound, probing goes on.
 */
final class TwoStageTrainer implements Trainer {
    private final People people;
    private final ResponseFit fit;
    private final Procedure.TwoStage procedure;
    private final double[] firstShown;
    private final RandomGenerator probes;
    private boolean varied;
    private long turn;

    TwoStageTrainer(People people, Procedure.TwoStage procedure, int dimension, RandomGenerator probes) {
        this.people = people;
        fit = people.fit();
        this.procedure = procedure;
        firstShown = new double[dimension];
        this.probes = probes;
    }

    @Override
    public double[] learn(double[] deployed, double[] shown) {
        if (done()) {
            return deployed;
        }
        if (turn > 0) {
            observe(shown);
        }
        turn++;
        return done() ? fit.optimum() : probe();
    }

    private boolean done() {
        return varied && turn > procedure.probes();
    }

    private void observe(double[] shown) {
        if (turn == 1) {
            System.arraycopy(shown, 0, firstShown, 0, shown.length);
        }
        varied |= !Arrays.equals(firstShown, shown);
        fit.observe(shown);
    }

    private double[] probe() {
        double[] probe = new double[firstShown.length];
        for (int i = 0; i < probe.length; i++) {
            probe[i] = procedure.deviation() * probes.nextGaussian();
        }
        people.clip(probe);
        return probe;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(turn);
        out.writeBoolean(varied);
        for (double value : firstShown) {
            out.writeDouble(value);
        }
        fit.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        turn = in.readLong();
        varied = in.readBoolean();
        for (int i = 0; i < firstShown.length; i++) {
            firstShown[i] = in.readDouble();
        }
        fit.restore(in);
    }
}
