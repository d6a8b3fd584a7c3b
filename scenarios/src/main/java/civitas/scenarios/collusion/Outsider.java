package civitas.scenarios.collusion;

import java.util.random.RandomGenerator;

/**
 * Regimes of a market that its last firm enters and leaves: 0 while it is out, 1 while it is in. It switches with one
 * probability per period, whatever the firms do, and is as likely to start in as out. While it is out it sets no price and
 * learns nothing, and states hold its lowest price instead.
 * <p>Source: Calvano et al. 2020, section VI, variable market structure.
 */
final class Outsider implements Regimes {
    static final int OUT = 0;

    private final int outsider;
    private final double switchProbability;

    Outsider(int firms, double switchProbability) {
        outsider = firms - 1;
        this.switchProbability = switchProbability;
    }

    @Override
    public int count() {
        return 2;
    }

    @Override
    public int first(RandomGenerator random) {
        return random.nextInt(2);
    }

    @Override
    public boolean active(int regime, int firm) {
        return firm != outsider || regime != OUT;
    }

    @Override
    public int whenPeriodEnds(int regime, RandomGenerator random) {
        return random.nextDouble() < switchProbability ? 1 - regime : regime;
    }
}
