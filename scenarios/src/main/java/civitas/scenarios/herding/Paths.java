package civitas.scenarios.herding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Beliefs and actions of the first few episodes, agent by agent, for tables and displays. */
final class Paths {
    /** Episodes that are kept. */
    static final int KEPT = 40;

    private final double[][] thresholds;
    private final boolean[][] actions;

    Paths(int agents, int episodes) {
        thresholds = new double[agents][Math.min(KEPT, episodes)];
        actions = new boolean[agents][Math.min(KEPT, episodes)];
    }

    int episodes() {
        return thresholds[0].length;
    }

    void note(int agent, int episode, double threshold, boolean action) {
        if (episode < thresholds[agent - 1].length) {
            thresholds[agent - 1][episode] = threshold;
            actions[agent - 1][episode] = action;
        }
    }

    /**
     * Belief in state 1 at which an agent acted, before its own signal: what a Bayesian would believe who has the same
     * threshold.
     */
    double belief(int agent, int episode) {
        return 1 / (1 + StrictMath.exp(thresholds[agent - 1][episode]));
    }

    /** Threshold on the own log-likelihood ratio at which an agent acted. */
    double threshold(int agent, int episode) {
        return thresholds[agent - 1][episode];
    }

    boolean action(int agent, int episode) {
        return actions[agent - 1][episode];
    }

    void save(DataOutput out, int agents) throws IOException {
        for (int agent = 0; agent < agents; agent++) {
            for (int episode = 0; episode < episodes(); episode++) {
                out.writeDouble(thresholds[agent][episode]);
                out.writeBoolean(actions[agent][episode]);
            }
        }
    }

    void restore(DataInput in, int agents) throws IOException {
        for (int agent = 0; agent < agents; agent++) {
            for (int episode = 0; episode < episodes(); episode++) {
                thresholds[agent][episode] = in.readDouble();
                actions[agent][episode] = in.readBoolean();
            }
        }
    }
}
