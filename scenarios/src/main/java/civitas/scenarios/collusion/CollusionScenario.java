package civitas.scenarios.collusion;

import civitas.analysis.market.LogitBertrand;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** The {@code collusion} scenario: see {@link #description()}. */
public final class CollusionScenario implements Scenario<CollusionParameters> {
    /** Smallest step between two prices, relative to the price: far above rounding, far below any sensible grid. */
    private static final double SMALLEST_STEP = 1e-13;

    @Override
    public String id() {
        return "collusion";
    }

    @Override
    public String title() {
        return "Pricing firms whose algorithms learn to collude";
    }

    @Override
    public String description() {
        return """
                Firms set prices at the same time, period after period, in a market with logit demand. Each firm runs its \
                own Q-learning: it remembers all prices of the last periods, tries prices at random with a probability \
                that decays, and learns from its own profit only. Nobody tells the firms to cooperate and they cannot \
                communicate. After learning has converged the scenario measures how far profits lie above the \
                one-period Bertrand-Nash equilibrium on the way to joint monopoly, whether a price cut would be \
                punished, and how far the learned strategies are from mutual best responses. The platform may show buyers \
                only the cheapest products.
                Source: Calvano, Calzolari, Denicolo, Pastorello, American Economic Review 110(10), 2020; the platform's \
                lever is that of Johnson, Rhodes, Wildenbeest, Econometrica 91(5), 2023.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<CollusionParameters> parameterType() {
        return CollusionParameters.class;
    }

    @Override
    public List<Quantity> outcomes(CollusionParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(CollusionParameters parameters) {
        return Quantities.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(CollusionParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(CollusionParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (nashMeetsMonopoly(parameters)) {
            violations.add(
                    new Violation(
                            "quality",
                            "leaves no room between Nash and monopoly prices, so there is no grid of prices to choose from;"
                                    + " raise quality against marginal_cost and outside_quality, or bring firms closer together"));
        }
        if (parameters.convergenceWindow() > parameters.maxPeriods()) {
            violations.add(new Violation(
                    "convergence_window",
                    "is " + parameters.convergenceWindow() + ", longer than max_periods = " + parameters.maxPeriods()
                            + ": learning could never be found to have converged"));
        }
        return violations;
    }

    /** Whether some firm's two benchmark prices are closer than a grid of doubles can tell apart. */
    private static boolean nashMeetsMonopoly(CollusionParameters parameters) {
        LogitBertrand market = StageGame.market(parameters);
        double[] low = market.nash().prices();
        double[] high = market.jointMonopoly().prices();
        for (int firm = 0; firm < low.length; firm++) {
            if (!(high[firm] - low[firm] > SMALLEST_STEP * parameters.prices() * Math.max(1, Math.abs(high[firm])))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tables of values and of profits dominate. Per state and firm: a value per price and two more that the learner
     * keeps in the same row, then its greedy action and what the audits after learning keep; indices are 32-bit, so
     * larger tables do not exist.
     */
    @Override
    public double memoryBytes(CollusionParameters parameters) {
        double firms = parameters.firms();
        double prices = parameters.prices();
        double jointActions = StrictMath.pow(prices, firms);
        double states = StrictMath.pow(prices, firms * parameters.memory());
        if (states * (prices + 2) > Integer.MAX_VALUE || jointActions * firms > Integer.MAX_VALUE) {
            return Double.POSITIVE_INFINITY;
        }
        double largestCopy = states * prices * Double.BYTES;
        return firms * states * (prices * Double.BYTES + 60) + largestCopy + jointActions * firms * Double.BYTES * 4;
    }

    @Override
    public World<CollusionParameters> create(CollusionParameters parameters, Streams streams) {
        return new CollusionWorld(parameters, streams);
    }
}
