package civitas.scenarios.segregation;

import civitas.scenario.Parameter;

/** Everything that can be set in the {@code segregation} scenario; the defaults are those of NetLogo's model. */
public record SegregationParameters(
        @Parameter(
                        description = "Columns of the city.",
                        value = "51",
                        unit = "cells",
                        range = "[3, 10000]",
                        source = SOURCE)
                int width,
        @Parameter(
                        description = "Rows of the city.",
                        value = "51",
                        unit = "cells",
                        range = "[3, 10000]",
                        source = SOURCE)
                int height,
        @Parameter(
                        description = "Share of all cells where somebody lives.",
                        value = "0.95",
                        range = "(0, 1]",
                        source = SOURCE)
                double density,
        @Parameter(
                        description = "Share of residents who are of the second kind.",
                        value = "0.5",
                        range = "[0, 1]",
                        source = SOURCE)
                double secondShare,
        @Parameter(description = "Share of all cells where nobody can live.", value = "0", range = "[0, 1)")
                double closed,
        @Parameter(
                        description =
                                "Whether every cell is drawn by itself, or shares are exact, rounded to whole cells, at random places.",
                        value = "drawn",
                        source = SOURCE)
                Placement placement,
        @Parameter(description = "How residents behave.", value = "netlogo") Residents residents,
        @Parameter(description = "Ticks after which a run ends.", value = "2000", unit = "ticks", range = "[1, 1e9]")
                int ticks,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "NetLogo Segregation";

    /** The channel through which learners see who lives where. */
    static final String VIEW = "platform.view";

    /** How many cells are what. */
    public enum Placement {
        /** Each cell is drawn by itself. */
        DRAWN,
        /** Shares are exact. */
        EXACT
    }

    int cells() {
        return width * height;
    }

    /** Radius of windows in which residents count. */
    int radius() {
        return residents instanceof Residents.Learners learners
                ? learners.sight()
                : residents.rule().orElseThrow().radius();
    }

    Edges edges() {
        return residents.rule().map(Rule::edges).orElse(Edges.TORUS);
    }

    /** Residents of the first kind of an exact placement. */
    int exactFirst() {
        return exactResidents() - exactSecond();
    }

    /** Residents of the second kind of an exact placement. */
    int exactSecond() {
        return (int) Math.round(secondShare * exactResidents());
    }

    private int exactResidents() {
        return (int) Math.round(density * cells());
    }

    /** Closed cells of an exact placement. */
    int exactClosed() {
        return (int) Math.round(closed * cells());
    }
}
