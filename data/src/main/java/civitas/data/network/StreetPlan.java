package civitas.data.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Crossings of a synthetic city and the two-way roads between them, before zones are chosen. Crossings are numbered from
 * 0, places are in kilometres.
 */
final class StreetPlan {
    /** Class of road: number in the link type, lanes' capacity in vehicles per hour and direction, speed in km/h. */
    enum Road {
        MOTORWAY(1, 4000, 100),
        ARTERIAL(2, 1800, 50),
        STREET(3, 800, 30);

        final int type;
        final double capacity;
        final double speed;

        Road(int type, double capacity, double speed) {
            this.type = type;
            this.capacity = capacity;
            this.speed = speed;
        }
    }

    /** A two-way road between two crossings. */
    record Segment(int one, int other, Road road) {}

    private static final double BLOCK_KM = 0.5;
    private static final double RING_KM = 1;

    /** Every so many rows and columns of a grid there is an arterial road. */
    private static final int ARTERIAL_EVERY = 4;

    final double[] x;
    final double[] y;
    final List<Segment> segments = new ArrayList<>();

    private StreetPlan(int crossings) {
        x = new double[crossings];
        y = new double[crossings];
    }

    /** Crossings in rows; rows and columns 0, 4, 8, ... are arterial. */
    static StreetPlan grid(int rows, int columns) {
        StreetPlan plan = new StreetPlan(rows * columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int here = row * columns + column;
                plan.x[here] = column * BLOCK_KM;
                plan.y[here] = row * BLOCK_KM;
                if (column + 1 < columns) {
                    plan.segments.add(new Segment(here, here + 1, street(row)));
                }
                if (row + 1 < rows) {
                    plan.segments.add(new Segment(here, here + columns, street(column)));
                }
            }
        }
        return plan;
    }

    private static Road street(int index) {
        return index % ARTERIAL_EVERY == 0 ? Road.ARTERIAL : Road.STREET;
    }

    /** A centre, arterial radials, and rings of streets, the outermost a motorway. */
    static StreetPlan ringRadial(int rings, int radials) {
        StreetPlan plan = new StreetPlan(1 + rings * radials);
        for (int ring = 1; ring <= rings; ring++) {
            int first = 1 + (ring - 1) * radials;
            for (int radial = 0; radial < radials; radial++) {
                int here = first + radial;
                double angle = 2 * StrictMath.PI * radial / radials;
                plan.x[here] = ring * RING_KM * StrictMath.cos(angle);
                plan.y[here] = ring * RING_KM * StrictMath.sin(angle);
                int inner = ring == 1 ? 0 : here - radials;
                plan.segments.add(new Segment(inner, here, Road.ARTERIAL));
                int neighbour = first + (radial + 1) % radials;
                plan.segments.add(new Segment(here, neighbour, ring == rings ? Road.MOTORWAY : Road.STREET));
            }
        }
        return plan;
    }

    /** Number of crossings. */
    int crossings() {
        return x.length;
    }

    /** {@code double[crossing]}, the length of the shortest road that meets it. */
    double[] shortestRoadsKm() {
        double[] shortest = new double[crossings()];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        for (Segment segment : segments) {
            double length = distance(segment.one, segment.other);
            shortest[segment.one] = Math.min(shortest[segment.one], length);
            shortest[segment.other] = Math.min(shortest[segment.other], length);
        }
        return shortest;
    }

    /** Distance between two crossings as the crow flies, in kilometres. */
    double distance(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        return StrictMath.sqrt(dx * dx + dy * dy);
    }
}
