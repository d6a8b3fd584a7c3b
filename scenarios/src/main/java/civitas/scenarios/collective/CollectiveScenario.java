package civitas.scenarios.collective;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.InputFile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code collective-action} scenario: see {@link #description()}. */
public final class CollectiveScenario implements Scenario<CollectiveParameters> {
    @Override
    public String id() {
        return "collective-action";
    }

    @Override
    public String title() {
        return "Contributors of data who coordinate what a platform learns from them";
    }

    @Override
    public String description() {
        return """
                A platform trains on the records of many contributors, round after round. A share of them forms a \
                collective and reports something else: it plants a signal that makes the platform's model say what the \
                collective wants, removes one, or makes it lose its meaning. How large must it be? Beside measured success \
                stand the exact success against an optimal firm, published bounds and the critical mass. Contributors may \
                join and leave by what it costs and what they are shown; a second collective may want something else. Resumes \
                are synthetic bags of words and models of them simple ones: a stand-in for language models of real resumes, \
                also where a backdoor of a hiring platform is measured.
                Source: Hardt, Mazumdar, Mendler-Duenner, Zrnic, Algorithmic Collective Action in Machine Learning, ICML \
                2023; Gauthier, Bach, Jordan, ICML 2025, for cars and the collective's own promise; Ben-Dov, Fawkes, \
                Samadi, Sanyal, ICML 2024, for learners; Karan, Vincent, Karahalios, Sundaram, FAccT 2025, for two \
                collectives.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<CollectiveParameters> parameterType() {
        return CollectiveParameters.class;
    }

    @Override
    public List<Quantity> outcomes(CollectiveParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(CollectiveParameters parameters) {
        return Quantities.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(CollectiveParameters parameters) {
        return parameters.world() instanceof DataWorld.Finite finite
                ? FiniteBenchmarks.of(parameters, finite.build())
                : DocumentBenchmarks.of(parameters);
    }

    @Override
    public List<Violation> check(CollectiveParameters parameters) {
        return CollectiveChecks.of(parameters);
    }

    @Override
    public OptionalLong lastRound(CollectiveParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    @Override
    public String inputDigest(CollectiveParameters parameters) {
        if (parameters.world() instanceof DataWorld.Table table) {
            return InputFile.digest(table.file());
        }
        return parameters.world() instanceof DataWorld.Libsvm rows ? InputFile.digest(rows.file()) : "";
    }

    /** Some tables of all kinds of records, one pair for each model that votes; contributors who come and go. */
    @Override
    public double memoryBytes(CollectiveParameters parameters) {
        double contributors = parameters.participation() instanceof Participation.OneByOne
                ? parameters.contributors() * Participants.bytes()
                : 0;
        return contributors
                + (parameters.world() instanceof DataWorld.Documents documents
                        ? documentBytes(parameters, documents)
                        : tableBytes(parameters))
                + (double) parameters.roundsToMeasure() * CollectiveWorld.COLUMNS * Double.BYTES;
    }

    /**
     * Entries of two numbers each, with the room that growing arrays need: what was received and what is true, twice more to
     * look for the critical mass; a library's copy of them; models, and one under way.
     */
    private static double documentBytes(CollectiveParameters parameters, DataWorld.Documents world) {
        Platform platform = parameters.platform();
        double remembered = 2 * parameters.contributors() / (1 - platform.memory());
        double tried = parameters.criticalMass() == CriticalMassSearch.OFF ? 0 : 2.0 * parameters.contributors();
        double entries = (remembered + tried + 4.0 * world.tests()) * world.wordsPerDocument();
        boolean own = platform.learner() instanceof Learner.Softmax || platform.learner() instanceof Learner.Automatic;
        double copied = own ? 0 : parameters.contributors() * world.wordsPerDocument();
        // The library's trees keep every document's value of every word, and the halves of a split beside them.
        double dense = platform.learner() instanceof Learner.Tree
                ? 2.0 * Integer.BYTES * parameters.contributors() * world.vocabulary()
                : 0;
        int models = platform.training() instanceof Training.Robust robust ? robust.models() : 1;
        return dense
                + 2 * entries * (Integer.BYTES + Float.BYTES)
                + 48 * copied
                + (3.0 + models) * world.classes() * world.vocabulary() * (own ? Float.BYTES : 8 * Double.BYTES);
    }

    private static double tableBytes(CollectiveParameters parameters) {
        int models = parameters.platform().training() instanceof Training.Robust robust ? robust.models() : 1;
        return ((DataWorld.Finite) parameters.world()).kinds() * Double.BYTES * (20 + 2.0 * models);
    }

    @Override
    public World<CollectiveParameters> create(CollectiveParameters parameters, Streams streams) {
        DataPlatform platform = parameters.world() instanceof DataWorld.Documents documents
                ? new DocumentPlatform(documents, parameters, streams)
                : new TablePlatform(((DataWorld.Finite) parameters.world()).build(), parameters, streams);
        return new CollectiveWorld(parameters, platform, streams);
    }
}
