package civitas.analysis.steering;

/**
 * What a planner can do at a belief: inform by any precision of a grid, by those that may move the belief to p or 1-p, where
 * the baseline begins to inform, or by the least that informs, exactly or barely more (which may move it to 1/2, or just
 * beyond); or let the agent herd, as cheaply as possible. The suprema "barely more"
 * and "just below" are options of their own, valued as limits.
 */
final class Options {
    /** By how much suprema that are not attained are missed where an actual precision is needed. */
    static final double BARELY = 1e-9;

    /** Receives options. */
    interface Sink {
        /** The agent follows a signal of that precision; places and weights of the beliefs it may lead to. */
        void inform(
                double precision,
                double reward,
                double goodSignal,
                int up,
                double upWeight,
                int down,
                double downWeight);

        /** The agent herds at that precision, and the belief stays. */
        void herd(double precision, double reward);
    }

    private final SteeringGame game;
    private final Knowledge knowledge;
    private final BeliefGrid grid;
    private final double[] precisions;

    Options(SteeringGame game, Knowledge knowledge, BeliefGrid grid, double[] precisions) {
        this.game = game;
        this.knowledge = knowledge;
        this.grid = grid;
        this.precisions = precisions;
    }

    /** Number of options at most. */
    int most() {
        return precisions.length + 5;
    }

    /** All options at a belief on a side of 1/2; with side -1 or 1 and belief 1/2 the limit is meant. */
    void at(double belief, int side, Sink sink) {
        herd(belief, side, sink);
        least(belief, side, sink);
        double least = Math.max(game.lowest(), SteeringGame.minimal(belief) + SteeringGame.ROUNDING);
        for (int i = precisions.length - 1; i >= 0 && precisions[i] >= least; i--) {
            inform(belief, precisions[i], sink);
        }
        towards(belief, game.baseline(), least, sink);
        towards(belief, 1 - game.baseline(), least, sink);
    }

    /** Informs by the precision at which one of the two signals moves the belief to {@code target}. */
    private void towards(double belief, double target, double least, Sink sink) {
        double odds = belief * (1 - target);
        double targetOdds = target * (1 - belief);
        double precision = Math.max(odds, targetOdds) / (odds + targetOdds);
        if (precision >= least) {
            inform(belief, precision, sink);
        }
    }

    private void herd(double belief, int side, Sink sink) {
        if (side == 0 || game.obfuscation(belief) == Double.POSITIVE_INFINITY) {
            return;
        }
        double least = SteeringGame.minimal(belief);
        double precision = game.herdsFreely(belief) ? game.baseline() : Math.max(game.lowest(), least - BARELY);
        sink.herd(precision, game.herds(belief, knowledge.good(belief), side > 0));
    }

    private void inform(double belief, double precision, Sink sink) {
        double up = SteeringGame.up(belief, precision);
        double down = SteeringGame.down(belief, precision);
        int upPlace = grid.place(up);
        int downPlace = grid.place(down);
        double good = knowledge.good(belief);
        sink.inform(
                precision,
                game.informs(good, precision),
                SteeringGame.goodSignal(good, precision),
                upPlace,
                grid.weight(up, upPlace),
                downPlace,
                grid.weight(down, downPlace));
    }

    private void least(double belief, int side, Sink sink) {
        double precision = SteeringGame.minimal(belief);
        if (precision < game.lowest()) {
            return;
        }
        double good = knowledge.good(belief);
        double reward = game.informs(good, precision);
        double yes = SteeringGame.goodSignal(good, precision);
        double up = SteeringGame.up(belief, precision);
        double down = SteeringGame.down(belief, precision);
        boolean limit = BeliefGrid.side(belief) == 0;
        int upPlace = side > 0 ? (limit ? grid.aboveHalf() : grid.place(up)) : grid.atHalf();
        int downPlace = side < 0 ? (limit ? grid.belowHalf() : grid.place(down)) : grid.atHalf();
        double upWeight = side > 0 && !limit ? grid.weight(up, upPlace) : 0;
        double downWeight = side < 0 && !limit ? grid.weight(down, downPlace) : 0;
        sink.inform(precision, reward, yes, upPlace, upWeight, downPlace, downWeight);
        int beyondUp = side > 0 ? upPlace : grid.aboveHalf();
        int beyondDown = side < 0 ? downPlace : grid.belowHalf();
        sink.inform(Math.min(1, precision + BARELY), reward, yes, beyondUp, upWeight, beyondDown, downWeight);
    }
}
