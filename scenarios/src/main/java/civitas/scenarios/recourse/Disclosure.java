package civitas.scenarios.recourse;

import civitas.scenario.Parameter;

/** Information lever: what denied persons are told. */
public sealed interface Disclosure {
    /** Nothing: nobody acts. */
    record None() implements Disclosure {}

    /** Which features would help most, but not how far: persons move these as far as their budget goes. */
    record Reasons(
            @Parameter(
                            description = "Most features named, those whose best moves add most to the score first.",
                            value = "4",
                            range = "[1, 1000]",
                            source =
                                    "Regulation B, 12 CFR 1002.9, comment: more than four reasons are not likely to help")
                    int most)
            implements Disclosure {}

    /** The cheapest action that is enough, in full. */
    record Flipset() implements Disclosure {}
}
