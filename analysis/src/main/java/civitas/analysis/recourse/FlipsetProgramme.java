package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Cheapest actions and flipsets by an integer programme, for features that move on grids:
 * <pre>
 *   minimise  cost of u   subject to   sum_k u_jk = 1 for every feature j,   sum_jk w_j a_jk u_jk &gt;= -(w.x + b),   u_jk in {0, 1}
 * </pre>
 * where u_jk chooses move a_jk of feature j and a_j0 = 0. The cost is the sum of the costs of chosen moves, or their maximum.
 * <p>Source: Ustun, Spangher, Liu, FAT* 2019, section 3. Solved by the branch-and-bound of ojAlgo on one thread, so that
 * equal questions have equal answers. A choice within the solver's tolerance but short of the score is cut off and the
 * programme solved again. Cost: milliseconds to seconds per person.
 */
public final class FlipsetProgramme implements Recourse {
    private static final int MOST_CUTS = 1_000;

    private final CostFunction cost;
    private final ActionSet actions;
    private final LinearClassifier classifier;
    private final boolean reduces;

    /**
     * The programme against a classifier of the same features.
     *
     * @throws IllegalArgumentException if a feature moves without steps
     */
    public FlipsetProgramme(CostFunction cost, ActionSet actions, LinearClassifier classifier) {
        this(cost, actions, classifier, true);
    }

    /** The same, with or without leaving out what cannot be optimal before solving. */
    FlipsetProgramme(CostFunction cost, ActionSet actions, LinearClassifier classifier, boolean reduces) {
        actions.requireFits(classifier);
        for (ActionableFeature feature : actions.features()) {
            Require.that(!feature.isContinuous(), "feature", feature.name(), "on a grid for an integer programme");
        }
        this.cost = cost;
        this.actions = actions;
        this.classifier = classifier;
        this.reduces = reduces;
    }

    @Override
    public double cost(double[] x) {
        return cheapest(x).map(Action::cost).orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public Optional<Action> cheapest(double[] x) {
        return flipset(x, 1).stream().findFirst();
    }

    /**
     * Alternatives, cheapest first. Each leaves at least one feature alone that any earlier one changes, so none only adds
     * changes to another. (The published algorithm also accepts those that add.)
     *
     * @param x features of a person; finite; not modified
     * @param items most alternatives, at least 1
     * @return empty if there is no recourse; the action of changing nothing for somebody who is approved
     */
    public List<Action> flipset(double[] x, int items) {
        Require.that(items >= 1, "items", items, "at least 1");
        if (classifier.approves(x)) {
            return List.of(new Action(x, x, 0));
        }
        Menu menu = Menu.of(cost, actions, classifier, x);
        List<Action> flipset = new ArrayList<>();
        List<BitSet> earlier = new ArrayList<>();
        Optional<Action> next = next(x, menu, earlier);
        while (next.isPresent()) {
            flipset.add(next.get());
            earlier.add(next.get().changed());
            next = flipset.size() < items ? next(x, menu, earlier) : Optional.empty();
        }
        return flipset;
    }

    private Optional<Action> next(double[] x, Menu menu, List<BitSet> earlier) {
        if (!menu.suffices()) {
            return Optional.empty();
        }
        Reduction reduction = Reduction.of(cost, menu, earlier);
        Menu left = reduces ? reduction.left() : menu;
        MoveProgramme programme = new MoveProgramme(cost, left, earlier);
        for (int cuts = 0; cuts < MOST_CUTS; cuts++) {
            Optional<int[]> moves = programme.solve();
            double[] target = moves.isEmpty() ? x : left.target(x, moves.get());
            double found = moves.isEmpty() ? Double.POSITIVE_INFINITY : cost.of(actions.features(), x, target);
            reduction.requireAtMost(found);
            if (moves.isEmpty()) {
                return Optional.empty();
            }
            if (classifier.approves(target)) {
                return Optional.of(new Action(x, target, found));
            }
            programme.cutOff(moves.get());
        }
        throw new ArithmeticException("no action found after " + MOST_CUTS + " that fell short by rounding");
    }
}
