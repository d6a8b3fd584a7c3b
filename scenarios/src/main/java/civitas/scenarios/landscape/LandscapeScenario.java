package civitas.scenarios.landscape;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code social-learning-strategies} scenario: see {@link #description()}. */
public final class LandscapeScenario implements Scenario<LandscapeParameters> {
    /** Bytes of a link while a graph is drawn: a boxed number and its places in lists, seen from both ends. */
    private static final double LINK = 64;

    @Override
    public String id() {
        return "social-learning-strategies";
    }

    @Override
    public String title() {
        return "People who solve a rugged problem by copying each other or exploring alone";
    }

    @Override
    public String description() {
        return """
                Agents look for good states of an NK landscape, a problem of many interdependent decisions. Each period they see \
                some neighbours in a network, try a state by their strategy and keep it if it pays more. Copying the best spreads \
                what is found and ends the search; who copies the most frequent, or only what pays a lot, explores longer and \
                gets further. A policy for all can be learned; what the platform shows of others can be chosen. Payoffs are \
                relative to the global maximum, found by enumeration. \
                Source: Ha, Jeong, Social Learning Spontaneously Emerges by Searching Optimal Heuristics with Deep Reinforcement \
                Learning, ICML 2023, and its public code; Lazer, Friedman, The Network Structure of Exploration and \
                Exploitation, ASQ 2007; Barkoczi, Galesic, Nature Communications 7, 2016; Kauffman, Levin, Journal of \
                Theoretical Biology, 1987.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<LandscapeParameters> parameterType() {
        return LandscapeParameters.class;
    }

    @Override
    public List<Quantity> outcomes(LandscapeParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(LandscapeParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(LandscapeParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Profile> profiles(LandscapeParameters parameters) {
        return Quantities.profiles(parameters);
    }

    @Override
    public List<Violation> check(LandscapeParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        int agents = parameters.agents();
        if (parameters.epistasis() >= parameters.loci()) {
            violations.add(new Violation(
                    "epistasis",
                    "is " + parameters.epistasis() + ", must be below loci = " + parameters.loci()
                            + ": a locus depends on others"));
        }
        if (parameters.network() instanceof Network.BarabasiAlbert graph && graph.links() >= agents) {
            violations.add(
                    new Violation("network.links", "is " + graph.links() + ", must be below agents = " + agents));
        }
        if (parameters.network() instanceof Network.Cliques ring
                && (agents % ring.cliques() != 0 || agents < 2 * ring.cliques())) {
            violations.add(new Violation(
                    "network.cliques",
                    "is " + ring.cliques() + ", must divide agents = " + agents + " into cliques of at least two"));
        }
        double noise = parameters.platform().states().noise();
        if (noise > 0.5) {
            violations.add(new Violation(
                    "platform.states.noise",
                    "is " + noise + ", must be at most 0.5: the probability that a locus is shown as its opposite"));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(LandscapeParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    /** Payoffs of states with what it takes to draw and to describe them; agents' loci, published; links. */
    @Override
    public double memoryBytes(LandscapeParameters parameters) {
        double states = StrictMath.pow(2, parameters.loci());
        double agents = parameters.agents();
        int delay = Math.max(
                parameters.platform().states().delay(),
                parameters.platform().payoffs().delay());
        double links = parameters.network() instanceof Network.BarabasiAlbert graph
                ? agents * graph.links()
                : parameters.network() instanceof Network.ErdosRenyi graph
                        ? agents * agents / 2 * graph.linkProbability()
                        : parameters.network() instanceof Network.Cliques ring
                                ? agents * agents / ring.cliques() / 2
                                : 0;
        double contributions = StrictMath.pow(2, parameters.epistasis() + 1.0);
        return states * (Double.BYTES + Integer.BYTES)
                + contributions * Double.BYTES
                + agents * (parameters.loci() + 1) * Double.BYTES * (2 + delay)
                + 12.0 * parameters.periods()
                + links * LINK;
    }

    @Override
    public World<LandscapeParameters> create(LandscapeParameters parameters, Streams streams) {
        return new LandscapeWorld(parameters, streams);
    }
}
