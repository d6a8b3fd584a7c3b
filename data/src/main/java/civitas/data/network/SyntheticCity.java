package civitas.data.network;

import static civitas.data.network.Checks.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Parameters of an invented city; {@link #generate()} builds it. Units: minutes, vehicles per hour, kilometres; places
 * in kilometres; trips per hour.
 * <p>Streets: every road is two-way, both directions alike, so the network is strongly connected. A {@link Layout#GRID} has blocks of
 * 0.5 km, every fourth row and column an arterial road, the others streets; a {@link Layout#RING_RADIAL} has a centre, arterial
 * radials and rings 1 km apart, the outermost a motorway. Each crossing is moved along either axis by up to {@value #JITTER}
 * of the shortest road that meets it, so every road keeps more than half of its regular length; the length of a road is the distance of its ends. Times are BPR with b = 0.15 and power 4:
 * <table>
 * <caption>classes of road</caption>
 * <tr><th>link type</th><th>road</th><th>capacity</th><th>speed on the empty road</th></tr>
 * <tr><td>1</td><td>motorway</td><td>4000 veh/h</td><td>100 km/h</td></tr>
 * <tr><td>2</td><td>arterial</td><td>1800 veh/h</td><td>50 km/h</td></tr>
 * <tr><td>3</td><td>street</td><td>800 veh/h</td><td>30 km/h</td></tr>
 * </table>
 * <p>Capacity varies by up to {@value #CAPACITY_SPREAD} around these, the same in both directions.
 * <p>Demand: {@code zones} crossings, drawn without replacement, are zones; they are nodes 1 to {@code zones} in the
 * order of the plan, the other crossings follow. Zone z has a weight {@code w_z} drawn evenly from [0.5, 1.5), and
 * {@code q_rs = K w_r w_s exp(-decayPerKm d_rs)} for r not s, d as the crow flies, K such that the sum is
 * {@code totalTrips}. Demand is symmetric; no trip stays in its zone.
 * <p>Equal parameters give equal networks to the last bit on any machine: {@link SplittableRandom#nextLong} is the only
 * source of chance, functions are those of {@link StrictMath}. Cost: linear in links and in pairs of zones.
 *
 * @param layout shape of the street plan
 * @param first rows of a grid, at least 2, or rings, at least 1
 * @param second columns of a grid, at least 2, or radials, at least 3
 * @param zones from 2 to {@value #MAX_ZONES} and to the number of crossings
 * @param totalTrips finite and above 0
 * @param decayPerKm finite and at least 0; so large that all demand vanishes is refused by {@link #generate()}
 * @param seed any number
 */
public record SyntheticCity(
        Layout layout, int first, int second, int zones, double totalTrips, double decayPerKm, long seed) {
    /** The most links a city may have. */
    public static final int MAX_LINKS = 10_000;

    /** The most zones a city may have: a million pairs. */
    public static final int MAX_ZONES = 1_000;

    /** How far a crossing may be from its regular place along an axis, relative to the shortest road that meets it. */
    public static final double JITTER = 0.15;

    /** How far a capacity may be from that of its class, relative to it. */
    public static final double CAPACITY_SPREAD = 0.2;

    private static final int DEFAULT_ZONES = 50;
    private static final double DEFAULT_TRIPS_PER_ZONE = 500;
    private static final double DEFAULT_DECAY_PER_KM = 0.3;
    private static final double B = 0.15;
    private static final double POWER = 4;
    private static final double MINUTES_PER_HOUR = 60;

    /** Shape of the street plan. */
    public enum Layout {
        /** Rows and columns. */
        GRID,
        /** Rings around a centre, and radials. */
        RING_RADIAL
    }

    /**
     * Checks the ranges given for the components, and that the city has at most {@value #MAX_LINKS} links.
     *
     * @throws IllegalArgumentException if one is violated
     */
    public SyntheticCity {
        boolean grid = layout == Layout.GRID;
        requireSize(grid ? "rows" : "rings", first, grid ? 2 : 1);
        requireSize(grid ? "columns" : "radials", second, grid ? 2 : 3);
        long links = links(layout, first, second);
        require(links <= MAX_LINKS, "number of links", links, "<= " + MAX_LINKS + "; choose a smaller city");
        int most = Math.min(MAX_ZONES, crossings(layout, first, second));
        require(zones >= 2 && zones <= most, "zones", zones, "in [2, " + most + "]");
        require(totalTrips > 0 && Double.isFinite(totalTrips), "totalTrips", totalTrips, "finite and > 0");
        require(decayPerKm >= 0 && Double.isFinite(decayPerKm), "decayPerKm", decayPerKm, "finite and >= 0");
    }

    private static void requireSize(String name, int size, int least) {
        require(size >= least && size <= MAX_LINKS, name, size, "in [" + least + ", " + MAX_LINKS + "]");
    }

    /** A grid with up to 50 zones, 500 trips per hour and zone, and a decay of 0.3 per kilometre. */
    public static SyntheticCity grid(int rows, int columns, long seed) {
        return withDefaults(Layout.GRID, rows, columns, seed);
    }

    /** A city of rings and radials with up to 50 zones, 500 trips per hour and zone, and a decay of 0.3 per kilometre. */
    public static SyntheticCity ringRadial(int rings, int radials, long seed) {
        return withDefaults(Layout.RING_RADIAL, rings, radials, seed);
    }

    private static SyntheticCity withDefaults(Layout layout, int first, int second, long seed) {
        long links = links(layout, first, second);
        // Sizes out of range are left to the constructor, which says what is wrong with them.
        boolean legal = first >= 1 && second >= 1 && Math.max(first, second) <= MAX_LINKS && links <= MAX_LINKS;
        int zones = legal ? Math.min(DEFAULT_ZONES, crossings(layout, first, second)) : 2;
        return new SyntheticCity(
                layout, first, second, zones, zones * DEFAULT_TRIPS_PER_ZONE, DEFAULT_DECAY_PER_KM, seed);
    }

    /** The same city with other demand: number of zones, trips per hour, and decay per kilometre. */
    public SyntheticCity withDemand(int newZones, double newTotalTrips, double newDecayPerKm) {
        return new SyntheticCity(layout, first, second, newZones, newTotalTrips, newDecayPerKm, seed);
    }

    private static long links(Layout layout, long first, long second) {
        return layout == Layout.GRID ? 2 * (first * (second - 1) + second * (first - 1)) : 4 * first * second;
    }

    private static int crossings(Layout layout, int first, int second) {
        return layout == Layout.GRID ? first * second : 1 + first * second;
    }

    /** Such as {@code grid-10x10-seed-1}. */
    public String name() {
        return (layout == Layout.GRID ? "grid-" : "ring-radial-") + first + "x" + second + "-seed-" + seed;
    }

    /**
     * Builds the city.
     *
     * @throws IllegalArgumentException if the demand cannot be computed: the distance decay is so large that no
     *     pair of zones has any, or the total overflows
     */
    public TrafficNetwork generate() {
        // One stream per purpose, so that a change of one leaves the others alone.
        SplittableRandom root = new SplittableRandom(seed);
        final SplittableRandom places = root.split();
        final SplittableRandom capacities = root.split();
        final SplittableRandom choice = root.split();
        final SplittableRandom weights = root.split();
        StreetPlan plan = layout == Layout.GRID ? StreetPlan.grid(first, second) : StreetPlan.ringRadial(first, second);
        move(plan, places);
        int[] crossingOf = zonesFirst(plan.crossings(), choice);
        RoadNetworkData network = RoadNetworkData.of(zones, plan.crossings(), roads(plan, crossingOf, capacities))
                .withCoordinates(coordinates(plan, crossingOf));
        return TrafficNetwork.of(name(), network, demand(plan, crossingOf, weights));
    }

    private static void move(StreetPlan plan, SplittableRandom random) {
        double[] shortest = plan.shortestRoadsKm();
        for (int crossing = 0; crossing < plan.crossings(); crossing++) {
            plan.x[crossing] += shortest[crossing] * JITTER * (2 * uniform(random) - 1);
            plan.y[crossing] += shortest[crossing] * JITTER * (2 * uniform(random) - 1);
        }
    }

    /** Crossings in the order of node numbers: zones drawn without replacement, then the others, both ascending. */
    private int[] zonesFirst(int crossings, SplittableRandom random) {
        List<Integer> left = new ArrayList<>();
        for (int crossing = 0; crossing < crossings; crossing++) {
            left.add(crossing);
        }
        for (int drawn = 0; drawn < zones; drawn++) {
            Collections.swap(left, drawn, drawn + (int) (uniform(random) * (crossings - drawn)));
        }
        Collections.sort(left.subList(0, zones));
        Collections.sort(left.subList(zones, crossings));
        return left.stream().mapToInt(Integer::intValue).toArray();
    }

    private static RoadLinks roads(StreetPlan plan, int[] crossingOf, SplittableRandom random) {
        int[] nodeOf = new int[crossingOf.length];
        for (int i = 0; i < crossingOf.length; i++) {
            nodeOf[crossingOf[i]] = i + 1;
        }
        List<RoadLink> links = new ArrayList<>();
        for (StreetPlan.Segment segment : plan.segments) {
            StreetPlan.Road road = segment.road();
            double capacity = StrictMath.rint(road.capacity * (1 + CAPACITY_SPREAD * (2 * uniform(random) - 1)));
            double length = plan.distance(segment.one(), segment.other());
            double minutes = MINUTES_PER_HOUR * length / road.speed;
            int one = nodeOf[segment.one()];
            int other = nodeOf[segment.other()];
            links.add(RoadLink.bpr(one, other, capacity, length, minutes, B, POWER)
                    .with(road.speed, 0, road.type));
            links.add(RoadLink.bpr(other, one, capacity, length, minutes, B, POWER)
                    .with(road.speed, 0, road.type));
        }
        return RoadLinks.of(links);
    }

    private static NodeCoordinates coordinates(StreetPlan plan, int[] crossingOf) {
        double[] x = Arrays.stream(crossingOf).mapToDouble(c -> plan.x[c]).toArray();
        double[] y = Arrays.stream(crossingOf).mapToDouble(c -> plan.y[c]).toArray();
        return new NodeCoordinates(x, y);
    }

    private TripTable demand(StreetPlan plan, int[] crossingOf, SplittableRandom random) {
        double[] weight = new double[zones];
        for (int zone = 0; zone < zones; zone++) {
            weight[zone] = 0.5 + uniform(random);
        }
        int pairs = zones * (zones - 1);
        int[] origin = new int[pairs];
        int[] destination = new int[pairs];
        double[] attraction = new double[pairs];
        double sum = 0;
        int pair = 0;
        for (int r = 0; r < zones; r++) {
            for (int s = 0; s < zones; s++) {
                if (r != s) {
                    origin[pair] = r + 1;
                    destination[pair] = s + 1;
                    double distance = plan.distance(crossingOf[r], crossingOf[s]);
                    attraction[pair] = weight[r] * weight[s] * StrictMath.exp(-decayPerKm * distance);
                    sum += attraction[pair++];
                }
            }
        }
        require(sum > 0, "decayPerKm", decayPerKm, "smaller: no pair of zones has any demand");
        double[] trips = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            trips[i] = totalTrips * (attraction[i] / sum);
        }
        return TripTable.of(zones, origin, destination, trips);
    }

    /** Even on [0, 1), with fixed arithmetic: the library's own way to a double may change. */
    private static double uniform(SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }
}
