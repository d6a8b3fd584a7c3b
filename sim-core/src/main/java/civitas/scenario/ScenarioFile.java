package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A scenario file, read, checked and resolved: every default filled in, every override applied. {@link ScenarioReader}
 * makes it.
 *
 * @param scenario the type of world
 * @param title one line for reports; the scenario's own where the file has none
 * @param seed root seed of all random streams
 * @param replicates number of replicates, at least 1
 * @param parameters valid parameters, without contradiction
 * @param interventions in the order in which they happen
 * @param recording what is recorded over time
 * @param stopAfter round after which a run ends even if its world is not at rest
 * @param sweep design over parameter points, if the file has one
 * @param canonicalJson the resolved file as compact JSON, with keys in a fixed order; reading it gives an equal file
 * @param <P> the scenario's parameter record
 */
public record ScenarioFile<P extends Record>(
        Scenario<P> scenario,
        String title,
        long seed,
        int replicates,
        P parameters,
        List<Intervention<P>> interventions,
        Recording recording,
        OptionalLong stopAfter,
        Optional<Sweep> sweep,
        String canonicalJson) {
    /** Copies the interventions. */
    public ScenarioFile {
        interventions = List.copyOf(interventions);
    }

    /** The outcomes its runs report. */
    public List<Quantity> outcomes() {
        return scenario.outcomes(parameters);
    }

    /** Outcomes that are points of curves. */
    public List<Profile> profiles() {
        return scenario.profiles(parameters);
    }

    /** The series its runs can record. */
    public List<Quantity> series() {
        return scenario.series(parameters);
    }

    /** What is allowed but should be known before its runs start. */
    public List<String> notices() {
        return scenario.notices(parameters);
    }

    /** The exact yardsticks at its parameters. */
    public List<Benchmark> benchmarks() {
        return scenario.benchmarks(parameters);
    }

    /** The exact yardsticks at the parameters in force at the end, after all interventions. */
    public List<Benchmark> benchmarksAtEnd() {
        P last = interventions.isEmpty()
                ? parameters
                : interventions.get(interventions.size() - 1).parameters();
        return scenario.benchmarks(last);
    }

    /** Memory one of its runs needs at its peak, in bytes: the most under any of the parameters it plays with. */
    public double memoryBytes() {
        return Stream.concat(Stream.of(parameters), interventions.stream().map(Intervention::parameters))
                .mapToDouble(scenario::memoryBytes)
                .max()
                .orElseThrow();
    }

    /** The resolved file as a new JSON tree. */
    public JsonNode json() {
        return JsonValue.parseOrText(canonicalJson);
    }

    /** The resolved parameters alone, as compact JSON with keys in the order of declaration. */
    public String parametersJson() {
        return json().get("parameters").toString();
    }

    /** Any parameters of its scenario as a new JSON tree, every parameter in the order of declaration. */
    public JsonNode json(P other) {
        return Canonical.json(Declarations.of(scenario.parameterType()), other);
    }

    /**
     * Hexadecimal SHA-256 of everything that decides a replicate's trajectory: scenario, model version, seed,
     * parameters, stop and interventions. Title, recording, number of replicates and the sweep around it do not count.
     */
    public String identity() {
        return Identity.of(this);
    }

    /**
     * One point of a sweep: this file with some parameters or interventions changed and without the sweep. Interventions
     * are applied again, on top of the point's parameters.
     *
     * @param point values by axis, see {@link SweepAxis}; not modified
     * @throws InvalidScenarioException if the combination is not valid
     */
    public ScenarioFile<P> at(Map<String, JsonNode> point) {
        return Variants.at(this, point);
    }

    /**
     * The identity of a point: that of {@link #at}, but cheap, and defined where {@code at} refuses the point. To ask for
     * many, keep a {@link PointIdentities}.
     *
     * @param point values by axis; not modified
     */
    public String identityAt(Map<String, JsonNode> point) {
        return new PointIdentities<>(this).of(point);
    }

    /** The untreated twin: the same file without its interventions. */
    public ScenarioFile<P> withoutInterventions() {
        return Variants.dropping(this, "interventions");
    }

    /** The file at its own parameters, without its sweep. */
    public ScenarioFile<P> withoutSweep() {
        return Variants.dropping(this, "sweep");
    }
}
