package civitas.scenarios.recourse;

import civitas.analysis.recourse.CostFunction;
import civitas.data.credit.LabelledDataException;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code recourse} scenario: see {@link #description()}. */
public final class RecourseScenario implements Scenario<RecourseParameters> {
    @Override
    public String id() {
        return "recourse";
    }

    @Override
    public String title() {
        return "People denied by a classifier who change what they can, and those who can change nothing that helps";
    }

    @Override
    public String description() {
        return """
                A platform approves whoever a linear classifier predicts to repay. Denied persons may change some of their \
                features, within the range others have, at a cost measured in percentiles; for some, no change they can make \
                is enough. The platform sets threshold and penalty, chooses features, tells people how to get approved, or \
                only why they were not, and may learn again from who they have become. The persons that ship are invented; \
                others are read from a CSV file.
                Source: Ustun, Spangher, Liu, Actionable Recourse in Linear Classification, FAT* 2019; what persons do with \
                it, and learning again, are additions.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<RecourseParameters> parameterType() {
        return RecourseParameters.class;
    }

    @Override
    public List<Quantity> outcomes(RecourseParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(RecourseParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(RecourseParameters parameters) {
        return Quantities.benchmarks(Study.of(parameters));
    }

    @Override
    public List<Violation> check(RecourseParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (parameters.highestBudget() < parameters.lowestBudget()) {
            violations.add(new Violation(
                    "highest_budget",
                    "is " + parameters.highestBudget() + ", less than lowest_budget = " + parameters.lowestBudget()));
        }
        boolean worked = parameters.data() instanceof DataSource.WorkedExample;
        if (worked && parameters.cost() != CostFunction.MAX_PERCENTILE_SHIFT) {
            violations.add(new Violation("cost", "of worked_example must be max_percentile_shift, there are no steps"));
        } else if (worked && parameters.flipsets() > 0) {
            violations.add(new Violation("flipsets", "of worked_example must be 0, there are no steps"));
        } else {
            checkStudy(parameters, violations);
        }
        return violations;
    }

    /** Reads the persons and fits the first classifier, which a run needs anyway. */
    private static void checkStudy(RecourseParameters parameters, List<Violation> violations) {
        Population population;
        try {
            population = Population.of(parameters.data(), parameters.actions());
        } catch (LabelledDataException e) {
            e.problems().forEach(problem -> violations.add(new Violation("data", problem)));
            return;
        } catch (IllegalArgumentException e) {
            boolean known = !(parameters.data() instanceof DataSource.File)
                    || !Sources.digest(parameters.data()).isEmpty();
            violations.add(new Violation(known ? "actions" : "data", e.getMessage()));
            return;
        }
        try {
            population.actions(parameters.platform());
            Study.of(parameters);
        } catch (IllegalArgumentException | ArithmeticException e) {
            violations.add(new Violation("platform", e.getMessage()));
        }
    }

    @Override
    public OptionalLong lastRound(RecourseParameters parameters) {
        return OptionalLong.of(parameters.periods());
    }

    @Override
    public String inputDigest(RecourseParameters parameters) {
        return Sources.digest(parameters.data());
    }

    /** Features, decision, cost and budget per person; a fit holds all features once more. */
    @Override
    public double memoryBytes(RecourseParameters parameters) {
        Population population = Population.of(parameters.data(), parameters.actions());
        boolean fits = parameters.platform().retrainEvery() > 0;
        double perPerson =
                64 + (fits ? 2 : 1) * (24 + 8.0 * population.features().size());
        return population.data().persons() * perPerson;
    }

    @Override
    public World<RecourseParameters> create(RecourseParameters parameters, Streams streams) {
        return new RecourseWorld(parameters, streams);
    }
}
