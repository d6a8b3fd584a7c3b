package civitas.scenarios.collusion;

import civitas.analysis.market.LinearBertrand;
import civitas.analysis.market.LinearDemand;
import civitas.analysis.market.LogitBertrand;
import civitas.analysis.market.LogitDemand;
import civitas.analysis.market.PriceCompetition;
import civitas.analysis.market.UnitBertrand;
import civitas.analysis.market.UnitDemand;
import civitas.scenario.Parameter;
import civitas.scenario.Violation;
import java.util.Arrays;
import java.util.List;

/** What buyers do at given prices. */
public sealed interface Demand {
    /**
     * The firms and their buyers, before the platform decides anything.
     *
     * @param firms how many firms there are, from the first on
     * @param outsideQuality a_0 that counts, which a shock may have moved
     */
    PriceCompetition market(CollusionParameters parameters, int firms, double outsideQuality);

    /** What of the other parameters contradicts this demand. */
    default List<Violation> check(CollusionParameters parameters) {
        return List.of();
    }

    /** Multinomial logit; its tastes are the parameters quality, outside_quality and horizontal_differentiation. */
    @Parameter(description = "Multinomial logit with horizontal_differentiation mu.")
    record Logit() implements Demand {
        @Override
        public PriceCompetition market(CollusionParameters parameters, int firms, double outsideQuality) {
            double[] quality = quality(parameters, firms);
            LogitDemand demand = new LogitDemand(quality, outsideQuality, parameters.horizontalDifferentiation());
            return new LogitBertrand(demand, cost(parameters, firms));
        }
    }

    /**
     * A representative buyer with quadratic utility; quality is the price at which demand vanishes.
     *
     * @param substitutability gamma
     * @param marketSize s
     */
    @Parameter(description = "Linear demand of a representative buyer, up to the kink where a rival is priced out.")
    record Linear(
            @Parameter(
                            description = "Substitutability gamma: 0 for separate markets, near 1 for the same good.",
                            value = "0.5",
                            range = "[0, 1)",
                            source = "Singh and Vives 1984; " + CollusionParameters.SOURCE)
                    double substitutability,
            @Parameter(
                            description = "Market size s, by which all quantities are multiplied.",
                            value = "1",
                            range = "(0, 1000000]",
                            source = CollusionParameters.SOURCE)
                    double marketSize)
            implements Demand {
        @Override
        public PriceCompetition market(CollusionParameters parameters, int firms, double outsideQuality) {
            double[] quality = quality(parameters, firms);
            return new LinearBertrand(new LinearDemand(quality, substitutability, marketSize), cost(parameters, firms));
        }

        @Override
        public List<Violation> check(CollusionParameters parameters) {
            if (parameters.outsideQuality() != 0 || parameters.outsideQualityShock() != 0) {
                return List.of(new Violation(
                        "demand", "is linear, which has no outside good: leave outside_quality and its shock at 0"));
            }
            LinearBertrand market = (LinearBertrand) market(parameters, parameters.firms(), 0);
            return market.everyFirmSells()
                    ? List.of()
                    : List.of(new Violation(
                            "demand",
                            "is linear, and some firm would sell nothing in equilibrium or under monopoly;"
                                    + " bring qualities and costs closer together"));
        }
    }

    /** Every buyer takes one unit of the best offer, if it is as good as the outside good. */
    @Parameter(description = "Unit demand for homogeneous goods: the best offers share all buyers equally.")
    record Unit() implements Demand {
        @Override
        public PriceCompetition market(CollusionParameters parameters, int firms, double outsideQuality) {
            double[] quality = quality(parameters, firms);
            return new UnitBertrand(new UnitDemand(quality, outsideQuality), cost(parameters, firms));
        }

        @Override
        public List<Violation> check(CollusionParameters parameters) {
            double best = parameters.outsideQuality() + parameters.outsideQualityShock();
            if (Arrays.stream(quality(parameters, 1)).anyMatch(quality -> quality - best <= cost(parameters, 1)[0])) {
                return List.of(new Violation(
                        "demand",
                        "is unit, and buyers can be better off with the outside good than with a product sold at cost:"
                                + " nobody could sell then; raise quality, or lower outside_quality and its shock"));
            }
            return equal(parameters.quality().values())
                            && equal(parameters.marginalCost().values())
                    ? List.of()
                    : List.of(new Violation(
                            "demand",
                            "is unit, whose benchmarks exist for equal firms only; give all firms one"
                                    + " quality and one marginal_cost"));
        }

        private static boolean equal(double[] values) {
            return Arrays.stream(values).distinct().count() == 1;
        }
    }

    private static double[] quality(CollusionParameters parameters, int firms) {
        return Arrays.copyOf(parameters.quality().spread(parameters.firms()), firms);
    }

    private static double[] cost(CollusionParameters parameters, int firms) {
        return Arrays.copyOf(parameters.marginalCost().spread(parameters.firms()), firms);
    }
}
