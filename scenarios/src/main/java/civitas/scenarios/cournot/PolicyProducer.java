package civitas.scenarios.cournot;

import civitas.agents.continuous.GaussianPolicyGradient;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Draws quantities around a mean that follows its own profit. */
record PolicyProducer(GaussianPolicyGradient learner) implements Producer {
    @Override
    public double choose() {
        return learner.choose();
    }

    @Override
    public void learn(double profit, Seen seen) {
        learner.learn(profit);
    }

    @Override
    public double policy() {
        return learner.policy();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        learner.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        learner.restore(in);
    }
}
