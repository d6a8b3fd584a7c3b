package civitas.scenarios.sequential;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the sequential-pricing study reports. */
final class Quantities {
    /** Last period of the price-cut test that is reported; 1 is the forced one. */
    static final int LAST_TEST_PERIOD = 8;

    private static final String PRICE = "money/unit";
    private static final String PROFIT = "money/period";

    private Quantities() {}

    static List<Quantity> outcomes() {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of("profitability", PROFIT, "Mean profit of a firm over the last periods."));
        outcomes.add(Quantity.of("market_price", PRICE, "Mean of the lower price over the last periods."));
        outcomes.add(Quantity.of("consumer_surplus", PROFIT, "Mean consumer surplus over the last periods."));
        for (int firm = 1; firm <= 2; firm++) {
            outcomes.add(
                    Quantity.detail("profit_" + firm, PROFIT, "The same for firm " + firm + " alone: its profit."));
        }
        equilibria(outcomes);
        longRun(outcomes);
        for (int tau = 0; tau <= LAST_TEST_PERIOD; tau++) {
            outcomes.add(
                    Quantity.detail(
                            "test_market_price_" + tau,
                            PRICE,
                            "Market price in period " + tau
                                    + " of the price-cut test in runs that are Nash at the joint-profit price; 1 is the forced period."));
        }
        return List.copyOf(outcomes);
    }

    private static void equilibria(List<Quantity> outcomes) {
        outcomes.add(Quantity.of(
                "gamma", "1", "Value of a firm's last move as a share of its best response's, mean over firms."));
        for (int firm = 1; firm <= 2; firm++) {
            outcomes.add(Quantity.detail("gamma_" + firm, "1", "The same of firm " + firm + " alone."));
        }
        outcomes.add(Quantity.of("nash", "1", "1 if both firms play best responses, to 1e-5 of their value."));
        outcomes.add(Quantity.of(
                "nash_at_joint_profit_price",
                "1",
                "1 if Nash with both prices constant where joint profit is largest."));
        outcomes.add(Quantity.of(
                "nash_next_to_joint_profit_price", "1", "1 if Nash with both prices constant one step from there."));
    }

    private static void longRun(List<Quantity> outcomes) {
        outcomes.add(Quantity.of(
                "profit_difference", PROFIT, "Difference between the firms' mean profits on the limit cycle."));
        outcomes.add(Quantity.of("profits_differ", "1", "1 if they differ."));
        outcomes.add(Quantity.of("constant_prices", "1", "1 if prices end up constant."));
        outcomes.add(Quantity.of("cycle_length", "periods", "Length of the limit cycle: 1 means constant prices."));
        outcomes.add(
                Quantity.of(
                        "undercut_share",
                        "1",
                        "Share of periods of a price cycle in which the market price falls by one step; none at constant prices."));
        outcomes.add(Quantity.detail("fall_share", "1", "The same for falls by more than one step."));
        outcomes.add(Quantity.detail("rest_share", "1", "The same for no change."));
        outcomes.add(Quantity.of("jump_share", "1", "The same for rises by more than one step."));
    }

    static List<Quantity> series() {
        List<Quantity> series = new ArrayList<>();
        series.add(Quantity.of("market_price", PRICE, "The lower price in that period."));
        series.add(Quantity.of("profit_mean", PROFIT, "Mean profit of the firms in that period."));
        series.add(Quantity.of("consumer_surplus", PROFIT, "Consumer surplus in that period."));
        series.add(Quantity.of("exploration", "1", "Probability that the next to move explores."));
        for (int firm = 1; firm <= 2; firm++) {
            series.add(Quantity.of("price_" + firm, PRICE, "Standing price of firm " + firm + " in that period."));
        }
        return List.copyOf(series);
    }

    static List<Benchmark> benchmarks(SequentialParameters parameters) {
        Duopoly duopoly = Duopoly.of(parameters);
        EdgeworthCycle competitive = new EdgeworthCycle(duopoly);
        int joint = duopoly.jointProfitPrice();
        int nash = duopoly.staticNashPrice();
        return List.of(
                new Benchmark(
                        "joint_profit_price",
                        duopoly.price(joint),
                        PRICE,
                        "Price on the grid that maximises joint profit, the lower one of two."),
                new Benchmark(
                        "joint_profit",
                        duopoly.profit(joint, joint),
                        PROFIT,
                        "Profit of a firm when joint profit is largest."),
                new Benchmark(
                        "competitive_cycle_profit",
                        competitive.profit(),
                        PROFIT,
                        "Mean profit of a firm on the competitive Edgeworth cycle: undercutting step by step from the"
                                + " joint-profit price down to cost."),
                new Benchmark(
                        "competitive_cycle_optimality",
                        competitive.optimality(parameters.discountFactor()),
                        "1",
                        "Least share, over its moves, that keeping to that cycle has of the best response's value: 1 if it"
                                + " is a Nash equilibrium at this discount factor."),
                new Benchmark(
                        "static_nash_price",
                        duopoly.price(nash),
                        PRICE,
                        "Highest price in a symmetric Nash equilibrium of one period on the grid."),
                new Benchmark(
                        "static_nash_profit",
                        duopoly.profit(nash, nash),
                        PROFIT,
                        "Profit of a firm in that equilibrium."));
    }
}
