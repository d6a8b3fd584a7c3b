package civitas.scenarios.landscape;

import civitas.agents.routes.CounterRandom;

/** One agent's random numbers in one period, by what they are for: no draw shifts another. Not thread-safe. */
final class Draws {
    /** Draws 0..63 are for the sample of neighbours. */
    static final int SAMPLE = 64;

    static final int WHOM = SAMPLE;
    static final int WHICH = SAMPLE + 1;
    static final int FRESH = SAMPLE + 2;
    static final int ACTION = SAMPLE + 3;
    /** One draw per locus from here on. */
    static final int LOCI = SAMPLE + 4;

    private long key;
    private int agent;

    /** Turns to an agent in the period of a key. */
    void of(long periodKey, int number) {
        key = periodKey;
        agent = number;
    }

    int below(int bound, int draw) {
        return CounterRandom.below(bound, key, agent, draw);
    }

    double uniform(int draw) {
        return CounterRandom.uniform(key, agent, draw);
    }
}
