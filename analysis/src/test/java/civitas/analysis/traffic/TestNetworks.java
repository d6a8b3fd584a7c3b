package civitas.analysis.traffic;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Public test networks in the TNTP format, read from the folder that the system property {@code civitas.tntp} or the
 * environment variable CIVITAS_TNTP names; tests that ask for one are skipped without it. Only what these tests need.
 */
@SuppressWarnings("ArrayRecordComponent") // shared by tests that do not write to it
record TestNetworks(RoadNetwork network, Demand demand, double[] lengths) {
    static TestNetworks read(String name) {
        String folder = folder();
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "public test networks are not part of the repository: name a folder by civitas.tntp or CIVITAS_TNTP");
        try {
            return parse(
                    Files.readAllLines(Path.of(folder, name + "_net.tntp")),
                    Files.readString(Path.of(folder, name + "_trips.tntp")));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read test network " + name + " in " + folder, e);
        }
    }

    AssignmentProblem problem() {
        return AssignmentProblem.of(network, demand);
    }

    TestNetworks withLengthWeight(double weight) {
        double[] fixed = Arrays.stream(lengths).map(length -> weight * length).toArray();
        return new TestNetworks(network.withFixedCost(fixed), demand, lengths);
    }

    /** Cost column of the file of best-known flows. */
    static double[] bestKnownCosts(String name, RoadGraph graph) {
        double[] costs = new double[graph.links()];
        Arrays.fill(costs, Double.NaN);
        try {
            for (String line : Files.readAllLines(Path.of(folder(), name + "_flow.tntp"))) {
                String[] field = line.strip().split("\\s+", -1);
                if (field.length == 4 && Character.isDigit(field[0].charAt(0))) {
                    int from = Integer.parseInt(field[0]) - 1;
                    int to = Integer.parseInt(field[1]) - 1;
                    for (int link : graph.linksOutOf(from)) {
                        costs[link] = graph.to(link) == to ? Double.parseDouble(field[3]) : costs[link];
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read best-known flows of " + name, e);
        }
        return costs;
    }

    private static String folder() {
        return System.getProperty("civitas.tntp", System.getenv("CIVITAS_TNTP"));
    }

    private static TestNetworks parse(List<String> lines, String trips) {
        double[][] rows = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                .map(line -> Arrays.stream(line.replace(';', ' ').strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        int zones = metadata(lines, "NUMBER OF ZONES");
        RoadGraph graph = RoadGraph.of(metadata(lines, "NUMBER OF NODES"), nodes(rows, 0), nodes(rows, 1))
                .withZones(zones, metadata(lines, "FIRST THRU NODE") - 1);
        RoadNetwork network =
                RoadNetwork.bpr(graph, column(rows, 4), column(rows, 5), column(rows, 2), column(rows, 6));
        return new TestNetworks(network, demand(zones, trips), column(rows, 3));
    }

    private static int metadata(List<String> lines, String key) {
        String line = lines.stream().filter(l -> l.contains(key)).findFirst().orElseThrow();
        return Integer.parseInt(line.substring(line.indexOf('>') + 1).strip());
    }

    private static int[] nodes(double[][] rows, int column) {
        return Arrays.stream(rows).mapToInt(row -> (int) row[column] - 1).toArray();
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static Demand demand(int zones, String text) {
        double[][] trips = new double[zones][zones];
        int origin = -1;
        for (String line : text.substring(text.indexOf("END OF METADATA>") + 16).split("\n", -1)) {
            String content = line.strip();
            if (content.startsWith("Origin")) {
                origin = Integer.parseInt(content.substring(6).strip()) - 1;
            } else if (origin >= 0 && !content.isEmpty()) {
                for (String entry : content.split(";", -1)) {
                    String[] pair = entry.split(":", -1);
                    if (pair.length == 2) {
                        trips[origin][Integer.parseInt(pair[0].strip()) - 1] = Double.parseDouble(pair[1].strip());
                    }
                }
            }
        }
        return Demand.ofTable(trips);
    }
}
