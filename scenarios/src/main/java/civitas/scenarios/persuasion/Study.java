package civitas.scenarios.persuasion;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Violation;
import java.util.Arrays;
import java.util.List;

/** What one kind of game reports, and how it is played. */
interface Study {
    /** Path of the probability of errors. */
    String NOISE = PersuasionParameters.MESSAGE + ".noise";

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

    /** A violation if one of two messages would arrive as the other more often than not. */
    static void checkNoise(PersuasionParameters parameters, List<Violation> violations) {
        double noise = parameters.platform().message().noise();
        if (noise > 0.5) {
            violations.add(new Violation(
                    NOISE,
                    "is " + noise
                            + ", must be at most 0.5: the probability that one of two messages arrives as the other"));
        }
    }

    /** A violation if there are errors, and more messages than the two that errors can take for each other. */
    static void checkNoise(PersuasionParameters parameters, int signals, List<Violation> violations) {
        double noise = parameters.platform().message().noise();
        if (noise > 0 && signals > 2) {
            violations.add(new Violation(
                    NOISE,
                    "is " + noise + ", must be 0 with " + signals + " signals: errors turn one of two into the other"));
        }
    }

    /** A violation if numbers are no probabilities with sum 1, up to 1e-9. */
    static void checkDistribution(String path, double[] numbers, List<Violation> violations) {
        boolean allowed = Arrays.stream(numbers).allMatch(number -> number >= 0);
        if (!allowed || Math.abs(Arrays.stream(numbers).sum() - 1) > 1e-9) {
            violations.add(
                    new Violation(path, "is " + Arrays.toString(numbers) + ", must be probabilities with sum 1"));
        }
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
