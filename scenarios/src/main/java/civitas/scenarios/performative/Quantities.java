package civitas.scenarios.performative;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names, units and meanings of everything the study reports. */
final class Quantities {
    /** A run has converged if the last change of the model is below this. */
    static final double CONVERGED = 1e-9;

    /** A model is near the stable point at this part of the distance of the first one. */
    static final double NEAR = 1e-6;

    private static final int MOST_SHOWN = 12;
    private static final String RISK = "loss";

    private Quantities() {}

    /** Coordinates that tables for people and series show. */
    static int shown(Shape shape) {
        return Math.min(shape.dimension(), MOST_SHOWN);
    }

    static List<Quantity> outcomes(Environment environment) {
        Shape shape = Shape.of(environment);
        List<Quantity> outcomes = new ArrayList<>();
        addModel(outcomes, shape);
        addRisks(outcomes, shape);
        if (shape.classifies()) {
            outcomes.add(Quantity.of("accuracy", "1", "Share of people whose label the model in force predicts."));
            outcomes.add(
                    Quantity.of("churn", "1", "Share of people to whom the last two models predict different labels."));
            outcomes.add(Quantity.of("average_churn", "1", "The same, mean over deployments."));
        }
        if (environment instanceof Environment.Threshold) {
            outcomes.add(Quantity.of(
                    "rashomon_churn", "1", "Mean churn from the best classifier to one that is good enough."));
            outcomes.add(Quantity.of("rashomon_pair_churn", "1", "Mean churn between two that are good enough."));
            outcomes.add(Quantity.of(
                    "rashomon_ambiguity", "1", "Share of people on whom the classifiers drawn do not all agree."));
        }
        return List.copyOf(outcomes);
    }

    private static void addModel(List<Quantity> outcomes, Shape shape) {
        for (int i = 0; i < shape.dimension(); i++) {
            outcomes.add(new Quantity(shape.theta(i), "1", "Model in force at the end.", i >= shown(shape)));
        }
        outcomes.add(Quantity.of("distance_to_stable", "1", "Its Euclidean distance from the stable point."));
        outcomes.add(Quantity.of("distance_to_optimum", "1", "Its Euclidean distance from the performative optimum."));
        outcomes.add(Quantity.of("gap", "1", "Euclidean length of the last change of the model."));
        outcomes.add(Quantity.of(
                "contraction_factor",
                "1",
                "Last change of the model against the change before, while changes are clearly above rounding."));
        outcomes.add(Quantity.of("converged", "1", "1 if the last change of the model is below 1e-9."));
        outcomes.add(Quantity.of(
                "rounds_to_stable",
                "rounds",
                "Rounds until the distance from the stable point is 1e-6 of that of the first model."));
        outcomes.add(Quantity.of("deployments", "1", "Number of models deployed after the first one."));
    }

    private static void addRisks(List<Quantity> outcomes, Shape shape) {
        outcomes.add(Quantity.of(
                "performative_risk",
                RISK,
                "Mean loss of the model in force on the data of the last round, mean over platforms."));
        outcomes.add(Quantity.of("average_risk", RISK, "The same, mean over all rounds."));
        outcomes.add(Quantity.of(
                "excess_risk",
                RISK,
                "Exact performative risk at the end less that of the performative optimum, subsidies not counted."));
        outcomes.add(Quantity.of(
                "subsidy_paid",
                RISK,
                "Share of people's cost of moving that platforms bore in the last round, expected per person; below 0 what"
                        + " they took in."));
        for (int i = 1; shape.platforms() > 1 && i <= shape.platforms(); i++) {
            outcomes.add(Quantity.of("risk_" + i, RISK, "Mean loss of platform " + i + " at the end."));
        }
    }

    static List<Quantity> series(Environment environment) {
        Shape shape = Shape.of(environment);
        List<Quantity> series = new ArrayList<>();
        for (int i = 0; i < shown(shape); i++) {
            series.add(Quantity.of(shape.theta(i), "1", "Model in force after that round."));
        }
        series.add(Quantity.of(
                "performative_risk",
                RISK,
                "Mean loss, on the data of that round, of the model that brought them about."));
        series.add(Quantity.of("gap", "1", "Length of the latest change of the model; 0 before the first one."));
        series.add(Quantity.of("distance_to_stable", "1", "Distance of the model from the stable point."));
        if (shape.classifies()) {
            series.add(Quantity.of("accuracy", "1", "Share of people whose label was predicted in that round."));
            series.add(Quantity.of(
                    "churn", "1", "Share of people to whom the latest two models predict different labels."));
        }
        return List.copyOf(series);
    }

    static List<Benchmark> benchmarks(Problem problem, PerformativeParameters parameters) {
        List<Benchmark> benchmarks = new ArrayList<>();
        addPoint(benchmarks, problem, "stable", "Stable point: what stays under retraining", problem.stablePoint());
        addPoint(
                benchmarks,
                problem,
                "optimum",
                problem.platforms() > 1
                        ? "Equilibrium that counts effects on data, not subsidies: Nash, or saddle point"
                        : "Performative optimum: least risk once data follow, subsidies not counted",
                problem.optimalPoint());
        benchmarks.addAll(problem.theory(parameters));
        return List.copyOf(benchmarks);
    }

    private static void addPoint(
            List<Benchmark> benchmarks, Problem problem, String name, String meaning, Optional<double[]> point) {
        if (point.isEmpty()) {
            return;
        }
        double[] model = point.get();
        for (int i = 0; i < model.length; i++) {
            String coordinate = model.length == 1 ? name : name + "_" + (i + 1);
            benchmarks.add(new Benchmark(coordinate, model[i], "1", meaning + "."));
        }
        double[] risks = problem.performativeRisks(model);
        benchmarks.add(new Benchmark(
                name + "_risk", Problem.mean(risks), RISK, "Performative risk there, mean over platforms."));
        for (int i = 0; risks.length > 1 && i < risks.length; i++) {
            benchmarks.add(new Benchmark(
                    name + "_risk_" + (i + 1), risks[i], RISK, "Performative risk of platform " + (i + 1) + " there."));
        }
    }
}
