package civitas.sweep;

import java.util.Optional;

/**
 * What a user may say about an engine.
 *
 * @param threads runs played at a time in this process, at least 1; a cluster has its own number
 * @param master address of the cluster in the engine's own form, if there is one and it is not left to the environment
 */
public record EngineSettings(int threads, Optional<String> master) {
    /** Checks the threads. */
    public EngineSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ", must be at least 1");
        }
    }

    /** Threads of this process, no cluster. */
    public static EngineSettings threads(int threads) {
        return new EngineSettings(threads, Optional.empty());
    }

    /** The same with a cluster at that address. */
    public EngineSettings withMaster(String address) {
        return new EngineSettings(threads, Optional.of(address));
    }
}
