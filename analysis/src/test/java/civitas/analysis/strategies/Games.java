package civitas.analysis.strategies;

import civitas.analysis.market.LogitBertrand;
import civitas.analysis.market.LogitDemand;
import java.util.Arrays;
import java.util.Random;

/** Games and strategies the tests share. */
final class Games {
    static final int COOPERATE = 0;
    static final int DEFECT = 1;

    /** Two players, two actions, one period of memory: states CC = 0, CD = 1, DC = 2, DD = 3. */
    static final HistoryStates PAIR = new HistoryStates(2, 2, 1);

    private Games() {}

    /** Payoffs 2 each if both cooperate, 1 each if both defect, 3 for the lone defector, 0 for the other. */
    static RepeatedGame prisonersDilemma(double discountFactor) {
        return new RepeatedGame(PAIR, new double[] {2, 2, 0, 3, 3, 0, 1, 1}, discountFactor);
    }

    /** Cooperate as long as nobody has defected. */
    static StrategyProfile grimTrigger() {
        return profile(new int[] {0, 1, 1, 1}, new int[] {0, 1, 1, 1});
    }

    /** Do what the other did last. */
    static StrategyProfile titForTat() {
        return profile(new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1});
    }

    static StrategyProfile profile(int[] first, int[] second) {
        return new StrategyProfile(PAIR, new int[][] {first, second});
    }

    static StrategyProfile constant(HistoryStates history, int action) {
        int[][] actions = new int[history.players()][history.states()];
        for (int[] own : actions) {
            Arrays.fill(own, action);
        }
        return new StrategyProfile(history, actions);
    }

    static StrategyProfile randomProfile(HistoryStates history, Random random) {
        return new StrategyProfile(history, randomActions(history, random));
    }

    static int[][] randomActions(HistoryStates history, Random random) {
        int[][] actions = new int[history.players()][history.states()];
        for (int[] own : actions) {
            Arrays.setAll(own, state -> random.nextInt(history.actions()));
        }
        return actions;
    }

    /** Payoffs uniform in [0.1, 1.1). */
    static RepeatedGame randomGame(HistoryStates history, Random random, double discountFactor) {
        double[] payoffs = new double[history.jointActions() * history.players()];
        Arrays.setAll(payoffs, i -> 0.1 + random.nextDouble());
        return new RepeatedGame(history, payoffs, discountFactor);
    }

    /** The duopoly of Calvano et al. 2020: quality 2, cost 1, outside good 0, mu = 1/4. */
    static LogitBertrand duopoly() {
        return new LogitBertrand(new LogitDemand(new double[] {2, 2}, 0, 0.25), new double[] {1, 1});
    }

    /** Its 15 prices, from a tenth of the distance below Nash to as much above monopoly. */
    static double[] duopolyPrices() {
        double nash = duopoly().nash().prices()[0];
        double distance = duopoly().jointMonopoly().prices()[0] - nash;
        double[] prices = new double[15];
        Arrays.setAll(prices, action -> nash - 0.1 * distance + action * 1.2 * distance / 14);
        return prices;
    }

    static RepeatedGame duopolyGame(double discountFactor) {
        HistoryStates history = new HistoryStates(2, 15, 1);
        double[] prices = duopolyPrices();
        double[] payoffs = new double[history.jointActions() * 2];
        for (int joint = 0; joint < history.jointActions(); joint++) {
            double[] profits = duopoly()
                    .profits(new double[] {prices[history.action(joint, 0)], prices[history.action(joint, 1)]});
            System.arraycopy(profits, 0, payoffs, 2 * joint, 2);
        }
        return new RepeatedGame(history, payoffs, discountFactor);
    }
}
