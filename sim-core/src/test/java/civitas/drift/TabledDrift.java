package civitas.drift;

import civitas.kernel.OutputTable;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenario.Violation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** The same walk, in a world that offers tables. */
public final class TabledDrift implements Scenario<DriftParameters> {
    private final Scenario<DriftParameters> drift = new DriftScenario();
    private final Function<World<?>, List<OutputTable>> tables;

    private TabledDrift(Function<World<?>, List<OutputTable>> tables) {
        this.tables = tables;
    }

    /** The default file with some keys changed, and with tables made of the world at its end. */
    public static ScenarioFile<?> file(Function<World<?>, List<OutputTable>> tables, String... settings) {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.of(List.of(new TabledDrift(tables))));
        return reader.read("drift.json", DriftScenario.file().canonicalJson(), Overrides.of(List.of(settings)));
    }

    @Override
    public String id() {
        return drift.id();
    }

    @Override
    public String title() {
        return drift.title();
    }

    @Override
    public String description() {
        return drift.description();
    }

    @Override
    public int modelVersion() {
        return drift.modelVersion();
    }

    @Override
    public Class<DriftParameters> parameterType() {
        return drift.parameterType();
    }

    @Override
    public List<Quantity> outcomes(DriftParameters parameters) {
        return drift.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(DriftParameters parameters) {
        return drift.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(DriftParameters parameters) {
        return drift.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(DriftParameters parameters) {
        return drift.check(parameters);
    }

    @Override
    public double memoryBytes(DriftParameters parameters) {
        return drift.memoryBytes(parameters);
    }

    @Override
    public World<DriftParameters> create(DriftParameters parameters, Streams streams) {
        return new TabledWorld(drift.create(parameters, streams), tables);
    }

    private record TabledWorld(World<DriftParameters> world, Function<World<?>, List<OutputTable>> content)
            implements World<DriftParameters>, Tabular {
        @Override
        public List<OutputTable> tables() {
            return content.apply(world);
        }

        @Override
        public void schedule(Timetable timetable) {
            world.schedule(timetable);
        }

        @Override
        public boolean finished() {
            return world.finished();
        }

        @Override
        public void retune(DriftParameters parameters) {
            world.retune(parameters);
        }

        @Override
        public Map<String, DoubleSupplier> series() {
            return world.series();
        }

        @Override
        public Map<String, Double> outcomes() {
            return world.outcomes();
        }

        @Override
        public long trajectoryHash() {
            return world.trajectoryHash();
        }

        @Override
        public void save(DataOutput out) throws IOException {
            world.save(out);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            world.restore(in);
        }
    }
}
