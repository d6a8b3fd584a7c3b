package civitas.scenarios.decongestion;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code decongestion} scenario: see {@link #description()}. */
public final class DecongestionScenario implements Scenario<DecongestionParameters> {
    @Override
    public String id() {
        return "decongestion";
    }

    @Override
    public String title() {
        return "A platform that shows some features of items, so that not everybody wants the same";
    }

    @Override
    public String description() {
        return """
                Users choose one item each, all at once, by the features that the platform shows and by competitive prices; of \
                those who choose the same, one gets it. Showing what makes everybody choose what they like best makes them queue; \
                what makes them choose differently raises welfare. The platform sees choices and prices only, and learns which \
                features to show. All masks are enumerated, and stand beside with the assignment of full information. \
                Source: Nahum, Noti, Parkes, Rosenfeld, Decongestion by Representation: Learning to Improve Economic Welfare in \
                Marketplaces, ICLR 2024, and its public code.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<DecongestionParameters> parameterType() {
        return DecongestionParameters.class;
    }

    @Override
    public List<Quantity> outcomes(DecongestionParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>(series(parameters));
        outcomes.add(
                of("assignment_welfare", "Largest total value of an assignment: of a planner who knows all values."));
        if (parameters.enumerates()) {
            outcomes.add(Quantity.of(
                    "gap_closed",
                    "1",
                    "Where welfare stands between the mean mask (0) and the oracle's (1), if masks differ."));
            outcomes.add(of("oracle_welfare", "Largest expected welfare of a mask, by enumeration."));
            outcomes.add(of("decongestion_welfare", "Mean welfare of the masks with the least congestion."));
            outcomes.add(of("selection_welfare", "Welfare of the mask under which users choose what they value most."));
            outcomes.add(of("proxy_welfare", "Welfare of the mask that is best by choices and prices."));
            outcomes.add(of("mean_mask_welfare", "Mean welfare of all masks: of a random one."));
            outcomes.add(
                    Quantity.of("decongestion_ratio", "1", "Welfare of the least congested masks over the oracle's."));
            outcomes.add(Quantity.of("selection_ratio", "1", "Welfare of the selection mask over the oracle's."));
            outcomes.add(Quantity.of("proxy_ratio", "1", "Welfare of the proxy's mask over the oracle's."));
            outcomes.add(Quantity.of(
                    "correlation_allocated", "1", "Correlation over masks of welfare and number of items allocated."));
            outcomes.add(
                    Quantity.of("correlation_congestion", "1", "Correlation over masks of welfare and congestion."));
        }
        return List.copyOf(outcomes);
    }

    private static Quantity of(String name, String description) {
        return Quantity.of(name, "value", description);
    }

    @Override
    public List<Quantity> series(DecongestionParameters parameters) {
        return List.of(
                of("welfare", "Total value of what users get, expected over lots."),
                of("realised_welfare", "Total value of what users get, as lots were drawn."),
                Quantity.of(
                        "congestion", "users", "Users who choose what others choose, less one per item, or nothing."),
                Quantity.of("allocated", "1", "Share of items that somebody gets."),
                Quantity.of("without", "1", "Share of users who choose nothing."),
                of("revenue", "Prices of items that somebody gets."));
    }

    @Override
    public List<Benchmark> benchmarks(DecongestionParameters parameters) {
        return List.of(new Benchmark(
                "masks",
                parameters.masks(),
                "masks",
                "Masks of k of d features, all of which are tried if they are few."));
    }

    @Override
    public List<Violation> check(DecongestionParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (parameters.shown() > parameters.features()) {
            violations.add(new Violation(
                    "shown", "is " + parameters.shown() + ", must be at most features = " + parameters.features()));
        }
        if (parameters.measuredRounds() > parameters.rounds()) {
            violations.add(new Violation(
                    "measured_rounds",
                    "is " + parameters.measuredRounds() + ", must be at most rounds = " + parameters.rounds()));
        }
        RepresentationPart part = parameters.platform().representation();
        boolean enumerates = part instanceof RepresentationPart.Oracle
                || part instanceof RepresentationPart.Decongestion
                || part instanceof RepresentationPart.Selection
                || part instanceof RepresentationPart.Proxy;
        if (enumerates && violations.isEmpty() && !parameters.enumerates()) {
            violations.add(new Violation(
                    "platform.representation",
                    "would try " + Math.round(parameters.masks())
                            + " masks, too many; choose learned, random, salient or"
                            + " all, or fewer features, at most " + Masks.MOST + " masks"));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(DecongestionParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    /** The worth of features by user and item, and five numbers with some copies for every mask that is tried. */
    @Override
    public double memoryBytes(DecongestionParameters parameters) {
        double size = parameters.size();
        double perMask = 5 * Double.BYTES + 8 * Integer.BYTES;
        double delay = parameters.platform().prices().delay();
        return size * size * (parameters.features() + 2) * Double.BYTES
                + delay * size * Double.BYTES
                + (parameters.enumerates() ? parameters.masks() * perMask : 0);
    }

    @Override
    public World<DecongestionParameters> create(DecongestionParameters parameters, Streams streams) {
        return new DecongestionWorld(parameters, streams);
    }
}
