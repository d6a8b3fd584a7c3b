package civitas.analysis.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * Opinions in groups that gaps separate.
 *
 * @param sizes agents of each group, from the lowest opinions to the highest
 * @param all number of agents
 */
public record Clusters(List<Integer> sizes, int all) {
    /** Copies the sizes. */
    public Clusters {
        sizes = List.copyOf(sizes);
    }

    /**
     * The groups.
     *
     * @param opinions in rising order; not modified
     * @param gap neighbouring opinions farther apart belong to different groups
     */
    public static Clusters of(double[] opinions, double gap) {
        List<Integer> sizes = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < opinions.length; i++) {
            if (i > 0 && opinions[i] - opinions[i - 1] > gap) {
                sizes.add(size);
                size = 0;
            }
            size++;
        }
        if (size > 0) {
            sizes.add(size);
        }
        return new Clusters(sizes, opinions.length);
    }

    /** How many there are. */
    public int count() {
        return sizes.size();
    }

    /** How many hold at least that share of all agents. */
    public int count(double share) {
        return (int) sizes.stream().filter(size -> size >= share * all).count();
    }

    /** Share of the largest. */
    public double largest() {
        return sizes.stream().mapToInt(Integer::intValue).max().orElse(0) / (double) all;
    }
}
