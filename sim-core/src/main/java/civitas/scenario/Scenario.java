package civitas.scenario;

import civitas.kernel.Streams;
import civitas.kernel.World;
import java.util.List;
import java.util.OptionalLong;

/**
 * A type of world: typed parameters and how to build a world from them. Implementations are found with
 * {@link java.util.ServiceLoader}, have a public no-argument constructor and hold no state.
 *
 * @param <P> the parameter record; its components carry {@link Parameter}
 */
public interface Scenario<P extends Record> {
    /** Short {@code kebab-case} name that files and commands use. */
    String id();

    /** One line for lists. */
    String title();

    /** What is modelled, in a few sentences, with the published source. */
    String description();

    /** Version of the model: raised by every change that alters results. */
    int modelVersion();

    /** The record that declares the parameters. */
    Class<P> parameterType();

    /** Outcomes a run at these parameters reports, in table order. */
    List<Quantity> outcomes(P parameters);

    /** Series a run at these parameters can record. */
    List<Quantity> series(P parameters);

    /** The exact yardsticks at these parameters. */
    List<Benchmark> benchmarks(P parameters);

    /** Outcomes at these parameters that are points of curves; none unless said otherwise. */
    default List<Profile> profiles(P parameters) {
        return List.of();
    }

    /**
     * Contradictions between parameters that are each in range.
     *
     * @return one violation per contradiction, empty if there is none
     */
    List<Violation> check(P parameters);

    /**
     * Round after which a run at these parameters ends whatever happens, if there is one. Interventions cannot come
     * later.
     */
    default OptionalLong lastRound(P parameters) {
        return OptionalLong.empty();
    }

    /**
     * What somebody who plays with these parameters should know, though they are allowed: one sentence each, said once
     * before runs start.
     */
    default List<String> notices(P parameters) {
        return List.of();
    }

    /**
     * Digest of the input files that the parameters name, as they are now: runs on files that have changed are other
     * runs. Empty if there are none, or if they cannot be read, of which {@link #check} tells.
     */
    default String inputDigest(P parameters) {
        return "";
    }

    /**
     * Memory one run at these parameters needs at its peak, in bytes. A {@code double}, because impossible requests
     * exceed every integer; {@code POSITIVE_INFINITY} where no machine could hold it.
     */
    double memoryBytes(P parameters);

    /**
     * Builds one replicate.
     *
     * @param parameters validated parameters, without a {@linkplain #check violation}
     * @param streams the replicate's random streams
     */
    World<P> create(P parameters, Streams streams);
}
