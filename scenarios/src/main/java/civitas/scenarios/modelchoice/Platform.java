package civitas.scenarios.modelchoice;

import civitas.scenario.Parameter;

/** The platform's lever. */
public record Platform(
        @Parameter(
                        description = "How the platform comes to a class of models.",
                        value = "successive_elimination",
                        source = ModelChoiceParameters.SOURCE,
                        switchable = true)
                Selection selection) {}
