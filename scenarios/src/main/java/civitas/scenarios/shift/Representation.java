package civitas.scenarios.shift;

import civitas.scenario.Parameter;

/** How the population is represented; everything else means the same for all. */
public sealed interface Representation {
    /** Individual people that drift and diffuse. */
    record Agents(
            @Parameter(description = "Number of agents.", value = "10000", unit = "agents", range = "[1, 100000000]")
                    int agents,
            @Parameter(
                            description =
                                    "Whether the density is solved beside them, with a model of its own, for comparison.",
                            value = "false")
                    boolean besideDensity)
            implements Representation {}

    /** The density of infinitely many people on the grid. */
    record Density(@Parameter(description = "Numerical scheme.", value = "scharfetter_gummel") Scheme scheme)
            implements Representation {}

    /** A Gaussian, by mean and covariance: exact for quadratic losses and interactions. */
    record Moments() implements Representation {}

    /** Everybody at one point, without noise. */
    record PointMass() implements Representation {}

    /** Schemes that move densities. */
    enum Scheme {
        /** Implicit, first order in time, one dimension. Source: Scharfetter, Gummel 1969. */
        SCHARFETTER_GUMMEL,
        /** Explicit, second order in space. Source: Carrillo, Chertock, Huang 2015. */
        FINITE_VOLUME
    }
}
