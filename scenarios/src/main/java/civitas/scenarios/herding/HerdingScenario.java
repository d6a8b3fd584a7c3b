package civitas.scenarios.herding;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.InputFile;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code herding} scenario: see {@link #description()}. */
public final class HerdingScenario implements Scenario<HerdingParameters> {
    @Override
    public String id() {
        return "herding";
    }

    @Override
    public String title() {
        return "People who act one after the other, and herd on what they see of those before them";
    }

    @Override
    public String description() {
        return """
                Agents act once, in order, on a private signal of an unknown state and on what they see of those before them. \
                Where signals are weak and actions public, Bayesians soon follow the crowd whatever they know themselves, \
                sometimes the wrong way; where signals can be arbitrarily strong they learn in the end. Who sees whom, the rule \
                that agents follow and what the platform shows of the history, to whom, how late and how reliably, can be \
                chosen; exact probabilities stand beside. \
                Source: Bikhchandani, Hirshleifer, Welch, A Theory of Fads, Fashion, Custom, and Cultural Change as \
                Informational Cascades, JPE 1992; Smith, Sorensen, Pathological Outcomes of Observational Learning, \
                Econometrica 2000.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<HerdingParameters> parameterType() {
        return HerdingParameters.class;
    }

    @Override
    public List<Quantity> outcomes(HerdingParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(HerdingParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(HerdingParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Profile> profiles(HerdingParameters parameters) {
        return Quantities.profiles(parameters);
    }

    @Override
    public List<Violation> check(HerdingParameters parameters) {
        return HerdingChecks.of(parameters);
    }

    @Override
    public OptionalLong lastRound(HerdingParameters parameters) {
        return OptionalLong.of(parameters.agents());
    }

    @Override
    public String inputDigest(HerdingParameters parameters) {
        return parameters.network() instanceof Network.Graph graph ? InputFile.digest(graph.file()) : "";
    }

    /** Actions and what is made of them, by agent and episode; some numbers per episode; links of a graph. */
    @Override
    public double memoryBytes(HerdingParameters parameters) {
        double agents = parameters.agents();
        double perAction = (parameters.network() instanceof Network.All ? 2 : 1) * Double.BYTES;
        return parameters.episodes() * (agents * perAction + 3 * Double.BYTES)
                + agents * Paths.KEPT * (Double.BYTES + 1)
                + (parameters.network() instanceof Network.Sample || parameters.network() instanceof Network.All
                        ? 0
                        : Integer.BYTES * agents * agents / 2);
    }

    @Override
    public World<HerdingParameters> create(HerdingParameters parameters, Streams streams) {
        return new HerdingWorld(parameters, streams);
    }
}
