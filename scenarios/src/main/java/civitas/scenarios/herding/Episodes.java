package civitas.scenarios.herding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What the episodes of a run have come to: numbers by episode and by agent. */
final class Episodes {
    private final boolean[] state;
    /** First agent in a cascade, from 1; 0 if there was none yet. */
    private final int[] cascadeFrom;

    private final boolean[] cascadeOn;
    private final boolean[] broken;
    private final boolean[] erred;
    /** Episodes in which an agent was right, {@code right[agent]}; and in which it was in a cascade, or in a wrong one. */
    private final int[] right;

    private final int[] inCascade;
    private final int[] inWrongCascade;
    private int agents;

    Episodes(int agents, boolean[] state) {
        this.state = state;
        cascadeFrom = new int[state.length];
        cascadeOn = new boolean[state.length];
        broken = new boolean[state.length];
        erred = new boolean[state.length];
        right = new int[agents + 1];
        inCascade = new int[agents + 1];
        inWrongCascade = new int[agents + 1];
    }

    int size() {
        return state.length;
    }

    boolean state(int episode) {
        return state[episode];
    }

    /** Agents who have acted in every episode. */
    int agents() {
        return agents;
    }

    /**
     * Notes an action; episodes may be noted on several threads.
     *
     * @param sees whether the agent sees others at all: only who does can leave a cascade
     */
    void note(int episode, int agent, boolean action, boolean cascade, boolean sees) {
        erred[episode] |= action != state[episode];
        if (cascadeFrom[episode] > 0) {
            broken[episode] |= sees && action != cascadeOn[episode];
        } else if (cascade) {
            cascadeFrom[episode] = agent;
            cascadeOn[episode] = action;
        }
    }

    /** Counts what an agent did in all episodes, {@code double[episode]}, and who of them was in a cascade. */
    void count(double[] actions, boolean[] cascades) {
        agents++;
        for (int episode = 0; episode < state.length; episode++) {
            boolean isRight = View.isOne(actions[episode]) == state[episode];
            right[agents] += isRight ? 1 : 0;
            inCascade[agents] += cascades[episode] ? 1 : 0;
            inWrongCascade[agents] += cascades[episode] && !isRight ? 1 : 0;
        }
    }

    private double share(double count) {
        return count / state.length;
    }

    /** Share of episodes in which an agent was right; NaN if it has not acted. */
    double correct(int agent) {
        return agent > agents || agent == 0 ? Double.NaN : share(right[agent]);
    }

    /** Share of episodes in which the latest agent was in a cascade. */
    double inCascade() {
        return share(inCascade[agents]);
    }

    double inWrongCascade() {
        return share(inWrongCascade[agents]);
    }

    /** Share of right actions so far. */
    double accuracy() {
        double sum = 0;
        for (int agent = 1; agent <= agents; agent++) {
            sum += right[agent];
        }
        return agents == 0 ? Double.NaN : share(sum) / agents;
    }

    /** Share of episodes whose first cascade was on the right, or on the wrong action. */
    double cascades(boolean onRight) {
        int count = 0;
        for (int episode = 0; episode < state.length; episode++) {
            count += cascadeFrom[episode] > 0 && (cascadeOn[episode] == state[episode]) == onRight ? 1 : 0;
        }
        return share(count);
    }

    /** Share of episodes in which none of the first agents was followed by one in a cascade. */
    double undecidedAfter(int first) {
        int count = 0;
        for (int from : cascadeFrom) {
            count += from == 0 || from > first + 1 ? 1 : 0;
        }
        return agents <= first ? Double.NaN : share(count);
    }

    /** Mean number of agents who acted before the first cascade, where there was one. */
    double cascadeTime() {
        double sum = 0;
        int count = 0;
        for (int from : cascadeFrom) {
            sum += Math.max(0, from - 1);
            count += from > 0 ? 1 : 0;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Share of episodes in which somebody who saw it left a cascade. */
    double broken() {
        return share(trues(broken));
    }

    /** Share of episodes in which nobody has erred. */
    double withoutError() {
        return 1 - share(trues(erred));
    }

    private static int trues(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** Writes everything but states. */
    void save(DataOutput out) throws IOException {
        out.writeInt(agents);
        for (int episode = 0; episode < state.length; episode++) {
            out.writeInt(cascadeFrom[episode]);
            out.writeBoolean(cascadeOn[episode]);
            out.writeBoolean(broken[episode]);
            out.writeBoolean(erred[episode]);
        }
        for (int agent = 1; agent <= agents; agent++) {
            out.writeInt(right[agent]);
            out.writeInt(inCascade[agent]);
            out.writeInt(inWrongCascade[agent]);
        }
    }

    /** Reads back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException {
        agents = in.readInt();
        for (int episode = 0; episode < state.length; episode++) {
            cascadeFrom[episode] = in.readInt();
            cascadeOn[episode] = in.readBoolean();
            broken[episode] = in.readBoolean();
            erred[episode] = in.readBoolean();
        }
        for (int agent = 1; agent <= agents; agent++) {
            right[agent] = in.readInt();
            inCascade[agent] = in.readInt();
            inWrongCascade[agent] = in.readInt();
        }
    }
}
