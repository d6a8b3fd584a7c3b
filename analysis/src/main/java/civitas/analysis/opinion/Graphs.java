package civitas.analysis.opinion;

import java.util.random.RandomGenerator;

/** Networks by construction rule; all links go both ways. */
public final class Graphs {
    private Graphs() {}

    /** A ring of agents, each linked with the next; at least 3 agents. */
    public static Network cycle(int size) {
        PairList links = new PairList();
        for (int i = 0; i < size; i++) {
            links.add(i, (i + 1) % size);
        }
        return Network.of(size, links);
    }

    /** Agent 0 linked with all others. */
    public static Network star(int size) {
        PairList links = new PairList();
        for (int i = 1; i < size; i++) {
            links.add(0, i);
        }
        return Network.of(size, links);
    }

    /**
     * A lattice, each agent linked with those left, right, above and below; agents are numbered row by row.
     *
     * @param torus whether opposite edges are linked; then columns and rows must be at least 3
     */
    public static Network lattice(int columns, int rows, boolean torus) {
        PairList links = new PairList();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int agent = row * columns + column;
                if (torus || column + 1 < columns) {
                    links.add(agent, row * columns + (column + 1) % columns);
                }
                if (torus || row + 1 < rows) {
                    links.add(agent, (row + 1) % rows * columns + column);
                }
            }
        }
        return Network.of(columns * rows, links);
    }

    /**
     * Every pair is linked with the same probability, independently. Source: Gilbert 1959; drawn in O(links) by Batagelj and
     * Brandes 2005.
     */
    public static Network random(int size, double probability, RandomGenerator random) {
        return islands(size, 1, probability, 0, random);
    }

    /**
     * Groups of agents with consecutive numbers, as equal as can be; pairs of one group are linked with one probability, pairs
     * of two groups with another. Source: Golub and Jackson, QJE 127, 2012.
     */
    public static Network islands(int size, int groups, double within, double between, RandomGenerator random) {
        PairList links = new PairList();
        double highest = Math.max(within, between);
        if (highest > 0) {
            long pairs = size * (size - 1L) / 2;
            int second = 1;
            long rowStart = 0;
            for (long pair = gap(highest, random); pair < pairs; pair += 1 + gap(highest, random)) {
                while (pair - rowStart >= second) {
                    rowStart += second++;
                }
                int first = (int) (pair - rowStart);
                boolean together = group(first, size, groups) == group(second, size, groups);
                double probability = together ? within : between;
                if (probability == highest || random.nextDouble() * highest < probability) {
                    links.add(first, second);
                }
            }
        }
        return Network.of(size, links);
    }

    /** The group of an agent. */
    public static int group(int agent, int size, int groups) {
        return (int) ((long) agent * groups / size);
    }

    /** Failures before the next success. */
    private static long gap(double probability, RandomGenerator random) {
        if (probability >= 1) {
            return 0;
        }
        double gap = StrictMath.floor(StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-probability));
        return (long) Math.min(gap, 1e18);
    }

    /**
     * Agents come one by one and link with so many distinct earlier ones, each with probability in proportion to its links so
     * far; the first {@code links + 1} are all linked. Source: Barabasi and Albert, Science 286, 1999.
     *
     * @param links of a new agent, 1 to size - 1
     */
    public static Network preferential(int size, int links, RandomGenerator random) {
        PairList pairs = new PairList();
        for (int i = 0; i <= links; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(j, i);
            }
        }
        int[] chosen = new int[links];
        for (int newcomer = links + 1; newcomer < size; newcomer++) {
            int ends = 2 * pairs.size();
            for (int k = 0; k < links; k++) {
                chosen[k] = distinct(pairs, ends, chosen, k, random);
            }
            for (int target : chosen) {
                pairs.add(target, newcomer);
            }
        }
        return Network.of(size, pairs);
    }

    /** An end of a link drawn evenly is an agent drawn in proportion to its links. */
    private static int distinct(PairList pairs, int ends, int[] chosen, int count, RandomGenerator random) {
        while (true) {
            int end = (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * ends);
            int agent = end % 2 == 0 ? pairs.first(end / 2) : pairs.second(end / 2);
            boolean known = false;
            for (int k = 0; k < count; k++) {
                known |= chosen[k] == agent;
            }
            if (!known) {
                return agent;
            }
        }
    }
}
