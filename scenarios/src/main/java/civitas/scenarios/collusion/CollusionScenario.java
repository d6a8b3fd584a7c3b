package civitas.scenarios.collusion;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;

/** The {@code collusion} scenario: see {@link #description()}. */
public final class CollusionScenario implements Scenario<CollusionParameters> {
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
                Firms set prices at the same time, period after period. Each runs a learning algorithm of its own, Q-learning \
                unless said otherwise: it remembers all prices of the last periods, tries prices at random with a probability \
                that decays, and learns from its own profit only. Nobody tells the firms to cooperate and they cannot \
                communicate. After learning has converged the scenario measures how far profits lie above the \
                one-period Bertrand-Nash equilibrium on the way to joint monopoly, whether a price cut would be \
                punished, and how far the learned strategies are from mutual best responses. The platform decides which products \
                buyers see, what firms are told, and what it keeps of sales.
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
    public List<Profile> profiles(CollusionParameters parameters) {
        return Quantities.profiles(parameters);
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
        return Contradictions.in(parameters);
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
        RivalPrices published = parameters.platform().rivalPrices();
        double jointActions = StrictMath.pow(prices, firms);
        double states = StrictMath.pow(prices, firms * published.horizon(parameters.memory()));
        double regimes = regimes(parameters);
        if (regimes * states * (prices + 2) > Integer.MAX_VALUE || jointActions * firms > Integer.MAX_VALUE) {
            return Double.POSITIVE_INFINITY;
        }
        double largestCopy = regimes * states * prices * Double.BYTES;
        double tables = regimes * states * (prices * Double.BYTES + 60);
        double markets = parameters.rematch() instanceof Rematch.None ? 1 : 2.5;
        double remembered = parameters.measuredPeriods() * 2.0 * Integer.BYTES;
        return markets * firms * tables + largestCopy + regimes * jointActions * firms * Double.BYTES * 4 + remembered;
    }

    private static double regimes(CollusionParameters parameters) {
        boolean dynamic = parameters.platform().prominence() instanceof Prominence.DynamicPriceDirected;
        return dynamic ? parameters.firms() : parameters.switchProbability() > 0 ? 2 : 1;
    }

    @Override
    public World<CollusionParameters> create(CollusionParameters parameters, Streams streams) {
        return new CollusionWorld(parameters, streams);
    }
}
