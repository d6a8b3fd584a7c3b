package civitas.scenarios.modelchoice;

import civitas.agents.selection.SuccessiveElimination;
import civitas.analysis.strategic.QuadraticRegression;
import civitas.kernel.TrajectoryHash;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** The search for a class of models: every round pulls each class that is left once. Not thread-safe. */
final class ModelSearch {
    private static final int PAYOFF = 0;
    private static final double DEFAULT_FAILURE = 0.05;

    private final long lastRound;
    private final double payoffNoise;
    private final double[] expressivity;
    private final GradientPlay play;
    private final RandomGenerator observation;
    private final RecentRounds recent;
    private QuadraticRegression game;
    private Selection selection;
    private SuccessiveElimination elimination;
    private long rounds;
    private double latestError;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param gradients draws the noise of gradients
     * @param observation draws the noise of payoffs
     */
    ModelSearch(ModelChoiceParameters parameters, RandomGenerator gradients, RandomGenerator observation) {
        lastRound = parameters.rounds();
        payoffNoise = parameters.payoffNoise();
        expressivity = parameters.expressivity().spread(parameters.classes());
        play = new GradientPlay(parameters.steps(), parameters.gradientNoise(), gradients);
        this.observation = observation;
        recent = new RecentRounds(parameters.measuredRounds(), 1);
        game = parameters.game();
        selection = parameters.platform().selection();
        elimination = elimination();
    }

    private SuccessiveElimination elimination() {
        double failure =
                selection instanceof Selection.SuccessiveElimination rule ? rule.failureProbability() : DEFAULT_FAILURE;
        return new SuccessiveElimination(expressivity.length, payoffNoise, failure);
    }

    /** Continues with another game, or another way to select: what was seen is worth nothing then. */
    void change(QuadraticRegression changedGame, Selection changedSelection) {
        if (!changedGame.equals(game) || !changedSelection.equals(selection)) {
            game = changedGame;
            selection = changedSelection;
            elimination = elimination();
        }
    }

    /** Plays up to {@code wanted} rounds; stops once the class is decided if it may. */
    long advance(long wanted, boolean mayStop) {
        long played = 0;
        while (played < wanted && rounds < lastRound && !(mayStop && decided())) {
            playRound();
            played++;
        }
        return played;
    }

    private void playRound() {
        double sum = 0;
        int pulled = 0;
        for (int index = 0; index < expressivity.length; index++) {
            if (isPulled(index)) {
                double payoff = pull(index);
                elimination.observe(index, payoff);
                sum += payoff;
                pulled++;
            }
        }
        if (selection instanceof Selection.SuccessiveElimination) {
            elimination.endRound();
        }
        recent.begin();
        recent.set(PAYOFF, sum / pulled);
        rounds++;
    }

    private boolean isPulled(int index) {
        return selection instanceof Selection.SuccessiveElimination ? elimination.isActive(index) : index == fixed();
    }

    /** The class of a platform that does not search. */
    private int fixed() {
        return selection instanceof Selection.Fixed one ? one.index() - 1 : expressivity.length - 1;
    }

    private double pull(int index) {
        play.play(game, expressivity[index]);
        double nash = game.nashSlope(expressivity[index]);
        latestError = Math.max(Math.abs(play.slope() - nash), Math.abs(play.effort() - game.reaction() * nash));
        double payoff = game.payoff(play.slope(), play.effort()) + payoffNoise * observation.nextGaussian();
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, index), payoff);
        return payoff;
    }

    /** Whether a search has come to one class. */
    boolean decided() {
        return selection instanceof Selection.SuccessiveElimination && elimination.activeArms() == 1;
    }

    boolean finished() {
        return decided() || rounds >= lastRound;
    }

    /** The class taken, or the best so far, counted from 0. */
    int chosen() {
        return selection instanceof Selection.SuccessiveElimination ? elimination.best() : fixed();
    }

    /** Classes that are left. */
    int active() {
        return selection instanceof Selection.SuccessiveElimination ? elimination.activeArms() : 1;
    }

    /** Pulls of each class that is left: of a search since it began anew, else all. */
    long pulls() {
        return selection instanceof Selection.SuccessiveElimination ? elimination.rounds() : rounds;
    }

    /** Expressivity of a class. */
    double expressivity(int index) {
        return expressivity[index];
    }

    /** The larger distance of the latest averages, slope and effort, from Nash. */
    double latestError() {
        return latestError;
    }

    /** Mean payoff over the classes pulled in the latest round. */
    double latestPayoff() {
        return recent.latest(PAYOFF);
    }

    /** The same over the last rounds. */
    double meanPayoff() {
        return recent.mean(PAYOFF);
    }

    /** Digest of all classes pulled and payoffs observed. */
    long hash() {
        return hash;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeDouble(latestError);
        out.writeLong(hash);
        recent.save(out);
        elimination.save(out);
    }

    void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        latestError = in.readDouble();
        hash = in.readLong();
        recent.restore(in);
        elimination.restore(in);
    }
}
