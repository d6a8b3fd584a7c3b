package civitas.information;

import civitas.scenario.Parameter;

/**
 * What the platform lets agents see of a quantity. Usable as a component of any scenario's parameters; it can be changed
 * by interventions.
 *
 * @param share of agents who see it, in [0, 1]. Who they are depends on the agent's number only, and whoever sees it at a
 *     smaller share also does at a larger one.
 * @param delay rounds after which a publication is shown, at least 0
 * @param noise size of the errors, at least 0; the {@link Noise} of the channel says of what kind they are
 */
public record Disclosure(
        @Parameter(
                        description = "Share of agents who see it, always the same ones; 0 hides it from everybody.",
                        value = "1",
                        range = "[0, 1]",
                        switchable = true)
                double share,
        @Parameter(
                        description = "Rounds by which they see it later than it could be known.",
                        value = "0",
                        unit = "rounds",
                        range = "[0, 100000]",
                        switchable = true)
                int delay,
        @Parameter(
                        description =
                                "Size of errors: standard deviation for numbers, probability of the opposite for yes or no.",
                        value = "0",
                        range = "[0, 1e6]",
                        switchable = true)
                double noise) {
    /** Everybody sees it at once, without errors. */
    public static final Disclosure FULL = new Disclosure(1, 0, 0);

    /** Nobody sees it. */
    public static final Disclosure HIDDEN = new Disclosure(0, 0, 0);

    /** @throws IllegalArgumentException if a number is out of its range */
    public Disclosure {
        require(share >= 0 && share <= 1, "share", share, "in [0, 1]");
        require(delay >= 0, "delay", delay, "at least 0");
        require(noise >= 0 && Double.isFinite(noise), "noise", noise, "finite and at least 0");
    }

    private static void require(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }
}
