package civitas.analysis.persuasion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear programme to be maximised, as ojAlgo sees it; variables are numbered from 0 and not negative. */
final class LinearProgramme {
    static {
        // The library greets on standard output, which belongs to results.
        System.setProperty("shut.up.ojAlgo", "true");
        ExpressionsBasedModel.clearPresolvers();
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private int constraints;

    /** A variable in [0, upper] and what a unit of it earns. */
    int variable(double upper, double weight) {
        Variable added = model.newVariable("v" + variables.size()).lower(0).weight(weight);
        if (Double.isFinite(upper)) {
            added.upper(upper);
        }
        variables.add(added);
        return variables.size() - 1;
    }

    /** {@code sum coefficients * variables >= lower}. */
    void atLeast(double lower, int[] which, double[] coefficients) {
        expression(which, coefficients).lower(lower);
    }

    /** {@code sum coefficients * variables = level}. */
    void equal(double level, int[] which, double[] coefficients) {
        expression(which, coefficients).level(level);
    }

    private Expression expression(int[] which, double[] coefficients) {
        Expression expression = model.newExpression("c" + constraints++);
        for (int i = 0; i < which.length; i++) {
            expression.set(variables.get(which[i]), coefficients[i]);
        }
        return expression;
    }

    /**
     * Optimal values by variable.
     *
     * @throws ArithmeticException if the library finds no optimum
     */
    double[] maximise() {
        return solve().orElseThrow(() ->
                new ArithmeticException("linear programme of " + variables.size() + " variables has no optimum"));
    }

    /** The same, or empty if the library finds no optimum, as where constraints contradict each other. */
    Optional<double[]> solve() {
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        double[] values = new double[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(model.indexOf(variables.get(i)));
        }
        return Optional.of(values);
    }
}
