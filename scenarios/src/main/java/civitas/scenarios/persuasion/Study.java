package civitas.scenarios.persuasion;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Violation;
import java.util.List;

/** What one kind of game reports, and how it is played. */
interface Study {
    List<Quantity> outcomes();

    List<Quantity> series();

    List<Benchmark> benchmarks();

    List<Violation> check();

    double memoryBytes();

    World<PersuasionParameters> create(Streams streams);

    /** The study of the game that parameters ask for. */
    static Study of(PersuasionParameters parameters) {
        if (parameters.game() instanceof GamePart.Selling selling) {
            return new MarketStudy(parameters, selling);
        }
        if (parameters.game() instanceof GamePart.Routing routing) {
            return new RoadsStudy(parameters, routing);
        }
        return new SendersStudy(parameters, (GamePart.Persuasion) parameters.game());
    }

    /** A violation from a refusal, if there is one. */
    static void attempt(String path, List<Violation> violations, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException refused) {
            violations.add(new Violation(path, refused.getMessage()));
        }
    }
}
