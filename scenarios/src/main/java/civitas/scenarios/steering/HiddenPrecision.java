package civitas.scenarios.steering;

import civitas.information.Reader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What agents believe where not all precisions are shown to all of them. Everybody sees all actions. Who is shown precisions
 * takes those not yet shown for the baseline, and those that are shown with errors as they are shown, put into [1/2, 1]; who is
 * not takes all for the baseline. Both kinds take the others for their own kind.
 */
final class HiddenPrecision {
    private final Learners learners;
    private final double baseline;
    private final double prior;
    /** Actions of agent n: {@code actions[n]}. */
    private final boolean[][] actions;
    /** Belief from shown precisions, up to the last one that was read; and from none. */
    private final double[] informed;

    private final int[] read;
    private final double[] uninformed;
    private int agents;

    /** Publications of earlier cohorts. */
    private long base;

    HiddenPrecision(Learners learners, double baseline, double prior, int agents, int episodes) {
        this.learners = learners;
        this.baseline = baseline;
        this.prior = prior;
        actions = new boolean[agents + 1][];
        informed = new double[episodes];
        read = new int[episodes];
        uninformed = new double[episodes];
        begin(0);
    }

    /**
     * Begins a cohort, of whom nobody has acted.
     *
     * @param publications number of publications before
     */
    void begin(long publications) {
        base = publications;
        agents = 0;
        Arrays.fill(read, 0);
        Arrays.fill(informed, prior);
        Arrays.fill(uninformed, prior);
    }

    /** Belief of the next agent of an episode; agents under a longer delay are shown less than those before them. */
    double belief(Reader reader, int episode) {
        if (!reader.shows() || reader.latest() <= base) {
            return uninformed[episode];
        }
        if (read[episode] > reader.latest() - base) {
            read[episode] = 0;
            informed[episode] = prior;
        }
        while (read[episode] < reader.latest() - base) {
            int agent = ++read[episode];
            double precision = Math.max(0.5, Math.min(1, reader.read(base + agent, episode)));
            informed[episode] = learners.afterAction(informed[episode], precision, actions[agent][episode]);
        }
        double belief = informed[episode];
        for (int agent = read[episode] + 1; agent <= agents; agent++) {
            belief = learners.afterAction(belief, baseline, actions[agent][episode]);
        }
        return belief;
    }

    /** Notes the next agents' actions; copied. */
    void note(boolean[] choseGood) {
        agents++;
        actions[agents] = choseGood.clone();
        for (int episode = 0; episode < choseGood.length; episode++) {
            uninformed[episode] = learners.afterAction(uninformed[episode], baseline, choseGood[episode]);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(base);
        out.writeInt(agents);
        for (int agent = 1; agent <= agents; agent++) {
            for (boolean action : actions[agent]) {
                out.writeBoolean(action);
            }
        }
        for (int episode = 0; episode < read.length; episode++) {
            out.writeDouble(informed[episode]);
            out.writeDouble(uninformed[episode]);
            out.writeInt(read[episode]);
        }
    }

    void restore(DataInput in) throws IOException {
        base = in.readLong();
        agents = in.readInt();
        for (int agent = 1; agent <= agents; agent++) {
            actions[agent] = new boolean[read.length];
            for (int episode = 0; episode < read.length; episode++) {
                actions[agent][episode] = in.readBoolean();
            }
        }
        for (int episode = 0; episode < read.length; episode++) {
            informed[episode] = in.readDouble();
            uninformed[episode] = in.readDouble();
            read[episode] = in.readInt();
        }
    }
}
