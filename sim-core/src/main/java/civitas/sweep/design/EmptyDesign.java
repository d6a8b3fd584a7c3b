package civitas.sweep.design;

import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Problem;
import civitas.scenario.ScenarioFile;
import civitas.scenario.Sweep;
import civitas.scenario.SweepDesign;
import civitas.scenario.SweepDesign.Bisection;
import civitas.scenario.SweepDesign.Enumerated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** A sweep whose filters leave no point: a mistake of its conditions. */
public final class EmptyDesign {
    /** What a user is told. */
    public static final String MESSAGE = "the sweep has no point: its filters leave all of them out";

    /** Places looked at: about a second's work. */
    private static final long MOST_PLACES = 100_000;

    private EmptyDesign() {}

    /**
     * Refuses such a sweep where that can be seen at once. Of a design with more than 100,000 places nothing is said.
     *
     * @param where how messages call the file
     * @param file with or without a sweep
     * @throws InvalidScenarioException if no place of its design has a point
     */
    public static void refuse(String where, ScenarioFile<?> file) {
        Optional<Design> design = file.sweep()
                .map(Sweep::design)
                .flatMap(EmptyDesign::enumerated)
                .map(described -> Designs.of(described, file));
        if (design.isPresent() && empty(design.get())) {
            throw new InvalidScenarioException(List.of(new Problem(
                    where,
                    "sweep",
                    String.format(
                            Locale.ROOT,
                            "has no point: its filters leave all %,d out; check the conditions under \"where\"",
                            design.get().candidates()))));
        }
    }

    private static Optional<Enumerated> enumerated(SweepDesign design) {
        return design instanceof Bisection search ? search.others() : Optional.of((Enumerated) design);
    }

    private static boolean empty(Design design) {
        return !design.complete()
                && design.candidates() <= MOST_PLACES
                && LongStream.range(0, design.candidates())
                        .allMatch(place -> design.at(place).isEmpty());
    }
}
