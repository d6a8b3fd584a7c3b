package civitas.scenarios.bandit;

import civitas.agents.contextual.ContextualLearner;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Epoch after epoch: the platform starts afresh, T users come, arms change what they claim. Not thread-safe. */
final class Epochs {
    private final int roundsPerEpoch;
    private final int lastEpoch;
    private final int arms;
    private final double[] truth;
    private final double[] claims;
    private final Rounds rounds;
    private final RandomGenerator noise;
    private final Optional<Adaptation> adaptation;
    private final Tally tally;
    private final EpochHistory history;
    private ContextualLearner learner;
    private ContextualLearner rehearsing;
    private int round;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param users draws the users
     * @param noise draws the noise of rewards
     * @param replays draws the noise of rewards in replays
     */
    Epochs(BanditParameters parameters, RandomGenerator users, RandomGenerator noise, RandomGenerator replays) {
        this.noise = noise;
        roundsPerEpoch = parameters.rounds();
        lastEpoch = parameters.epochs();
        arms = parameters.arms();
        truth = parameters.features();
        claims = parameters.features();
        inflate(parameters);
        rounds = new Rounds(parameters, users);
        adaptation = parameters.behaviour() instanceof ArmBehaviour.Gradient gradient
                ? Optional.of(new Adaptation(gradient, rounds, parameters, replays))
                : Optional.empty();
        tally = new Tally(arms);
        history = new EpochHistory(lastEpoch + 1, arms);
    }

    private void inflate(BanditParameters parameters) {
        if (parameters.behaviour() instanceof ArmBehaviour.Inflating inflating) {
            for (int k = 0; k < parameters.dimensions(); k++) {
                claims[k] *= inflating.factor();
            }
        }
    }

    /**
     * Lets the platform choose with other learners, which know nothing, from the next round on.
     *
     * @param playing serves the users
     * @param replaying serves those of replays
     */
    void use(ContextualLearner playing, ContextualLearner replaying) {
        learner = playing;
        rehearsing = replaying;
    }

    /** Serves up to {@code wanted} users, the last one at most. */
    long play(long wanted) {
        long played = 0;
        while (played < wanted && !finished()) {
            int to = (int) Math.min(roundsPerEpoch, round + wanted - played);
            hash = rounds.play(learner, claims, round, to, noise, tally, hash);
            played += to - round;
            round = to;
            if (round == roundsPerEpoch) {
                completeEpoch();
            }
        }
        return played;
    }

    private void completeEpoch() {
        int epoch = history.completed();
        history.add(tally, distortion(), arms - learner.activeArms(), roundsPerEpoch);
        if (epoch < lastEpoch) {
            adaptation.ifPresent(arms -> arms.step(claims, tally.selections, epoch, rehearsing));
            learner.forget();
        }
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, tally.reward), claims);
        tally.clear();
        round = 0;
    }

    boolean finished() {
        return history.completed() > lastEpoch;
    }

    /** Root mean square of what claims differ from the truth, over arms and features. */
    double distortion() {
        double sum = 0;
        for (int cell = 0; cell < truth.length; cell++) {
            sum += (claims[cell] - truth[cell]) * (claims[cell] - truth[cell]);
        }
        return Math.sqrt(sum / truth.length);
    }

    /** Regret of the epoch under way. */
    double regret() {
        return tally.regret;
    }

    /** Arms that may still be chosen. */
    int activeArms() {
        return learner.activeArms();
    }

    EpochHistory history() {
        return history;
    }

    /** True feature of an arm. */
    double truth(int cell) {
        return truth[cell];
    }

    /** Claimed feature of an arm. */
    double claim(int cell) {
        return claims[cell];
    }

    /** Digest of all arms played and claims made so far. */
    long hash() {
        return hash;
    }

    /** Writes everything but users, which are drawn at the start, and random generators. */
    void save(DataOutput out) throws IOException {
        out.writeInt(round);
        out.writeLong(hash);
        for (double claim : claims) {
            out.writeDouble(claim);
        }
        tally.save(out);
        history.save(out);
        learner.save(out);
    }

    /** Reads back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException {
        round = in.readInt();
        hash = in.readLong();
        for (int cell = 0; cell < claims.length; cell++) {
            claims[cell] = in.readDouble();
        }
        tally.restore(in);
        history.restore(in);
        learner.restore(in);
    }
}
