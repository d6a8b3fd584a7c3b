package civitas.scenarios.collusion;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the collusion study reports. */
final class Quantities {
    private static final String PRICE = "money/unit";
    private static final String PROFIT = "money/period";

    private Quantities() {}

    static List<Quantity> outcomes(CollusionParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of(
                "profit_gain",
                "1",
                "Profit above Nash, as a share of the distance from Nash to joint monopoly, on the limit cycle."));
        outcomes.add(Quantity.of("price_mean", PRICE, "Mean price over firms and limit cycle."));
        outcomes.add(Quantity.of("profit_mean", PROFIT, "Mean profit over firms and limit cycle."));
        outcomes.add(Quantity.of("consumer_surplus", "money/buyer", "Mean consumer surplus over the limit cycle."));
        boolean differ = firmsDiffer(parameters);
        for (int firm = 1; firm <= parameters.firms(); firm++) {
            outcomes.add(new Quantity(
                    "price_" + firm, PRICE, "Mean price of firm " + firm + " over the limit cycle.", !differ));
            outcomes.add(new Quantity(
                    "profit_" + firm, PROFIT, "Mean profit of firm " + firm + " over the limit cycle.", !differ));
        }
        outcomes.add(
                Quantity.of(
                        "periods_to_convergence",
                        "periods",
                        "Periods until learning had converged, without the window that confirms it; the cap where it did not."));
        outcomes.add(Quantity.of("converged", "1", "1 if strategies were unchanged for the whole window."));
        outcomes.add(Quantity.of("cycle_length", "periods", "Length of the limit cycle: 1 means constant prices."));
        outcomes.add(Quantity.detail("constant_prices", "1", "1 if prices end up constant."));
        outcomes.add(
                Quantity.of(
                        "one_shot_nash",
                        "1",
                        "1 if no firm gains from a one-shot deviation on the limit cycle (the published 'Nash equilibrium' flag)."));
        outcomes.add(Quantity.detail(
                "one_shot_loss_on_path", "1", "Value lost against the best one-shot deviation, on the limit cycle."));
        outcomes.add(Quantity.detail("one_shot_loss_off_path", "1", "The same in all other states."));
        outcomes.add(Quantity.of(
                "mutual_best_response",
                "1",
                "1 if no firm gains from any deviation plan against the rivals' fixed strategies."));
        outcomes.add(Quantity.of(
                "exploitability",
                "1",
                "Value a firm forgoes against its best deviation plan, as a share of that plan's value."));
        deviationTest(parameters, outcomes);
        return List.copyOf(outcomes);
    }

    private static void deviationTest(CollusionParameters parameters, List<Quantity> outcomes) {
        outcomes.add(Quantity.of(
                "deviation_price", PRICE, "Price a firm is forced to: its static best reply on the limit cycle."));
        outcomes.add(Quantity.of(
                "rival_price_change",
                "1",
                "Relative change of the rivals' price one period after the first forced one."));
        outcomes.add(Quantity.of(
                "deviation_unprofitable", "1", "Share of deviations that lower the deviator's discounted profit."));
        outcomes.add(
                Quantity.of("deviation_profit_change", "1", "Relative change of the deviator's discounted profit."));
        outcomes.add(Quantity.of(
                "punishment_length",
                "periods",
                "Periods until play is in its limit cycle again, counting the first forced one as 1."));
        for (String role : new String[] {"deviator", "rival"}) {
            for (int tau = 0; tau <= lastPeriod(parameters); tau++) {
                outcomes.add(Quantity.detail(
                        role + "_price_" + tau,
                        PRICE,
                        "Price of the " + role + " in period " + tau
                                + " of the deviation test; 1 is the first forced period."));
            }
        }
    }

    /** Last period of the deviation test that is reported: eight periods after the last forced one. */
    static int lastPeriod(CollusionParameters parameters) {
        return parameters.deviationPeriods() + 8;
    }

    static List<Quantity> series(CollusionParameters parameters) {
        List<Quantity> series = new ArrayList<>();
        series.add(Quantity.of("price_mean", PRICE, "Mean price over firms in that period."));
        series.add(Quantity.of("profit_mean", PROFIT, "Mean profit over firms in that period."));
        series.add(Quantity.of(
                "profit_gain",
                "1",
                "Profit above Nash in that period, as a share of the distance from Nash to joint monopoly."));
        series.add(Quantity.of("consumer_surplus", "money/buyer", "Consumer surplus in that period."));
        series.add(Quantity.of("exploration", "1", "Probability that firm 1 explores in the next period."));
        series.add(Quantity.of("stable_periods", "periods", "Periods since any firm's strategy last changed."));
        for (int firm = 1; firm <= parameters.firms(); firm++) {
            series.add(Quantity.of("price_" + firm, PRICE, "Price of firm " + firm + " in that period."));
        }
        return List.copyOf(series);
    }

    static List<Benchmark> benchmarks(CollusionParameters parameters) {
        StageGame game = StageGame.of(parameters);
        List<Benchmark> benchmarks = new ArrayList<>();
        perFirm(
                benchmarks,
                parameters,
                "nash_price",
                PRICE,
                game.nash().prices(),
                "Price in the Bertrand-Nash equilibrium of one period.");
        perFirm(
                benchmarks,
                parameters,
                "nash_profit",
                PROFIT,
                game.nash().profits(),
                "Profit in the Bertrand-Nash equilibrium of one period.");
        perFirm(
                benchmarks,
                parameters,
                "monopoly_price",
                PRICE,
                game.monopoly().prices(),
                "Price that maximises the firms' total profit.");
        perFirm(
                benchmarks,
                parameters,
                "monopoly_profit",
                PROFIT,
                game.monopoly().profits(),
                "Profit when the firms' total profit is maximal.");
        benchmarks.add(new Benchmark(
                "nash_consumer_surplus",
                game.consumerSurplus(game.nash().prices()),
                "money/buyer",
                "Consumer surplus at Nash prices."));
        benchmarks.add(new Benchmark(
                "monopoly_consumer_surplus",
                game.consumerSurplus(game.monopoly().prices()),
                "money/buyer",
                "Consumer surplus at joint-monopoly prices."));
        return List.copyOf(benchmarks);
    }

    /** The mean over firms under {@code name}, and where firms differ one value each under {@code name_1}, ... */
    private static void perFirm(
            List<Benchmark> benchmarks,
            CollusionParameters parameters,
            String name,
            String unit,
            double[] values,
            String description) {
        boolean differ = firmsDiffer(parameters);
        benchmarks.add(
                new Benchmark(name, StageGame.mean(values), unit, description + (differ ? " Mean over firms." : "")));
        for (int firm = 0; differ && firm < values.length; firm++) {
            benchmarks.add(new Benchmark(
                    name + "_" + (firm + 1), values[firm], unit, description + " Firm " + (firm + 1) + "."));
        }
    }

    static boolean firmsDiffer(CollusionParameters parameters) {
        for (int firm = 1; firm < parameters.firms(); firm++) {
            if (parameters.marginalCost().at(firm) != parameters.marginalCost().at(0)
                    || parameters.quality().at(firm) != parameters.quality().at(0)) {
                return true;
            }
        }
        return false;
    }
}
