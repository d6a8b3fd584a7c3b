package civitas.scenarios.collusion;

import civitas.analysis.market.PriceCompetition;
import civitas.scenario.Benchmark;
import civitas.scenario.Numbers;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Names, units and meanings of everything the collusion study reports. */
final class Quantities {
    private static final String PRICE = "money/unit";
    private static final String PROFIT = "money/period";
    private static final String SURPLUS = "money/buyer";
    private static final String OUTPUT = "units/buyer";

    private Quantities() {}

    static List<Quantity> outcomes(CollusionParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        longRun(parameters, outcomes);
        convergence(outcomes);
        audits(outcomes);
        deviationTest(parameters, outcomes);
        outcomes.addAll(parameters.rematch().outcomes());
        return List.copyOf(outcomes);
    }

    private static void longRun(CollusionParameters parameters, List<Quantity> outcomes) {
        outcomes.add(Quantity.of(
                "profit_gain",
                "1",
                "Profit above Nash, as a share of the distance from Nash to joint monopoly, on the limit cycle."));
        outcomes.add(Quantity.of("price_mean", PRICE, "Mean price over firms and limit cycle."));
        outcomes.add(Quantity.of("profit_mean", PROFIT, "Mean profit over firms and limit cycle."));
        outcomes.add(Quantity.of("consumer_surplus", SURPLUS, "Mean consumer surplus over the limit cycle."));
        trade(parameters, outcomes);
        boolean alike = !firmsDiffer(parameters) && !learnersDiffer(parameters);
        for (int firm = 1; firm <= parameters.firms(); firm++) {
            outcomes.add(new Quantity(
                    "price_" + firm, PRICE, "Mean price of firm " + firm + " over the limit cycle.", alike));
            outcomes.add(new Quantity(
                    "profit_" + firm, PROFIT, "Mean profit of firm " + firm + " over the limit cycle.", alike));
            outcomes.add(new Quantity(
                    "profit_gain_" + firm,
                    "1",
                    "Profit gain of firm " + firm
                            + " by its own Nash and monopoly profits; none where these are equal.",
                    alike));
        }
        outcomes.add(new Quantity(
                "nash_multiple_ratio",
                "1",
                "Profit of firm 1 as a multiple of its Nash profit, over the same of firm 2; none where Nash profit is 0.",
                alike));
    }

    private static void trade(CollusionParameters parameters, List<Quantity> outcomes) {
        boolean free = parameters.platform().commission() instanceof Commission.None;
        boolean open = free && parameters.platform().equals(openPlatform(parameters));
        outcomes.add(new Quantity(
                "price_paid", PRICE, "What buyers pay per unit bought; none where nothing is sold.", open));
        outcomes.add(new Quantity("output", OUTPUT, "Units sold by all firms per period.", free));
        outcomes.add(new Quantity("platform_revenue", PROFIT, "What the platform keeps of sales.", free));
        outcomes.add(Quantity.detail(
                "welfare", PROFIT, "What buyers, firms and the platform gain together per buyer and period."));
        outcomes.add(Quantity.detail(
                "price_spread", PRICE, "Distance between the mean prices of the dearest and the cheapest firm."));
    }

    /** The same platform that shows everything. */
    private static Platform openPlatform(CollusionParameters parameters) {
        Platform platform = parameters.platform();
        return new Platform(
                new Prominence.AllShown(),
                platform.commission(),
                platform.feedback(),
                platform.rivalPrices(),
                platform.recommendation());
    }

    private static void convergence(List<Quantity> outcomes) {
        outcomes.add(
                Quantity.of(
                        "periods_to_convergence",
                        "periods",
                        "Periods until learning had converged, without the window that confirms it; the cap where it did not."));
        outcomes.add(Quantity.of("converged", "1", "1 if strategies were unchanged for the whole window."));
        outcomes.add(
                Quantity.of(
                        "cycle_length",
                        "periods",
                        "Length of the limit cycle: 1 means constant prices; none where chance goes on or a firm never settles."));
        outcomes.add(Quantity.detail("constant_prices", "1", "1 if prices end up constant."));
    }

