package civitas.scenarios.performative;

import civitas.analysis.performative.EarlyStoppedDescent;
import civitas.analysis.performative.Newton;
import civitas.analysis.performative.Objective;
import civitas.scenario.Parameter;

/** How accurately a retraining minimises the risk. */
public sealed interface Solver {
    /** What it finds, from where it starts. */
    double[] minimise(Objective objective, double[] start);

    /** To rounding: Newton's method, or the solution of linear equations. */
    record Exact() implements Solver {
        @Override
        public double[] minimise(Objective objective, double[] start) {
            return Newton.minimise(objective, start);
        }
    }

    /** Gradient descent as published code runs it: from the model in force, until one step improves the risk too little. */
    record GradientDescent(
            @Parameter(
                            description = "Improvement of the risk by one step at which descent stops.",
                            value = "1e-7",
                            range = "[1e-16, 1]",
                            source = "code of Perdomo, Zrnic, Mendler-Dünner, Hardt 2020")
                    double tolerance)
            implements Solver {
        @Override
        public double[] minimise(Objective objective, double[] start) {
            return new EarlyStoppedDescent(tolerance).minimise(objective, start);
        }
    }
}
