package civitas.scenarios.decongestion;

import civitas.kernel.World;

/**
 * What an observer may read off a running market, between two rounds. Reading draws no random number and changes nothing.
 */
public final class MarketView {
    private final DecongestionWorld world;

    private MarketView(DecongestionWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code decongestion} scenario
     */
    public static MarketView of(World<?> world) {
        if (world instanceof DecongestionWorld market) {
            return new MarketView(market);
        }
        throw new IllegalArgumentException(
                "world is a " + world.getClass().getName() + ", expected one of 'decongestion'");
    }

    /** Rounds played. */
    public long rounds() {
        return world.rounds();
    }

    /** Features, numbered from 0, that users were shown in the latest round, as a bit pattern; 0 before the first. */
    public int shownFeatures() {
        return world.shownFeatures();
    }

    /** How many users chose each item in the latest round, {@code double[item]}, a copy. */
    public double[] demand() {
        return world.demand();
    }

    /** True prices, {@code double[item]}, a copy. */
    public double[] prices() {
        return world.prices();
    }

    /** Users who chose nothing in the latest round. */
    public int without() {
        return world.without();
    }
}
