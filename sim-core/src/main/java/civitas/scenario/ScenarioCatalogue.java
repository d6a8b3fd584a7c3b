package civitas.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The scenarios there are, by id. */
public final class ScenarioCatalogue {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Map<String, Scenario<?>> byId = new TreeMap<>();

    private ScenarioCatalogue(Iterable<? extends Scenario<?>> scenarios) {
        scenarios.forEach(this::add);
    }

    /** All scenarios registered with {@link ServiceLoader}. */
    @SuppressWarnings("rawtypes") // a class literal has no type argument
    public static ScenarioCatalogue load() {
        return new ScenarioCatalogue(ServiceLoader.load(Scenario.class).stream()
                .<Scenario<?>>map(provider -> (Scenario<?>) provider.get())
                .toList());
    }

    /**
     * These scenarios only.
     *
     * @throws IllegalStateException if two share an id, or an id is not in {@code kebab-case}
     * @throws IllegalArgumentException if a parameter declaration is mistaken
     */
    public static ScenarioCatalogue of(Collection<? extends Scenario<?>> scenarios) {
        return new ScenarioCatalogue(scenarios);
    }

    private void add(Scenario<?> scenario) {
        String name = scenario.getClass().getName();
        if (!ID.matcher(scenario.id()).matches()) {
            throw new IllegalStateException(name + " has id '" + scenario.id() + "', expected kebab-case");
        }
        Scenario<?> other = byId.putIfAbsent(scenario.id(), scenario);
        if (other != null) {
            throw new IllegalStateException("scenario id '" + scenario.id() + "' is used by "
                    + other.getClass().getName() + " and " + name);
        }
        Declarations.of(scenario.parameterType());
    }

    /** All scenarios, sorted by id. */
    public List<Scenario<?>> all() {
        return List.copyOf(byId.values());
    }

    /** All ids, sorted. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The scenario of that id, if there is one. */
    public Optional<Scenario<?>> lookUp(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The scenario of that id.
     *
     * @throws InvalidScenarioException if there is none; the message names the nearest
     */
    public Scenario<?> find(String id) {
        return lookUp(id).orElseThrow(() -> {
            String hint = Names.hint(id, ids());
            return Problems.single(Names.printable(id), "unknown scenario" + hint);
        });
    }
}
