package civitas.data.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads the text of a trips file: metadata, then per origin a line {@code Origin o} and lines of any number of entries
 * {@code destination : trips;}.
 */
final class TntpTripsText {
    static final String ZONES = TntpNetworkText.ZONES;
    static final String TOTAL = "TOTAL OD FLOW";
    static final List<String> TAGS = List.of(ZONES, TOTAL);

    /** How far the sum of the entries may be from the total the file states, relative to that total. */
    static final double TOLERANCE = 1e-6;

    private static final String ORIGIN = "origin";
    private static final String ENTRY = "'destination : trips;'";

    private final TntpLines lines;
    private int zones;
    private int[] blockLine = new int[0];
    private int[] entryLine = new int[0];
    private int blockStart;
    private int origin;
    private boolean inBlock;
    private int entries;
    private int[] origins = new int[16];
    private int[] destinations = new int[16];
    private double[] trips = new double[16];

    private TntpTripsText(TntpLines lines) {
        this.lines = lines;
    }

    /**
     * Reads a trips file.
     *
     * @param networkZones zones the network has, 0 if it is not known
     */
    static TripTable read(TntpLines lines, int networkZones) {
        return new TntpTripsText(lines).readTable(networkZones);
    }

    private TripTable readTable(int networkZones) {
        TntpMetadata metadata = TntpMetadata.read(lines, TAGS);
        int announcedZones = metadata.integer(ZONES, 1, RoadNetworkData.MAX_NODES);
        final double total = metadata.requiredNumber(TOTAL);
        if (announcedZones > 0 && networkZones > 0 && announcedZones != networkZones) {
            lines.problemAt(
                    metadata.line(ZONES),
                    "<" + ZONES + "> " + announcedZones + ", must be " + networkZones + " as in the network file");
        }
        zones = announcedZones > 0 ? announcedZones : RoadNetworkData.MAX_NODES;
        blockLine = new int[zones + 1];
        entryLine = new int[zones + 1];
        while (lines.next()) {
            readLine();
        }
        // A sum over entries that could not be read would only repeat their problems.
        if (lines.sound()) {
            checkTotal(metadata.line(TOTAL), total);
        }
        lines.finish();
        return TripTable.of(
                zones,
                Arrays.copyOf(origins, entries),
                Arrays.copyOf(destinations, entries),
                Arrays.copyOf(trips, entries));
    }

    private void readLine() {
        String line = lines.line();
        if (line.toLowerCase(Locale.ROOT).startsWith(ORIGIN)) {
            startBlock(line.substring(ORIGIN.length()).strip());
        } else if (!inBlock) {
            lines.problem("found " + TntpLines.quoted(line) + " before the first 'Origin' line");
            lines.finish();
        } else {
            readEntries(line);
        }
    }

    private void startBlock(String word) {
        inBlock = true;
        blockStart = lines.number();
        int problemsBefore = lines.problems();
        origin = lines.integer("origin", word, 1, zones);
        if (lines.problems() == problemsBefore) {
            if (blockLine[origin] > 0) {
                lines.problem("origin " + origin + " is there twice, first on line " + blockLine[origin]
                        + "; must be there once");
            }
            blockLine[origin] = lines.number();
        }
    }

    private void readEntries(String line) {
        int start = 0;
        for (int end = line.indexOf(';'); end >= 0; end = line.indexOf(';', start)) {
            readEntry(line.substring(start, end).strip());
            start = end + 1;
        }
        String rest = line.substring(start).strip();
        if (!rest.isEmpty()) {
            lines.problem("found " + TntpLines.quoted(rest) + " without ';', must be " + ENTRY);
        }
    }

    private void readEntry(String entry) {
        int colon = entry.indexOf(':');
        if (colon < 0) {
            lines.problem("found " + TntpLines.quoted(entry) + ", must be " + ENTRY);
            return;
        }
        int problemsBefore = lines.problems();
        int destination = lines.integer("destination", entry.substring(0, colon).strip(), 1, zones);
        double amount = lines.notNegative("trips", entry.substring(colon + 1).strip());
        if (amount > TripTable.MAX_TRIPS) {
            lines.problem("trips = " + amount + ", must be at most " + TripTable.MAX_TRIPS);
        }
        if (lines.problems() > problemsBefore) {
            return;
        }
        if (entryLine[destination] > blockStart) {
            lines.problem("trips from " + origin + " to " + destination + " are there twice, first on line "
                    + entryLine[destination] + "; must be there once");
        }
        entryLine[destination] = lines.number();
        add(destination, amount);
    }

    private void add(int destination, double amount) {
        if (entries == trips.length) {
            int larger = entries + entries / 2;
            origins = Arrays.copyOf(origins, larger);
            destinations = Arrays.copyOf(destinations, larger);
            trips = Arrays.copyOf(trips, larger);
        }
        origins[entries] = origin;
        destinations[entries] = destination;
        trips[entries] = amount;
        entries++;
    }

    private void checkTotal(int line, double announced) {
        double sum = 0;
        for (int i = 0; i < entries; i++) {
            sum += trips[i];
        }
        if (sum > TripTable.MAX_TRIPS) {
            lines.problemAt(line, "the trips add up to " + sum + ", must be at most " + TripTable.MAX_TRIPS);
        } else if (Math.abs(sum - announced) > TOLERANCE * announced) {
            lines.problemAt(
                    line,
                    "<" + TOTAL + "> " + announced + ", but the trips add up to " + sum
                            + "; must agree to within a relative " + TOLERANCE);
        }
    }
}
