package civitas.scenarios.tolls;

import civitas.scenario.Parameter;

/** Everything that can be set in the {@code tolls} scenario; the defaults are Braess's network, known in closed form. */
public record TollParameters(
        @Parameter(
                        description =
                                "Road network: a shipped name, or the path of a _net.tntp file with its _trips.tntp beside it.",
                        value = "braess")
                String network,
        @Parameter(description = "All trips are multiplied by this.", value = "1", range = "(0, 100]")
                double demandScale,
        @Parameter(
                        description =
                                "What a unit of length costs, in units of time; added to what the network file says.",
                        value = "0",
                        range = "[0, 1000000]",
                        unit = "time/length")
                double lengthCost,
        @Parameter(description = "What trips are made of.", value = "drivers") Population population,
        @Parameter(
                        description =
                                "Number of simulated drivers, in proportion to trips but at least one per group (pair of zones and value of time), so that there may be more; other populations have none.",
                        value = "600",
                        range = "[1, 10000000]")
                int drivers,
        @Parameter(description = "Days that are simulated.", value = "2000", unit = "days", range = "[1, 10000000]")
                long days,
        @Parameter(
                        description =
                                "Outcomes are means over this many days at the end of the run, or over all if there are fewer.",
                        value = "200",
                        unit = "days",
                        range = "[1, 1000000]")
                int measuredDays,
        @Parameter(
                        description = "Most routes that drivers of one group keep in mind.",
                        value = "16",
                        range = "[1, 127]")
                int routesPerGroup,
        @Parameter(
                        description =
                                "Days between two searches for better routes, which are then added to what drivers know.",
                        value = "1",
                        unit = "days",
                        range = "[1, 1000000]")
                int routeSearchEvery,
        @Parameter(description = "What drivers would pay for a unit of time.", value = "homogeneous")
                ValueOfTime valueOfTime,
        @Parameter(description = "How drivers choose and learn.", value = "best_response") RouteChoice learner,
        @Parameter(description = "Price lever: how the platform sets tolls.", value = "none", switchable = true)
                TollPolicy tollPolicy,
        @Parameter(
                        description = "Information lever: what drivers get to know.",
                        value = "all_routes",
                        switchable = true)
                Information information,
        @Parameter(description = "What becomes of toll revenue.", value = "none", switchable = true) Refund refund) {
    /** Days over which outcomes are means, at most all. */
    int daysToMeasure() {
        return (int) Math.min(measuredDays, days);
    }
}
