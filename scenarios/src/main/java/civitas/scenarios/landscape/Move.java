package civitas.scenarios.landscape;

/** What agents try on their own. */
public enum Move {
    /** Nothing. */
    NONE,
    /** The own state with one random locus flipped. */
    FLIP_ONE,
    /** The own state with each locus flipped with probability 1/N. */
    FLIP_EACH,
    /** A random state. */
    FRESH;

    Strategy strategy(int loci) {
        return switch (this) {
            case NONE -> Strategy.NOTHING;
            case FLIP_ONE -> (sight, draws) -> flipOne(sight, draws, loci);
            case FLIP_EACH -> (sight, draws) -> flipEach(sight, draws, loci);
            case FRESH -> (sight, draws) -> draws.below(1 << loci, Draws.FRESH);
        };
    }

    static int flipOne(Sight sight, Draws draws, int loci) {
        return sight.state() ^ 1 << draws.below(loci, Draws.WHICH);
    }

    private static int flipEach(Sight sight, Draws draws, int loci) {
        int state = sight.state();
        for (int locus = 0; locus < loci; locus++) {
            state ^= draws.below(loci, Draws.LOCI + locus) == 0 ? 1 << locus : 0;
        }
        return state;
    }
}
