package civitas.data.network;

import java.util.List;

/**
 * Networks that come with the program: textbook examples with exact answers, and two synthetic cities.
 * <ul>
 * <li>{@code pigou-1} to {@code pigou-4}: {@link #pigou};
 * <li>{@code braess}: {@link #braess};
 * <li>{@code parallel-3}: {@link #parallelThree};
 * <li>{@code grid-10x10} and {@code ring-radial-5x8}: {@link SyntheticCity} with its defaults and seed 1.
 * </ul>
 */
public final class ShippedNetworks {
    /** The largest degree of {@link #pigou}. */
    public static final int MAX_PIGOU_DEGREE = 4;

    private static final List<String> NAMES = List.of(
            "braess", "grid-10x10", "parallel-3", "pigou-1", "pigou-2", "pigou-3", "pigou-4", "ring-radial-5x8");

    private ShippedNetworks() {}

    /** The names there are, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Builds a network.
     *
     * @param name one of {@link #names()}
     * @throws IllegalArgumentException if there is no such network
     */
    public static TrafficNetwork find(String name) {
        return switch (name) {
            case "braess" -> braess();
            case "grid-10x10" -> named(name, SyntheticCity.grid(10, 10, 1));
            case "parallel-3" -> parallelThree();
            case "pigou-1" -> pigou(1);
            case "pigou-2" -> pigou(2);
            case "pigou-3" -> pigou(3);
            case "pigou-4" -> pigou(4);
            case "ring-radial-5x8" -> named(name, SyntheticCity.ringRadial(5, 8, 1));
            default -> throw new IllegalArgumentException(
                    "no network '" + name + "'; available: " + String.join(", ", NAMES));
        };
    }

    /**
     * Pigou's two roads from node 1 to node 2: {@code t = 1} and {@code t = x^degree}, demand 1. In equilibrium all
     * take the second, at cost 1; best for all is {@code x = (degree + 1)^(-1/degree)} on it.
     * <p>Source: A. C. Pigou, The Economics of Welfare, 1920; degrees above 1: T. Roughgarden, Selfish Routing and the
     * Price of Anarchy, 2005.
     *
     * @param degree from 1 to {@value #MAX_PIGOU_DEGREE}
     */
    public static TrafficNetwork pigou(int degree) {
        Checks.require(degree >= 1 && degree <= MAX_PIGOU_DEGREE, "degree", degree, "in [1, " + MAX_PIGOU_DEGREE + "]");
        return between("pigou-" + degree, 1, RoadLink.general(1, 2, 1, 0, 0), RoadLink.general(1, 2, 0, 1, degree));
    }

    /**
     * Three roads from node 1 to node 2: {@code 1 + x}, {@code 2 + 0.5 x^2}, {@code 3 + 0.25 x}, demand 3. In
     * equilibrium the third is empty and the second carries {@code sqrt(5) - 1}.
     */
    public static TrafficNetwork parallelThree() {
        return between(
                "parallel-3",
                3,
                RoadLink.general(1, 2, 1, 1, 1),
                RoadLink.general(1, 2, 2, 0.5, 2),
                RoadLink.general(1, 2, 3, 0.25, 1));
    }

    /**
     * Braess's network from node 1 to node 2 with demand 6: links 1-3 and 4-2 take {@code 10 x} (and 1e-8, for the BPR
     * form), 1-4 and 3-2 {@code 50 + x}, 3-4 {@code 10 + x}. Each of the three routes carries 2 and costs 92; without
     * link 3-4, the fourth, each of two carries 3 and costs 83.
     * <p>Source: D. Braess, Unternehmensforschung 12, 1968, 258-268.
     */
    public static TrafficNetwork braess() {
        RoadLinks links = RoadLinks.of(List.of(
                RoadLink.bpr(1, 3, 1, 1, 1e-8, 1e9, 1),
                RoadLink.bpr(1, 4, 1, 1, 50, 0.02, 1),
                RoadLink.bpr(3, 2, 1, 1, 50, 0.02, 1),
                RoadLink.bpr(3, 4, 1, 1, 10, 0.1, 1),
                RoadLink.bpr(4, 2, 1, 1, 1e-8, 1e9, 1)));
        return TrafficNetwork.of("braess", RoadNetworkData.of(2, 4, links), oneWay(6));
    }

    private static TrafficNetwork between(String name, double demand, RoadLink... links) {
        return TrafficNetwork.of(name, RoadNetworkData.of(2, 2, RoadLinks.of(List.of(links))), oneWay(demand));
    }

    private static TripTable oneWay(double demand) {
        return TripTable.of(2, new int[] {1}, new int[] {2}, new double[] {demand});
    }

    private static TrafficNetwork named(String name, SyntheticCity city) {
        TrafficNetwork generated = city.generate();
        return TrafficNetwork.of(name, generated.network(), generated.trips());
    }
}
