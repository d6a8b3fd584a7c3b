package civitas.scenarios.collusion;

import java.util.random.RandomGenerator;

/**
 * Where the market's draws come from, one stream for each purpose: a lever that draws more or fewer numbers leaves the
 * others as they were.
 *
 * @param displays breaks ties between products to show
 * @param outsideGood draws the outside good
 * @param regimes draws what lasts beside prices
 */
record Chance(RandomGenerator displays, RandomGenerator outsideGood, RandomGenerator regimes) {
    /** One stream for all. */
    static Chance of(RandomGenerator random) {
        return new Chance(random, random, random);
    }
}
