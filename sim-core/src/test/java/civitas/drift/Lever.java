package civitas.drift;

import civitas.scenario.Parameter;

/** What the platform does to walkers. */
sealed interface Lever {
    /** The drift added to every step. */
    double pull();

    /** Nothing. */
    @Parameter(description = "Walkers go where they like")
    record Free() implements Lever {
        @Override
        public double pull() {
            return 0;
        }
    }

    /** It pulls. */
    @Parameter(description = "Walkers are pulled up")
    record Pulled(
            @Parameter(value = "0.5", range = "[0, 10]", unit = "steps", description = "Drift per round") double pull)
            implements Lever {}
}
