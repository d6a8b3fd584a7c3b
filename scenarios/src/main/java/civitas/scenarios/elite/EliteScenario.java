package civitas.scenarios.elite;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The {@code persuading-elite} scenario: see {@link #description()}. */
public final class EliteScenario implements Scenario<EliteParameters> {
    /** Worth of later periods, in money, that need not be mentioned. */
    private static final double MISSING = 1e-3;

    @Override
    public String id() {
        return "persuading-elite";
    }

    @Override
    public String title() {
        return "An elite that keeps the public divided because division is cheap to sway";
    }

    @Override
    public String description() {
        return """
                Each period it turns out which of two policies is needed. An elite that sees it pays to move public support, \
                and the majority's policy passes. Support is inherited, so an elite does best to keep the public near one half, \
                where a small push is enough. Its plan is solved exactly; the platform sets the price of persuasion.
                Source: Kunievsky, Polarization by Design, arXiv 2512.04047, with one elite, as described at second hand.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<EliteParameters> parameterType() {
        return EliteParameters.class;
    }

    @Override
    public List<Quantity> outcomes(EliteParameters parameters) {
        return List.of(
                Quantity.of("support", "1", "Share of the public who support policy 1 at the end."),
                Quantity.of(
                        "polarisation", "1", "Size of the minority at the end; one half is the most divided public."),
                Quantity.of("mean_distance", "1", "Distance of support from one half, mean over periods."),
                Quantity.of("payoff", "money/period", "What the elite earns less what it pays, mean per period."),
                Quantity.of("persuasion_cost", "money/period", "What the elite pays, mean per period."),
                Quantity.of(
                        "right_policies", "1", "Share of periods in which the policy that passes is the one needed."),
                Quantity.of("turned_majorities", "times", "How often a majority was turned."),
                Quantity.of(
                        "discounted_payoff",
                        "money",
                        "Payoffs discounted to the start; its mean is the value of the plan less that of later periods,"
                                + " at most discount^periods reward/(1 - discount)."));
    }

    @Override
    public List<Quantity> series(EliteParameters parameters) {
        return List.of(
                Quantity.of("support", "1", "Share of the public who support policy 1."),
                Quantity.of("polarisation", "1", "Size of the minority."),
                Quantity.of("move", "1", "Latest change of support."));
    }

    @Override
    public List<Benchmark> benchmarks(EliteParameters parameters) {
        return Yardsticks.of(parameters);
    }

    @Override
    public List<Violation> check(EliteParameters p) {
        List<Violation> violations = new ArrayList<>();
        if (p.points() % 2 == 0) {
            violations.add(
                    new Violation("points", "is " + p.points() + ", must be odd, so that one half is among them"));
        }
        return violations;
    }

    /** What later periods could still be worth at the start is missing from discounted payoffs. */
    @Override
    public List<String> notices(EliteParameters p) {
        double missing = StrictMath.pow(p.discount(), p.periods()) * p.reward() / (1 - p.discount());
        return missing <= MISSING
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "periods after the last are worth up to %.3g money at the start, so the mean of discounted_payoff"
                                + " is below the value by as much: raise periods.",
                        missing));
    }

    @Override
    public OptionalLong lastRound(EliteParameters parameters) {
        return OptionalLong.of(parameters.periods());
    }

    /** Supports, costs, values and moves; values of an iteration are garbage of the next. */
    @Override
    public double memoryBytes(EliteParameters parameters) {
        return 8.0 * parameters.points() * Double.BYTES;
    }

    @Override
    public World<EliteParameters> create(EliteParameters parameters, Streams streams) {
        return new EliteWorld(parameters, streams);
    }
}
