package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;
import civitas.analysis.strategies.LimitCycle;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The periods over which long-run outcomes are averaged, all with the same weight. */
interface Play {
    /** A quantity of one period. */
    interface Reading {
        /**
         * The quantity in a period.
         *
         * @param joint what all firms did
         * @param regime the regime in which prices were paid
         */
        double at(int joint, int regime);
    }

    /** Mean of a quantity over the periods. */
    double mean(Reading reading);

    /** Whether all firms did the same in all periods. */
    boolean constant();

    /** A limit cycle, in a market with a single regime. */
    static Play of(LimitCycle cycle) {
        return new Play() {
            @Override
            public double mean(Reading reading) {
                return cycle.mean(joint -> reading.at(joint, 0));
            }

            @Override
            public boolean constant() {
                return cycle.length() == 1;
            }
        };
    }

    /** Periods that were remembered, at least one. */
    static Play of(RecentPeriods periods) {
        return new Play() {
            @Override
            public double mean(Reading reading) {
                double sum = 0;
                for (int place = 0; place < periods.size(); place++) {
                    sum += reading.at(periods.joint(place), periods.regime(place));
                }
                return sum / periods.size();
            }

            @Override
            public boolean constant() {
                for (int place = 1; place < periods.size(); place++) {
                    if (periods.joint(place) != periods.joint(0)) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    /**
     * Play of frozen strategies on from where a market stands, with exploration off: regimes go on changing and firms go on
     * misreading prices, by a generator of their own that depends on the market's past only.
     *
     * @param strategies {@code int[firm][regime * states + state]}
     * @param length how many periods, at least 1
     */
    static Play frozen(Market market, StageGame game, int[][] strategies, int length) {
        HistoryStates states = game.states();
        Regimes regimes = game.regimes();
        RandomGenerator random = new SplittableRandom(market.hash());
        Optional<Readings> readings = market.players().readings().map(past -> past.continued(random));
        RecentPeriods periods = new RecentPeriods(length);
        int blocks = market.players().regimes();
        int state = market.state();
        int regime = market.regime();
        int last = market.lastJointAction();
        for (int period = 0; period < length; period++) {
            int joint = 0;
            int block = (blocks == 1 ? 0 : regime) * states.states();
            for (int firm = 0; firm < strategies.length; firm++) {
                int view = readings.isPresent() ? readings.get().view(firm) : state;
                int action = regimes.active(regime, firm) ? strategies[firm][block + view] : 0;
                joint = joint * states.actions() + action;
            }
            int paid = regimes.whenPricesAreSet(regime, last, joint, random);
            periods.add(joint, paid);
            regime = regimes.whenPeriodEnds(paid, random);
            state = states.next(state, joint);
            if (readings.isPresent()) {
                readings.get().read(joint);
            }
            last = joint;
        }
        return of(periods);
    }
}
