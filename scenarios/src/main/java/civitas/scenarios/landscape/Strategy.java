package civitas.scenarios.landscape;

/** What an agent tries next. It moves there only if that pays more than where it is. May be asked on several threads. */
@FunctionalInterface
interface Strategy {
    /** Tries nothing. */
    Strategy NOTHING = (sight, draws) -> sight.state();

    /** The state that is tried; the own state if none is. */
    int propose(Sight sight, Draws draws);

    /** Tries the state of the best neighbour if that is shown to earn more. */
    static int best(Sight sight, Draws draws) {
        int best = sight.best();
        return best >= 0 && sight.payoff(best) > sight.payoff() ? sight.state(best) : sight.state();
    }

    /** Tries the state in which most neighbours are, unless all of several differ. */
    static int major(Sight sight, Draws draws) {
        int major = sight.mostFrequent();
        boolean differ = sight.seen() > 1 && sight.frequency(Math.max(0, major)) == 1;
        return major < 0 || differ ? sight.state() : sight.state(major);
    }

    /** Tries the state of a random neighbour whenever any of them is shown to earn more. */
    static int random(Sight sight, Draws draws) {
        int best = sight.best();
        boolean any = best >= 0 && sight.payoff(best) > sight.payoff();
        return any ? sight.state(draws.below(sight.seen(), Draws.WHOM)) : sight.state();
    }
}
