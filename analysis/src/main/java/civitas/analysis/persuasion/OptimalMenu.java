package civitas.analysis.persuasion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The menu that earns most, by linear programme over one experiment (x, y, p) per type: no type gains by buying nothing, nor by
 * its neighbour's experiment. Neighbours suffice, because what an experiment is worth to a type that follows it is linear in
 * the type, with slope x - y; following it is best for any type, where buying it is. A continuous distribution is put on atoms
 * first, and the menu is then posted to the distribution itself. Source: Bergemann, Bonatti, Smolin, AER 2018, section II.
 */
public final class OptimalMenu {
    private static final double SAME = 1e-5;

    private OptimalMenu() {}

    /**
     * A solution of the programme.
     *
     * @param menu the experiments, each once
     * @param revenue what the programme earns of its atoms
     */
    record Solution(Menu menu, double revenue) {}

    /**
     * The menu.
     *
     * @param cells atoms that a continuous distribution is put on, at least 2
     * @throws ArithmeticException if the linear programme is not solved
     */
    public static Menu of(BuyerTypes types, int cells) {
        return solve(types, cells).menu();
    }

    static Solution solve(BuyerTypes types, int cells) {
        BuyerTypes.Atoms atoms = types.atoms(cells);
        double[] beliefs = atoms.beliefs();
        LinearProgramme programme = new LinearProgramme();
        int[][] item = new int[beliefs.length][];
        for (int i = 0; i < beliefs.length; i++) {
            item[i] = new int[] {
                programme.variable(1, 0),
                programme.variable(1, 0),
                programme.variable(Double.POSITIVE_INFINITY, atoms.weights()[i])
            };
            programme.atLeast(
                    Math.max(beliefs[i], 1 - beliefs[i]), item[i], new double[] {beliefs[i], 1 - beliefs[i], -1});
        }
        for (int i = 1; i < beliefs.length; i++) {
            prefers(programme, beliefs[i], item[i], item[i - 1]);
            prefers(programme, beliefs[i - 1], item[i - 1], item[i]);
        }
        double[] found = programme.maximise();
        List<Experiment> items = new ArrayList<>();
        double revenue = 0;
        for (int i = 0; i < item.length; i++) {
            int[] own = item[i];
            add(items, found[own[0]], found[own[1]], found[own[2]]);
            revenue += atoms.weights()[i] * found[own[2]];
        }
        return new Solution(new Menu(items), revenue);
    }

    private static void prefers(LinearProgramme programme, double belief, int[] own, int[] other) {
        int[] which = {own[0], own[1], own[2], other[0], other[1], other[2]};
        programme.atLeast(0, which, new double[] {belief, 1 - belief, -1, -belief, belief - 1, 1});
    }

    private static void add(List<Experiment> items, double x, double y, double price) {
        Experiment item = new Experiment(inUnit(x), inUnit(y), Math.max(0, price));
        boolean known = items.stream()
                .anyMatch(each -> Math.abs(each.x() - item.x()) < SAME
                        && Math.abs(each.y() - item.y()) < SAME
                        && Math.abs(each.price() - item.price()) < SAME);
        if (!known && item.price() > SAME) {
            items.add(item);
        }
    }

    private static double inUnit(double number) {
        return Math.max(0, Math.min(1, number));
    }

    /** The price at which all information sold at one price earns most. */
    public static double flatPrice(BuyerTypes types) {
        double[] candidates = types.isFinite()
                ? Arrays.stream(types.atoms(0).beliefs())
                        .map(belief -> Math.min(belief, 1 - belief))
                        .toArray()
                : IntStream.rangeClosed(1, BuyerTypes.CELLS / 2)
                        .mapToDouble(i -> (double) i / BuyerTypes.CELLS)
                        .toArray();
        double best = 0;
        double most = 0;
        for (double price : candidates) {
            double revenue = types.isFinite()
                    ? Menu.flat(price).revenue(types)
                    : price * (types.below(1 - price) - types.below(price));
            if (revenue > most + 1e-15) {
                best = price;
                most = revenue;
            }
        }
        return best;
    }
}
