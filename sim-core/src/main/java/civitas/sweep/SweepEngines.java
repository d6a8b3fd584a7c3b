package civitas.sweep;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The engines there are, by name. */
public final class SweepEngines {
    private final Map<String, SweepEngineFactory> byName = new TreeMap<>();

    private SweepEngines() {}

    /**
     * All engines registered with {@link ServiceLoader}.
     *
     * @throws IllegalStateException if two share a name
     */
    public static SweepEngines load() {
        SweepEngines engines = new SweepEngines();
        for (SweepEngineFactory factory : ServiceLoader.load(SweepEngineFactory.class)) {
            SweepEngineFactory other = engines.byName.putIfAbsent(factory.name(), factory);
            if (other != null) {
                throw new IllegalStateException("engine '" + factory.name() + "' is both "
                        + other.getClass().getName() + " and "
                        + factory.getClass().getName());
            }
        }
        return engines;
    }

    /** Their names, sorted. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The engine of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public SweepEngineFactory find(String name) {
        SweepEngineFactory factory = byName.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "unknown engine '" + name + "', expected one of: " + String.join(", ", names()));
        }
        return factory;
    }
}
