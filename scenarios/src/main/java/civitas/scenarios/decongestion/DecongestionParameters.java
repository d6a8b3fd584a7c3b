package civitas.scenarios.decongestion;

import civitas.scenario.Parameter;

/** Everything that can be set in the {@code decongestion} scenario; by default the synthetic markets of the authors. */
public record DecongestionParameters(
        @Parameter(description = "Users, and items: one of each.", value = "8", range = "[2, 60]", source = SOURCE)
                int size,
        @Parameter(description = "Features d of items.", value = "14", range = "[1, 30]", source = SOURCE) int features,
        @Parameter(
                        description = "Features k that are shown, at most d.",
                        value = "6",
                        range = "[1, 30]",
                        source = SOURCE)
                int shown,
        @Parameter(
                        description =
                                "How alike tastes are (alpha): 0 for users who all rank items differently, 1 for users who agree.",
                        value = "0.5",
                        range = "[0, 1]",
                        source = SOURCE)
                double alike,
        @Parameter(
                        description = "Weight lambda of congestion in the proxy of welfare; prices paid have the rest.",
                        value = "0.5",
                        range = "[0, 1]",
                        source = SOURCE)
                double congestionWeight,
        @Parameter(
                        description = "Rounds: in each all users choose anew.",
                        value = "2000",
                        unit = "rounds",
                        range = "[1, 10000000]")
                int rounds,
        @Parameter(
                        description =
                                "Last rounds, which are measured; a platform that learns shows what it learned before.",
                        value = "100",
                        unit = "rounds",
                        range = "[1, 10000000]")
                int measuredRounds,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Nahum, Noti, Parkes, Rosenfeld 2024";

    /** Path of the disclosure, and name of its channel. */
    static final String PRICES = "platform.prices";

    /** Comparisons that an enumeration may cost. */
    private static final double LONGEST = 2e9;

    /** Masks of the number of features shown. */
    double masks() {
        return Masks.count(features, shown);
    }

    /** Whether all masks are tried: they are few enough. */
    boolean enumerates() {
        return shown <= features && masks() <= Masks.MOST && masks() * size * size * shown <= LONGEST;
    }
}
