package civitas.scenarios.opinion;

import civitas.kernel.RandomStream;

/**
 * Who meets whom, one pair after the other. Pairs are drawn a block ahead, so that what a block needs can be fetched from memory
 * at the same time; among a million agents nearly every access waits for memory, and one after the other these waits add up.
 * Draws are the same whatever the length of blocks, and so are results.
 */
final class Meetings {
    /** Long enough to wait rarely, short enough for all that a block touches to stay in a core's own cache. */
    static final int BLOCK = 256;

    private final int agents;
    private final Attention attention;
    private final RandomStream random;
    private final int[] first;
    private final int[] second;

    /**
     * Meetings of so many agents, any of whom comes first.
     *
     * @param block most meetings drawn ahead, at least 1
     */
    Meetings(int agents, Attention attention, RandomStream random, int block) {
        this.agents = agents;
        this.attention = attention;
        this.random = random;
        first = new int[block];
        second = new int[block];
    }

    /**
     * Draws a block. One meeting at a time is drawn where whom one meets depends on what the last one changed.
     *
     * @param most meetings, at least 1
     * @return how many meetings, at least 1
     */
    int draw(int most) {
        int count = attention.ranks() ? 1 : Math.min(most, first.length);
        for (int k = 0; k < count; k++) {
            first[k] = random.below(agents);
        }
        attention.partners(first, count, second);
        return count;
    }

    /** Who came first, {@code int[meeting]}; not to be modified. */
    int[] first() {
        return first;
    }

    /** Whom they met, {@code int[meeting]}, {@link civitas.analysis.opinion.Graph#NOBODY} for who has no neighbours. */
    int[] second() {
        return second;
    }
}
