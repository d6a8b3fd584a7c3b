package civitas.scenarios.shift;

import civitas.scenario.Parameter;

/** Cells of a line or a square. */
public record GridPart(
        @Parameter(description = "Lower end of every axis.", value = "-8", range = "[-1e6, 1e6]") double low,
        @Parameter(description = "Upper end of every axis.", value = "8", range = "[-1e6, 1e6]") double high,
        @Parameter(description = "Cells of every axis.", value = "400", range = "[16, 8192]") int cells,
        @Parameter(
                        description = "Bins of every axis in histograms of agents and in tables.",
                        value = "80",
                        range = "[8, 1000]")
                int bins) {}
