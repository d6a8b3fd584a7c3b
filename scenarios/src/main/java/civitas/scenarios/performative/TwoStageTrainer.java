package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Deploys models drawn at random, learns how data follow them, then deploys the model that is best at the estimates and
 * keeps it. The model in force when it begins is not learned from.
 */
final class TwoStageTrainer implements Trainer {
    private final ResponseFit fit;
    private final Procedure.TwoStage procedure;
    private final int dimension;
    private final RandomGenerator probes;
    private long turn;

    TwoStageTrainer(ResponseFit fit, Procedure.TwoStage procedure, int dimension, RandomGenerator probes) {
        this.fit = fit;
        this.procedure = procedure;
        this.dimension = dimension;
        this.probes = probes;
    }

    @Override
    public double[] learn(double[] deployed, double[] shown) {
        if (turn > procedure.probes()) {
            return deployed;
        }
        if (turn > 0) {
            fit.observe(shown);
        }
        turn++;
        return turn > procedure.probes() ? fit.optimum() : probe();
    }

    private double[] probe() {
        double[] probe = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            probe[i] = procedure.deviation() * probes.nextGaussian();
        }
        return probe;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(turn);
        fit.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        turn = in.readLong();
        fit.restore(in);
    }
}
