package civitas.data.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of node and flow files: a line of column names, which may be missing, then one line per node or link.
 * A semicolon at the end of a line is optional, for published files differ, and so is a colon between columns.
 */
final class TntpColumns {
    private TntpColumns() {}

    /** Reads {@code node, x, y}; every node must be there once, in any order. */
    static NodeCoordinates nodes(TntpLines lines, int nodes) {
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        int[] lineOf = new int[nodes + 1];
        for (boolean first = true; lines.next(); first = false) {
            String[] cells = cells(lines, first, 3, "node, x, y");
            if (cells.length > 0) {
                int problemsBefore = lines.problems();
                int node = lines.integer("node", cells[0], 1, nodes);
                x[node - 1] = lines.finite("x", cells[1]);
                y[node - 1] = lines.finite("y", cells[2]);
                if (lines.problems() == problemsBefore && lineOf[node] > 0) {
                    lines.problem(
                            "node " + node + " is there twice, first on line " + lineOf[node] + "; must be there once");
                }
                lineOf[node] = lines.number();
            }
        }
        for (int node = 1; lines.sound() && node <= nodes; node++) {
            if (lineOf[node] == 0) {
                lines.problemOfFile("no line for node " + node + ", must have one for each of 1.." + nodes);
            }
        }
        lines.finish();
        return new NodeCoordinates(x, y);
    }

    /** Reads {@code from, to, volume, cost}; every link must be there once, in any order, parallel ones in theirs. */
    static LinkFlows flows(TntpLines lines, RoadLinks links) {
        double[] volume = new double[links.size()];
        double[] cost = new double[links.size()];
        OpenLinks open = new OpenLinks(links);
        for (boolean first = true; lines.next(); first = false) {
            String[] cells = cells(lines, first, 4, "from, to, volume, cost");
            if (cells.length > 0) {
                int problemsBefore = lines.problems();
                int from = lines.integer("from", cells[0], 1, RoadNetworkData.MAX_NODES);
                int to = lines.integer("to", cells[1], 1, RoadNetworkData.MAX_NODES);
                double flow = lines.notNegative("volume", cells[2]);
                double price = lines.notNegative("cost", cells[3]);
                int link = open.take(from, to);
                if (link >= 0) {
                    volume[link] = flow;
                    cost[link] = price;
                } else if (lines.problems() == problemsBefore) {
                    lines.problem("link " + from + " -> " + to + " is not in the network, or there too often");
                }
            }
        }
        int missing = open.first();
        if (lines.sound() && missing >= 0) {
            lines.problemOfFile("no line for link " + links.from(missing) + " -> " + links.to(missing)
                    + ", must have one for each of the " + links.size() + " links");
        }
        lines.finish();
        return new LinkFlows(volume, cost);
    }

    /** The columns of a line; none if it is the line of names, or after a problem. */
    private static String[] cells(TntpLines lines, boolean first, int count, String names) {
        String line = lines.line();
        String bare = line.endsWith(";") ? line.substring(0, line.length() - 1) : line;
        String[] cells = bare.replace(':', ' ').strip().split("\\s+", -1);
        if (first && !TntpLines.isNumber(cells[0])) {
            return new String[0];
        }
        if (cells.length != count) {
            lines.problem(cells.length + " columns, must be " + count + ": " + names);
            return new String[0];
        }
        return cells;
    }

    /** Links for which no line was read so far. */
    private static final class OpenLinks {
        private final Map<List<Integer>, Integer> firstOf = new HashMap<>();
        private final int[] nextParallel;
        private final boolean[] taken;

        OpenLinks(RoadLinks links) {
            nextParallel = new int[links.size()];
            taken = new boolean[links.size()];
            for (int link = links.size() - 1; link >= 0; link--) {
                Integer later = firstOf.put(List.of(links.from(link), links.to(link)), link);
                nextParallel[link] = later == null ? -1 : later;
            }
        }

        /** The first link between two nodes that was not taken yet, or -1. */
        int take(int from, int to) {
            int link = firstOf.getOrDefault(List.of(from, to), -1);
            if (link >= 0) {
                taken[link] = true;
                firstOf.put(List.of(from, to), nextParallel[link]);
            }
            return link;
        }

        /** The first link that was not taken, or -1. */
        int first() {
            for (int link = 0; link < taken.length; link++) {
                if (!taken[link]) {
                    return link;
                }
            }
            return -1;
        }
    }
}
