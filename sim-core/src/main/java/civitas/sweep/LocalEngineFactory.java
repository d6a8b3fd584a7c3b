package civitas.sweep;

import civitas.scenario.ScenarioFile;

/** The engine {@code local}: threads of this process. */
public final class LocalEngineFactory implements SweepEngineFactory {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public SweepEngine open(ScenarioFile<?> file, EngineSettings settings) {
        settings.master().ifPresent(master -> {
            throw new IllegalArgumentException(
                    "the engine 'local' has no master, found '" + master + "'; leave it out or choose another engine");
        });
        return new LocalEngine(new SweepPlayer(file), settings.threads());
    }
}
