package civitas.analysis.opinion;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Links read from text, one per row: {@code FROM TO} or {@code FROM TO WEIGHT}, separated by blanks or commas; agents are
 * numbered from 1; what follows a # is left out, and so is a first row of words, as tables have. No link may be listed twice.
 * A link from an agent to itself is its weight for itself. Immutable once read.
 */
public final class LinkList {
    /** With which some programs begin files. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+");
    /** Names of columns, which begin with a letter or a quotation mark. */
    private static final Pattern HEADER = Pattern.compile("[\\p{L}_\"][^\\s,]*([\\s,]+[\\p{L}_\"][^\\s,]*){1,2}");

    private static final Pattern NODE = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final PairList links = new PairList();
    private final Set<Long> known = new HashSet<>();
    private final String noun;
    private final boolean mayHaveWeights;
    private int[] rows = new int[16];
    private double[] weights = new double[16];
    private int largest;
    private int weighted;

    private LinkList(String noun, boolean mayHaveWeights) {
        this.noun = noun;
        this.mayHaveWeights = mayHaveWeights;
    }

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException if a row cannot be read, with its number as editors count, or there is none
     */
    public static LinkList ofRows(String text) {
        return new LinkList("row", true).read(rows(text), true);
    }

    /**
     * Reads the text of a file whose links have no weights.
     *
     * @throws IllegalArgumentException if a row cannot be read, with its number as editors count, or there is none
     */
    public static LinkList ofPairs(String text) {
        return new LinkList("row", false).read(rows(text), true);
    }

    private static List<String> rows(String text) {
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
    }

    /**
     * Reads links between semicolons, without names of columns.
     *
     * @throws IllegalArgumentException if an entry cannot be read, with its number, or there is none
     */
    public static LinkList ofEntries(String text) {
        return new LinkList("entry", true).read(List.of(text.split(";", -1)), false);
    }

    private LinkList read(List<String> rows, boolean mayHaveHeader) {
        boolean first = mayHaveHeader;
        for (int row = 0; row < rows.size(); row++) {
            String line = rows.get(row).replaceFirst("#.*", "").strip();
            if (!line.isEmpty() && !(first && HEADER.matcher(line).matches())) {
                add(row + 1, line);
            }
            first &= line.isEmpty();
        }
        if (links.size() == 0) {
            throw new IllegalArgumentException("there is no link, must be at least one such as '1 2'");
        }
        known.clear();
        return this;
    }

    private void add(int row, String line) {
        String[] words = BETWEEN.split(line, -1);
        if (words.length != 2 && !(words.length == 3 && mayHaveWeights)) {
            throw refused(
                    row, line, "is no link, must be " + (mayHaveWeights ? "FROM TO or FROM TO WEIGHT" : "FROM TO"));
        }
        int from = node(row, line, words[0]);
        int to = node(row, line, words[1]);
        boolean hasWeight = words.length == 3;
        if (links.size() > 0 && hasWeight != weighted > 0) {
            throw refused(row, line, "all links must have weights, or none");
        }
        if (!known.add(((long) from << 32) + to)) {
            throw refused(row, line, "lists this link a second time");
        }
        weighted += hasWeight ? 1 : 0;
        if (links.size() == weights.length) {
            weights = Arrays.copyOf(weights, 2 * weights.length);
            rows = Arrays.copyOf(rows, weights.length);
        }
        rows[links.size()] = row;
        weights[links.size()] = hasWeight ? weight(row, line, words[2]) : 1;
        links.add(from - 1, to - 1);
        largest = Math.max(largest, Math.max(from, to));
    }

    private int node(int row, String line, String word) {
        if (!NODE.matcher(word).matches() || Integer.parseInt(word) == 0) {
            throw refused(row, line, "'" + word + "' is not an agent, must be a whole number from 1");
        }
        return Integer.parseInt(word);
    }

    private double weight(int row, String line, String word) {
        double weight = NUMBER.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
        if (!(weight > 0 && weight <= 1e9)) {
            throw refused(row, line, "'" + word + "' is not a weight, must be a number in (0, 1e9]");
        }
        return weight;
    }

    private IllegalArgumentException refused(int row, String line, String reason) {
        return new IllegalArgumentException(noun + " " + row + " '" + line + "': " + reason);
    }

    /** Number of links. */
    public int size() {
        return links.size();
    }

    /** First agent of a link, from 1. */
    public int from(int link) {
        return links.first(link) + 1;
    }

    /** Second agent of a link, from 1. */
    public int to(int link) {
        return links.second(link) + 1;
    }

    /** Where a link stands, such as {@code row 7}. */
    public String place(int link) {
        return noun + " " + rows[link];
    }

    /**
     * Whether there are as many agents as are named.
     *
     * @throws IllegalArgumentException if not
     */
    public void requireAgents(int agents) {
        for (int link = 0; largest > agents && link < links.size(); link++) {
            int later = Math.max(from(link), to(link));
            if (later > agents) {
                throw new IllegalArgumentException(place(link) + " names agent " + later + ", must be at most agents = "
                        + agents + "; the largest named is " + largest);
            }
        }
    }

    /**
     * The network among so many agents; those that no link names listen to nobody.
     *
     * @param directed whether TO does not listen to FROM
     * @throws IllegalArgumentException if a link names an agent there is not, or, undirected, says the same as another
     */
    public Network network(int agents, boolean directed) {
        requireAgents(agents);
        if (!directed) {
            requireOnce();
        }
        return Network.weighted(agents, links, weights, directed);
    }

    /** Undirected, 1 2 and 2 1 are one link. */
    private void requireOnce() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < links.size(); i++) {
            long low = Math.min(links.first(i), links.second(i));
            long high = Math.max(links.first(i), links.second(i));
            if (!seen.add((low << 32) + high)) {
                throw new IllegalArgumentException(place(i) + " links agents " + (low + 1) + " and " + (high + 1)
                        + " a second time, in the other direction: list the link once, or set graph.directed to true");
            }
        }
    }
}
