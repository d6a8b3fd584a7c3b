package civitas.data.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a network file: metadata, then one link per line of ten columns, ended by a semicolon. */
final class TntpNetworkText {
    static final String ZONES = "NUMBER OF ZONES";
    static final String NODES = "NUMBER OF NODES";
    static final String FIRST_THROUGH_NODE = "FIRST THRU NODE";
    static final String LINKS = "NUMBER OF LINKS";
    static final String TOLL_FACTOR = "TOLL FACTOR";
    static final String DISTANCE_FACTOR = "DISTANCE FACTOR";
    static final List<String> TAGS = List.of(ZONES, NODES, FIRST_THROUGH_NODE, LINKS, TOLL_FACTOR, DISTANCE_FACTOR);
    static final int MAX_LINKS = 5_000_000;

    /** Larger ones would make times and their totals overflow. */
    static final double MAX_COEFFICIENT = 1e100;

    private static final String COLUMNS =
            "init node, term node, capacity, length, free flow time, b, power, speed, toll, link type";
    private static final int COLUMN_COUNT = 10;

    private final TntpLines lines;
    private final List<RoadLink> links = new ArrayList<>();
    private int nodes;

    private TntpNetworkText(TntpLines lines) {
        this.lines = lines;
    }

    static RoadNetworkData read(TntpLines lines) {
        return new TntpNetworkText(lines).read();
    }

    private RoadNetworkData read() {
        TntpMetadata metadata = TntpMetadata.read(lines, TAGS);
        nodes = metadata.integer(NODES, 1, RoadNetworkData.MAX_NODES);
        int highest = nodes > 0 ? nodes : RoadNetworkData.MAX_NODES;
        final int zones = metadata.integer(ZONES, 1, highest);
        final int firstThroughNode = metadata.integer(FIRST_THROUGH_NODE, 1, highest);
        final int announced = metadata.integer(LINKS, 0, MAX_LINKS);
        final double tollFactor = metadata.optionalNumber(TOLL_FACTOR);
        final double distanceFactor = metadata.optionalNumber(DISTANCE_FACTOR);
        nodes = highest;
        int found = 0;
        while (lines.next()) {
            found++;
            readLink();
        }
        if (announced >= 0 && found != announced) {
            lines.problemAt(
                    metadata.line(LINKS), "<" + LINKS + "> " + announced + ", but the file has " + found + " links");
        }
        lines.finish();
        return new RoadNetworkData(
                zones, nodes, firstThroughNode, RoadLinks.of(links), tollFactor, distanceFactor, Optional.empty());
    }

    private void readLink() {
        String line = lines.line();
        if (!line.endsWith(";")) {
            lines.problem("a link that does not end with ';'");
            return;
        }
        String[] cells = line.substring(0, line.length() - 1).strip().split("\\s+", -1);
        if (cells.length != COLUMN_COUNT) {
            lines.problem(cells.length + " columns, must be " + COLUMN_COUNT + ": " + COLUMNS);
            return;
        }
        int problemsBefore = lines.problems();
        final int from = lines.integer("init node", cells[0], 1, nodes);
        final int to = lines.integer("term node", cells[1], 1, nodes);
        final double capacity = lines.notNegative("capacity", cells[2]);
        final double length = lines.notNegative("length", cells[3]);
        final double freeFlowTime = lines.notNegative("free flow time", cells[4]);
        final double b = lines.notNegative("b", cells[5]);
        final double power = lines.notNegative("power", cells[6]);
        final double speed = lines.notNegative("speed", cells[7]);
        final double toll = lines.notNegative("toll", cells[8]);
        final int type = lines.integer("link type", cells[9], 0, Integer.MAX_VALUE);
        if (lines.problems() == problemsBefore && consistent(from, to, capacity, freeFlowTime, b, power)) {
            links.add(RoadLink.bpr(from, to, capacity, length, freeFlowTime, b, power)
                    .with(speed, toll, type));
        }
    }

    /** Rules on several columns of a link, each of which is legal by itself. */
    private boolean consistent(int from, int to, double capacity, double freeFlowTime, double b, double power) {
        int problemsBefore = lines.problems();
        if (from == to) {
            lines.problem("a link from node " + from + " to itself, must end at another node");
        }
        if (capacity == 0 && b > 0) {
            lines.problem("capacity = 0 with b = " + b + ", must be > 0 unless b = 0");
        } else {
            checkCoefficient(RoadLink.bprCoefficient(capacity, freeFlowTime, b, power), capacity, power);
        }
        if (power > 0 && power < 1) {
            lines.problem("power = " + power + ", must be " + RoadLink.LEGAL_POWER);
        }
        return lines.problems() == problemsBefore;
    }

    private void checkCoefficient(double coefficient, double capacity, double power) {
        // Negated, so that infinity times 0 is refused as well.
        if (!(coefficient <= MAX_COEFFICIENT)) {
            lines.problem("capacity = " + capacity + " with power = " + power
                    + ": free flow time * b / capacity^power is " + coefficient + ", must be at most "
                    + MAX_COEFFICIENT);
        }
    }
}
