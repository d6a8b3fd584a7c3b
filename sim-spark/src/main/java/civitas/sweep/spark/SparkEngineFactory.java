package civitas.sweep.spark;

import civitas.scenario.ScenarioFile;
import civitas.sweep.EngineException;
import civitas.sweep.EngineSettings;
import civitas.sweep.SweepEngine;
import civitas.sweep.SweepEngineFactory;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/**
 * The engine {@code spark}: executors of a Spark cluster. The master is Spark's own ({@code spark://host:7077},
 * {@code local-cluster[2,1,1024]}, ...); without one, threads of this process play. Whatever Spark is told by its
 * environment, by {@code spark-submit} or by system properties {@code spark.*}, wins.
 */
public final class SparkEngineFactory implements SweepEngineFactory {
    @Override
    public String name() {
        return "spark";
    }

    @Override
    public SweepEngine open(ScenarioFile<?> file, EngineSettings settings) throws EngineException {
        SparkConf conf = Configuration.of(file.scenario().id(), settings);
        return new SparkEngine(connect(conf), file.canonicalJson(), new Ending());
    }

    /** A running context. Spark throws whatever it meets, and ends the context where no master answers. */
    static SparkContext connect(SparkConf conf) throws EngineException {
        try {
            SparkContext context = new SparkContext(conf);
            if (context.isStopped()) {
                throw new IllegalStateException("nobody answers there");
            }
            return context;
        } catch (Exception e) {
            throw new EngineException(
                    "Spark could not be reached at " + conf.get("spark.master") + ": " + Cause.of(e), e);
        }
    }
}
