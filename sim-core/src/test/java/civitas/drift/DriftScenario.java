package civitas.drift;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenario.Violation;
import java.util.List;
import java.util.function.LongConsumer;

/** Random walkers on a line. */
public final class DriftScenario implements Scenario<DriftParameters> {
    private final LongConsumer onRound;

    /** Nobody watches. */
    public DriftScenario() {
        this(round -> {});
    }

    private DriftScenario(LongConsumer onRound) {
        this.onRound = onRound;
    }

    /** The default file with some keys changed; {@code settings} as on the command line. */
    public static ScenarioFile<?> file(String... settings) {
        return watched(round -> {}, settings);
    }

    /** The same, of a scenario that says which round of any of its runs comes next. */
    public static ScenarioFile<?> watched(LongConsumer onRound, String... settings) {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.of(List.of(new DriftScenario(onRound))));
        return reader.readDefault("drift", Overrides.of(List.of(settings)));
    }

    /** A file with that text. */
    public static ScenarioFile<?> read(String text) {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.of(List.of(new DriftScenario())));
        return reader.read("drift.json", text, Overrides.none());
    }

    @Override
    public String id() {
        return "drift";
    }

    @Override
    public String title() {
        return "A random walk with a lever";
    }

    @Override
    public String description() {
        return "A walker makes steps between -1/2 and 1/2.\nThe platform may pull.";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<DriftParameters> parameterType() {
        return DriftParameters.class;
    }

    @Override
    public List<Quantity> outcomes(DriftParameters parameters) {
        return List.of(
                Quantity.of("position", "steps", "Where it ended"),
                Quantity.detail("highest", "steps", "Highest positive position; none if there was none"));
    }

    @Override
    public List<Quantity> series(DriftParameters parameters) {
        return List.of(
                Quantity.of("position", "steps", "Where it is"),
                Quantity.of("highest", "steps", "Highest positive position"));
    }

    @Override
    public List<Profile> profiles(DriftParameters parameters) {
        return List.of(new Profile(
                "position_reached",
                "How far it came",
                "order",
                "steps",
                "the end",
                "Where it ended, then the highest position.",
                List.of(new Profile.Curve(
                        "walk", List.of(new Profile.Point(-1, "position"), new Profile.Point(2, "highest"))))));
    }

    @Override
    public List<Benchmark> benchmarks(DriftParameters parameters) {
        double mean = parameters.rounds() * parameters.platform().lever().pull();
        return List.of(new Benchmark("position_mean", mean, "steps", "Mean position without interventions"));
    }

    @Override
    public List<Violation> check(DriftParameters parameters) {
        return List.of();
    }

    @Override
    public double memoryBytes(DriftParameters parameters) {
        return 8 * parameters.walkers();
    }

    @Override
    public World<DriftParameters> create(DriftParameters parameters, Streams streams) {
        return new DriftWorld(parameters, streams, onRound);
    }
}
