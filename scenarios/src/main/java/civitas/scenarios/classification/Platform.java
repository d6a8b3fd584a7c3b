package civitas.scenarios.classification;

import civitas.scenario.Parameter;

/** The platform's lever. */
public record Platform(
        @Parameter(
                        description = "How the jury sets what it accepts.",
                        value = "naive",
                        source = "instance of Hardt et al. 2016",
                        switchable = true)
                Jury jury) {}
