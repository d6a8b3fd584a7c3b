package civitas.scenarios.collusion;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Regimes of {@link Prominence.DynamicPriceDirected}: the number of the prominent firm. It keeps its place if it does not
 * raise its price and no rival undercuts it by more than the allowance; else the cheapest firm takes the place, ties broken
 * at random. In the first period everybody is as likely to hold it.
 */
final class ProminentFirm implements Regimes {
    /** Differences of prices on a grid are exact to a few units in the last place, not more. */
    private static final double ROUNDING = 1e-12;

    private final StageGame game;
    private final double allowance;

    ProminentFirm(StageGame game, double allowance) {
        this.game = game;
        this.allowance = allowance;
    }

    @Override
    public int count() {
        return game.firms();
    }

    @Override
    public int first(RandomGenerator random) {
        return random.nextInt(game.firms());
    }

    @Override
    public boolean[] shown(int regime, int firms) {
        boolean[] shown = new boolean[firms];
        shown[regime] = true;
        return shown;
    }

    @Override
    public int whenPricesAreSet(int regime, int lastJoint, int joint, RandomGenerator random) {
        double own = price(joint, regime);
        double cheapest = own;
        for (int firm = 0; firm < game.firms(); firm++) {
            cheapest = Math.min(cheapest, price(joint, firm));
        }
        boolean raised = own > price(lastJoint, regime);
        boolean undercut = own - cheapest > allowance + ROUNDING;
        return raised || undercut ? anyAt(cheapest, joint, random) : regime;
    }

    private double price(int joint, int firm) {
        return game.prices()[firm][game.states().action(joint, firm)];
    }

    private int anyAt(double price, int joint, RandomGenerator random) {
        int[] firms = new int[game.firms()];
        int tied = 0;
        for (int firm = 0; firm < firms.length; firm++) {
            if (price(joint, firm) == price) {
                firms[tied++] = firm;
            }
        }
        return tied == 1 ? firms[0] : Arrays.copyOf(firms, tied)[random.nextInt(tied)];
    }
}
