package civitas.analysis.persuasion;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Experiments on offer. A buyer takes what leaves most after its price, or nothing; among offers within 1e-7 of that it takes
 * the dearest, as optimal menus leave buyers indifferent. Source: Bergemann, Bonatti, Smolin, AER 2018.
 *
 * @param items the experiments
 */
public record Menu(List<Experiment> items) {
    /** Number of the choice of nothing. */
    public static final int NOTHING = -1;

    private static final double TIE = 1e-7;

    /** Copies the items. */
    public Menu {
        items = List.copyOf(items);
    }

    /** All information at one price. */
    public static Menu flat(double price) {
        return new Menu(List.of(Experiment.full(price)));
    }

    /** What arrives if results are turned into the other one with a probability. */
    public Menu flipped(double chance) {
        return new Menu(items.stream().map(item -> item.flipped(chance)).toList());
    }

    /** The item that a buyer takes, or {@link #NOTHING}. */
    public int choice(double belief) {
        double alone = Math.max(belief, 1 - belief);
        double most = alone;
        for (Experiment item : items) {
            most = Math.max(most, item.right(belief) - item.price());
        }
        int choice = NOTHING;
        double paid = alone < most - TIE ? -1 : 0;
        for (int i = 0; i < items.size(); i++) {
            Experiment item = items.get(i);
            if (item.right(belief) - item.price() >= most - TIE && item.price() > paid) {
                choice = i;
                paid = item.price();
            }
        }
        return choice;
    }

    /** Mean price paid, exactly. */
    public double revenue(BuyerTypes types) {
        double sum = 0;
        if (types.isFinite()) {
            BuyerTypes.Atoms atoms = types.atoms(0);
            for (int i = 0; i < atoms.beliefs().length; i++) {
                sum += atoms.weights()[i] * paid(atoms.beliefs()[i]);
            }
            return sum;
        }
        double before = 0;
        for (double border : borders()) {
            sum += paid((before + border) / 2) * (types.below(border) - types.below(before));
            before = border;
        }
        return sum;
    }

    private double paid(double belief) {
        int choice = choice(belief);
        return choice == NOTHING ? 0 : items.get(choice).price();
    }

    /** Beliefs between which everybody chooses the same: crossings of what offers are worth, and 1. */
    private NavigableSet<Double> borders() {
        double[][] lines = new double[2 * items.size() + 2][];
        lines[0] = new double[] {0, 1};
        lines[1] = new double[] {1, -1};
        for (int i = 0; i < items.size(); i++) {
            Experiment item = items.get(i);
            double slope = item.x() - item.y();
            lines[2 * i + 2] = new double[] {item.y() - item.price(), slope};
            lines[2 * i + 3] = new double[] {1 - item.y() - item.price(), -slope};
        }
        NavigableSet<Double> borders = new TreeSet<>(List.of(1.0));
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < i; j++) {
                double crossing = (lines[i][0] - lines[j][0]) / (lines[j][1] - lines[i][1]);
                if (crossing > 0 && crossing < 1) {
                    borders.add(crossing);
                }
            }
        }
        return borders;
    }
}
