package civitas.scenarios.herding;

import civitas.scenario.InputFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A graph of agents read from a CSV file: a header, then one pair of numbers from 1 per row. Immutable. */
final class GraphFile {
    private static final Pattern PAIR = Pattern.compile("\\s*\\d+\\s*,\\s*\\d+\\s*");

    private final Map<Integer, TreeSet<Integer>> earlier = new TreeMap<>();

    private GraphFile() {}

    /**
     * Reads a file in an allowed folder.
     *
     * @throws IllegalArgumentException if it cannot be read, with the row that is wrong
     */
    static GraphFile read(String name) {
        return InputFile.read(name, "graph", GraphFile.class, GraphFile::parse);
    }

    static GraphFile parse(String text) {
        GraphFile graph = new GraphFile();
        List<String> rows = text.lines().toList();
        if (rows.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("is empty, expected a header and pairs of agents");
        }
        if (PAIR.matcher(rows.get(0)).matches()) {
            throw new IllegalArgumentException(
                    "row 1 is the pair '" + rows.get(0).trim() + "', expected a header, such as agent,neighbour");
        }
        for (int row = 1; row < rows.size(); row++) {
            if (!rows.get(row).isBlank()) {
                graph.link(row + 1, rows.get(row).split(",", -1));
            }
        }
        return graph;
    }

    private void link(int row, String[] cells) {
        if (cells.length != 2) {
            throw new IllegalArgumentException("row " + row + " has " + cells.length + " cells, expected 2 agents");
        }
        int first = agent(row, cells[0].trim());
        int second = agent(row, cells[1].trim());
        if (first == second) {
            throw new IllegalArgumentException("row " + row + " links agent " + first + " with itself");
        }
        earlier.computeIfAbsent(Math.max(first, second), agent -> new TreeSet<>())
                .add(Math.min(first, second));
    }

    private static int agent(int row, String cell) {
        try {
            int agent = Integer.parseInt(cell);
            if (agent >= 1) {
                return agent;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like numbers that name no agent
        }
        throw new IllegalArgumentException("row " + row + ": '" + cell + "' is no agent, must be an integer from 1");
    }

    /** The largest number of a linked agent; 0 if nobody is linked. */
    int lastAgent() {
        return earlier.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Neighbours of an agent that act before it, ascending. */
    int[] earlierNeighbours(int agent) {
        return earlier.getOrDefault(agent, new TreeSet<>()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
