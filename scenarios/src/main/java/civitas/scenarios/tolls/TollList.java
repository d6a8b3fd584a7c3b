package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadGraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tolls written as {@code FROM-TO=TOLL}, separated by commas, nodes numbered from 1, with any blanks between the parts. Of
 * several links between the same nodes, {@code FROM-TO#2=TOLL} charges the second in the order of the file, and
 * {@code FROM-TO=TOLL} all. A toll is a decimal number in [0, {@value #MOST}], such as {@code 13}, {@code 0.25} or
 * {@code 1e3}, in money. No link may be charged twice.
 */
final class TollList {
    private static final double MOST = 1e9;
    private static final Pattern ENTRY =
            Pattern.compile("(\\d{1,9})\\s*-\\s*(\\d{1,9})\\s*(?:#\\s*(\\d{1,9})\\s*)?=\\s*(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final RoadGraph graph;
    private final double[] tolls;
    /** The entry that charges each link, null if none does. */
    private final String[] chargedBy;

    private TollList(RoadGraph graph) {
        this.graph = graph;
        tolls = new double[graph.links()];
        chargedBy = new String[graph.links()];
    }

    /**
     * Reads a list; an empty one charges nothing.
     *
     * @return {@code double[link]}, money
     * @throws IllegalArgumentException if an entry cannot be read, names no link or charges one again
     */
    static double[] parse(String text, RoadGraph graph) {
        TollList list = new TollList(graph);
        for (String entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                list.charge(entry.strip());
            }
        }
        return list.tolls;
    }

    private void charge(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw refused(entry, "cannot be read, must be FROM-TO=TOLL or FROM-TO#2=TOLL, such as 3-4=13");
        }
        double toll = amount(entry, parts.group(4));
        int from = Integer.parseInt(parts.group(1)) - 1;
        int to = Integer.parseInt(parts.group(2)) - 1;
        boolean all = parts.group(3) == null;
        int wanted = all ? 0 : Integer.parseInt(parts.group(3));
        int parallel = 0;
        boolean found = false;
        for (int link = 0; link < tolls.length; link++) {
            if (graph.from(link) == from && graph.to(link) == to) {
                parallel++;
                if (all || wanted == parallel) {
                    charge(link, toll, entry);
                    found = true;
                }
            }
        }
        if (!found) {
            throw refused(entry, "names a link that does not exist");
        }
    }

    private void charge(int link, double toll, String entry) {
        if (chargedBy[link] != null) {
            throw refused(entry, "charges a link again that '" + chargedBy[link] + "' charges");
        }
        chargedBy[link] = entry;
        tolls[link] = toll;
    }

    private static double amount(String entry, String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw refused(entry, "has a toll that is not a number, must be one such as 13, 0.25 or 1e3");
        }
        double toll = Double.parseDouble(word);
        if (toll < 0) {
            throw refused(entry, "is negative, must be at least 0");
        }
        if (toll > MOST) {
            throw refused(entry, "is too large, must be at most " + MOST);
        }
        return toll + 0.0; // never -0.0
    }

    private static IllegalArgumentException refused(String entry, String reason) {
        return new IllegalArgumentException("toll '" + entry + "' " + reason);
    }
}
