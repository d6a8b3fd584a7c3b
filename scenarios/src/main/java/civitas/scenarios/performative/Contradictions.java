package civitas.scenarios.performative;

import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Finds parameters that contradict each other, though each is in range. */
final class Contradictions {
    private final PerformativeParameters parameters;
    private final Environment environment;
    private final Procedure procedure;
    private final List<Violation> found = new ArrayList<>();

    Contradictions(PerformativeParameters parameters) {
        this.parameters = parameters;
        environment = parameters.environment();
        procedure = parameters.procedure();
    }

    List<Violation> find() {
        checkEnvironment();
        checkLevers();
        if (found.isEmpty()) {
            checkProblem();
        }
        return List.copyOf(found);
    }

    private void add(boolean holds, String parameter, String message) {
        if (!holds) {
            found.add(new Violation(parameter, message));
        }
    }

    private void checkEnvironment() {
        if (environment instanceof Environment.Linear linear) {
            add(
                    linear.lowest() < linear.highest(),
                    "environment.lowest",
                    "is " + linear.lowest() + ", must be below highest = " + linear.highest());
        }
        if (environment instanceof Environment.SquareRoot root) {
            add(
                    root.lowest() < root.highest(),
                    "environment.lowest",
                    "is " + root.lowest() + ", must be below highest = " + root.highest());
            double zero =
                    -root.intercept() / (root.slope() * parameters.platform().reach());
            add(
                    root.lowest() >= zero,
                    "environment.lowest",
                    "is " + root.lowest() + ", must be at least " + zero + ", where the mean of the data is 0");
        }
        if (environment instanceof Environment.Regression regression) {
            checkCorrelation(regression.correlation(), regression.features());
        }
        if (environment instanceof Environment.CreditNormal credit) {
            checkCorrelation(credit.correlation(), credit.features());
        }
        if (environment instanceof Environment.CreditFile) {
            add(
                    parameters.people() == 0 && !parameters.freshPeople(),
                    parameters.people() == 0 ? "fresh_people" : "people",
                    "must be left out: the people are those of the file");
        }
    }

    private void checkCorrelation(double correlation, int features) {
        double lowest = features > 1 ? -1.0 / (features - 1) : -1;
        add(
                correlation > lowest,
                "environment.correlation",
                "is " + correlation + ", must be greater than " + lowest + " with " + features + " features");
    }

    private void checkLevers() {
        boolean alike = environment instanceof Environment.Threshold || environment instanceof Environment.SquareRoot;
        add(
                !alike || parameters.platform().disclosure() == 1,
                "platform.disclosure",
                "is " + parameters.platform().disclosure() + ", must be 1 with threshold and square_root");
        add(
                !parameters.freshPeople() || parameters.people() > 0,
                "fresh_people",
                "needs a number of people; infinitely many are always the same");
    }

    /** What only the exact side can tell: files, stable points, which procedures fit. */
    private void checkProblem() {
        Problem problem;
        try {
            problem = Problem.of(parameters);
        } catch (IllegalArgumentException e) {
            add(false, "environment", e.getMessage());
            return;
        } catch (ArithmeticException e) {
            add(false, "environment", "has no stable point or optimum: " + e.getMessage());
            return;
        }
        checkProcedure(problem);
        checkStart(problem);
    }

    private void checkProcedure(Problem problem) {
        if (procedure instanceof Procedure.RepeatedGradientDescent) {
            add(
                    !(environment instanceof Environment.Threshold),
                    "procedure",
                    "needs losses with gradients; with threshold choose repeated_risk_minimisation");
        }
        if (procedure instanceof Procedure.RepeatedRiskMinimisation retraining
                && !(retraining.solver() instanceof Solver.Exact)) {
            boolean descends = problem.platforms() == 1
                    && !(environment instanceof Environment.Threshold)
                    && !(problem instanceof MeanProblem means && means.losses().linear());
            add(
                    descends,
                    "procedure.solver",
                    "must be exact: gradient_descent needs one platform and a strictly convex loss");
        }
        if (procedure instanceof Procedure.GreedyDeployment || procedure instanceof Procedure.LazyDeployment) {
            checkStochastic(problem);
        }
        if (procedure instanceof Procedure.TwoStage twoStage) {
            checkTwoStage(twoStage, problem);
        }
    }

    private void checkStochastic(Problem problem) {
        boolean fits = problem instanceof MeanProblem means
                && means.platforms() == 1
                && means.game().isPresent()
                && !means.losses().linear();
        add(
                fits,
                "procedure",
                "takes single data of gaussian_mean, stateful_mean, tight_example or coin; choose another procedure");
        if (fits && procedure instanceof Procedure.GreedyDeployment) {
            var game = ((MeanProblem) problem).game().orElseThrow();
            double limit = game.convexity() / game.smoothnessInData();
            add(
                    game.sensitivity() < limit,
                    "environment.sensitivity",
                    "moves data by " + game.sensitivity()
                            + " per unit of the model, greedy_deployment has step sizes below gamma/beta = " + limit
                            + " only");
        }
    }

    private void checkTwoStage(Procedure.TwoStage twoStage, Problem problem) {
        boolean fits = problem instanceof RegressionProblem
                || (problem instanceof MeanProblem means && means.game().isPresent());
        add(
                fits,
                "procedure",
                "two_stage estimates means of data; with credit, threshold or square_root choose another");
        boolean lagging = problem instanceof MeanProblem means && means.data().adaptation() < 1;
        add(
                !lagging,
                "procedure",
                "two_stage takes data for those of the model just deployed, which they are not while people go part of"
                        + " the way; set environment.adaptation = 1 or choose another");
        int unknowns = problem.dimension() + 1;
        add(
                twoStage.probes() >= unknowns,
                "procedure.probes",
                "is " + twoStage.probes() + ", must be at least " + unknowns + ", the unknowns per mean");
        long learned = parameters.rounds() / parameters.platform().cadence();
        add(
                learned > twoStage.probes(),
                "procedure.probes",
                "is " + twoStage.probes() + ", must be below the times the platform learns, rounds/cadence = "
                        + learned);
    }

    private void checkStart(Problem problem) {
        if (parameters.start() instanceof Start.TrainedAtRest) {
            add(
                    !(problem instanceof MeanProblem means && means.losses().linear()),
                    "start",
                    "trained_at_rest needs a loss with a minimum; choose constant");
        }
    }
}