    private static void audits(List<Quantity> outcomes) {
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

    /** Prices by period of the deviation test: the answer to an impulse. */
    static List<Profile> profiles(CollusionParameters parameters) {
        return List.of(new Profile(
                "price",
                "Price response to a deviation",
                "periods since the deviation",
                PRICE,
                "regular price",
                "A firm is forced to its static best reply in period 0 of this axis, which outcomes call period 1;"
                        + " before and afterwards all follow what they learned.",
                List.of(path("deviator", parameters), path("rival", parameters))));
    }

    private static Profile.Curve path(String role, CollusionParameters parameters) {
        return new Profile.Curve(
                role,
                IntStream.rangeClosed(0, lastPeriod(parameters))
                        .mapToObj(tau -> new Profile.Point(tau - 1, role + "_price_" + tau))
                        .toList());
    }

    /** Last period of the deviation test that is reported: eight periods after the last forced one. */
    static int lastPeriod(CollusionParameters parameters) {
        return parameters.deviationPeriods() + 8;
    }

    static List<Quantity> series(CollusionParameters parameters) {
        List<Quantity> series = new ArrayList<>();
        series.add(Quantity.of("price_mean", PRICE, "Mean price over firms in that period."));
        series.add(Quantity.of(
                "profit_mean",
                PROFIT,
                "Mean profit over firms in that period, expected where ties decide what is shown."));
        series.add(Quantity.of(
                "profit_gain",
                "1",
                "Profit above Nash in that period, as a share of the distance from Nash to joint monopoly."));
        series.add(Quantity.of(
                "consumer_surplus",
                SURPLUS,
                "Consumer surplus in that period, expected where ties decide what is shown."));
        series.add(Quantity.of(
                "price_paid",
                PRICE,
                "What buyers pay per unit bought in that period, expected where ties decide what is shown; none where"
                        + " nothing is sold."));
        series.add(Quantity.of(
                "output", OUTPUT, "Units sold by all firms in that period, expected where ties decide what is shown."));
        series.add(Quantity.of(
                "platform_revenue",
                PROFIT,
                "What the platform keeps in that period, expected where ties decide what is shown."));
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
                "Price in the Bertrand-Nash equilibrium of one period with all products shown.");
        perFirm(
                benchmarks,
                parameters,
                "nash_profit",
                PROFIT,
                game.nash().profits(),
                "Profit in the Bertrand-Nash equilibrium of one period with all products shown.");
        perFirm(
                benchmarks,
                parameters,
                "monopoly_price",
                PRICE,
                game.monopoly().prices(),
                "Price that maximises the firms' total profit with all products shown.");
        perFirm(
                benchmarks,
                parameters,
                "monopoly_profit",
                PROFIT,
                game.monopoly().profits(),
                "Profit when the firms' total profit is maximal, with all products shown.");
        if (parameters.platform().recommendation() instanceof Recommendation.Price advice) {
            int joint = game.states().jointAction(advice.actions(game));
            perFirm(
                    benchmarks,
                    parameters,
                    "recommended_price",
                    PRICE,
                    game.pricesAt(game.states(), joint),
                    "Price that the platform recommends.");
        }
        shares(benchmarks, parameters, game);
        surplus(benchmarks, game);
        return List.copyOf(benchmarks);
    }

    /** Shares of all units sold, where firms differ. */
    private static void shares(List<Benchmark> benchmarks, CollusionParameters parameters, StageGame game) {
        double[] sold = Yardsticks.markets(parameters, parameters.firms())
                .get(0)
                .demand()
                .quantities(game.nash().prices());
        double total = Arrays.stream(sold).sum();
        for (int firm = 0; firmsDiffer(parameters) && firm < sold.length; firm++) {
            benchmarks.add(new Benchmark(
                    "nash_share_" + (firm + 1),
                    sold[firm] / total,
                    "1",
                    "Share of firm " + (firm + 1) + " in all units sold at Nash prices."));
        }
    }

    private static void surplus(List<Benchmark> benchmarks, StageGame game) {
        benchmarks.add(new Benchmark(
                "nash_consumer_surplus",
                game.consumerSurplus(PriceCompetition::nash),
                SURPLUS,
                "Consumer surplus at Nash prices with all products shown."));
        benchmarks.add(new Benchmark(
                "monopoly_consumer_surplus",
                game.consumerSurplus(PriceCompetition::jointMonopoly),
                SURPLUS,
                "Consumer surplus at joint-monopoly prices with all products shown."));
        benchmarks.add(new Benchmark(
                "cost_consumer_surplus",
                game.consumerSurplus(game.marginalCost()),
                SURPLUS,
                "Consumer surplus at prices equal to marginal cost, showing what the platform shows: what competition"
                        + " of equal firms leads to where fewer products are shown than there are."));
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

    /** Whether firms have different costs or qualities, so that the benchmarks of one period differ between them. */
    static boolean firmsDiffer(CollusionParameters parameters) {
        return differ(parameters.marginalCost()) || differ(parameters.quality());
    }

    private static boolean learnersDiffer(CollusionParameters parameters) {
        return differ(parameters.learningRate())
                || differ(parameters.explorationDecay())
                || parameters.learner().values().stream().distinct().count() > 1;
    }

    private static boolean differ(Numbers perFirm) {
        return Arrays.stream(perFirm.values()).distinct().count() > 1;
    }
}
