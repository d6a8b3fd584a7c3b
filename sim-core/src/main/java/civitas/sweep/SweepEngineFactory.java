package civitas.sweep;

import civitas.scenario.ScenarioFile;
import java.util.ServiceLoader;

/** A kind of engine that users can name. Registered with {@link ServiceLoader}. */
public interface SweepEngineFactory {
    /** Name in {@code kebab-case}, unique among the engines. */
    String name();

    /**
     * Opens an engine for runs of one file.
     *
     * @param file the resolved file
     * @param settings what the user says
     * @throws IllegalArgumentException if the engine has no use for a setting, with a message for the user
     * @throws EngineException if the engine cannot be had now
     */
    SweepEngine open(ScenarioFile<?> file, EngineSettings settings) throws EngineException;
}
