package civitas.analysis.recourse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/** The integer programme of a menu as ojAlgo sees it: one binary variable per move. */
final class MoveProgramme {
    private static final NumberContext GAP = NumberContext.of(12, 12);

    static {
        // The library greets on standard output, which belongs to results.
        System.setProperty("shut.up.ojAlgo", "true");
        // Its presolvers lose optimal moves of a few in ten thousand programmes.
        ExpressionsBasedModel.clearPresolvers();
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<List<Variable>> moves = new ArrayList<>();
    private int constraints;

    /**
     * Builds the programme.
     *
     * @param earlier sets of features none of which may be changed as a whole
     */
    MoveProgramme(CostFunction cost, Menu menu, List<BitSet> earlier) {
        // The other algorithms for nodes return points outside of their bounds.
        model.options.linear().dual();
        // One thread: which of equally good moves is found must not depend on a race.
        model.options.integer(
                IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(GAP));
        Expression gain = constraint().lower(1);
        for (Menu.Choice choice : menu.choices()) {
            moves.add(variables(choice, gain));
        }
        if (cost == CostFunction.TOTAL_LOG_PERCENTILE) {
            priceEach(menu);
        } else {
            priceLargest(menu);
        }
        earlier.forEach(set -> keepOne(menu, set));
    }

    private Expression constraint() {
        return model.newExpression("constraint-" + constraints++);
    }

    private List<Variable> variables(Menu.Choice choice, Expression gain) {
        Expression one = constraint().level(1);
        List<Variable> variables = new ArrayList<>();
        for (int k = 0; k < choice.size(); k++) {
            Variable move =
                    model.newVariable("move-" + choice.feature() + "-" + k).binary();
            one.set(move, 1);
            gain.set(move, choice.gains()[k]);
            variables.add(move);
        }
        return variables;
    }

    private void priceEach(Menu menu) {
        for (int i = 0; i < moves.size(); i++) {
            double[] costs = menu.choices().get(i).costs();
            for (int k = 0; k < costs.length; k++) {
                moves.get(i).get(k).weight(costs[k]);
            }
        }
    }

    private void priceLargest(Menu menu) {
        Variable largest = model.newVariable("largest").lower(0).upper(1).weight(1);
        for (int i = 0; i < moves.size(); i++) {
            Expression above = constraint().lower(0).set(largest, 1);
            double[] costs = menu.choices().get(i).costs();
            for (int k = 0; k < costs.length; k++) {
                above.set(moves.get(i).get(k), -costs[k]);
            }
        }
    }

    /** At least one feature of the set stays as it is. */
    private void keepOne(Menu menu, BitSet set) {
        Expression kept = constraint().lower(1);
        for (int i = 0; i < moves.size(); i++) {
            if (set.get(menu.choices().get(i).feature())) {
                kept.set(moves.get(i).get(0), 1);
            }
        }
    }

    /** Forbids that combination of moves. */
    void cutOff(int[] combination) {
        Expression cut = constraint().upper(combination.length - 1);
        for (int i = 0; i < combination.length; i++) {
            cut.set(moves.get(i).get(combination[i]), 1);
        }
    }

    /** An optimal move of each choice; empty if there is none. */
    Optional<int[]> solve() {
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        if (!result.getState().isOptimal()) {
            throw new ArithmeticException(
                    "integer programme of " + moves.size() + " features ended " + result.getState());
        }
        int[] chosen = new int[moves.size()];
        for (int i = 0; i < chosen.length; i++) {
            for (int k = 1; k < moves.get(i).size(); k++) {
                int index = model.indexOf(moves.get(i).get(k));
                chosen[i] = result.doubleValue(index) > 0.5 ? k : chosen[i];
            }
        }
        return Optional.of(chosen);
    }
}
