package civitas.scenarios.cournot;

import civitas.agents.continuous.GradientAscent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Follows its marginal profit. */
record GradientProducer(GradientAscent learner) implements Producer {
    @Override
    public double choose() {
        return learner.choose();
    }

    @Override
    public void learn(double profit, Seen seen) {
        learner.learn(seen.marginalProfit().read());
    }

    @Override
    public double policy() {
        return learner.policy();
    }

    @Override
    public boolean needsMarginalProfit() {
        return true;
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
