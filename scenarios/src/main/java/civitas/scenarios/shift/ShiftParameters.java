package civitas.scenarios.shift;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code distribution-shift} scenario; by default people who polarise. */
public record ShiftParameters(
        @Parameter(
                        description = "Number of features z of a person, and of coordinates of a model.",
                        value = "1",
                        range = "[1, 2]")
                int dimensions,
        @Parameter(description = "How the population is represented.", value = "agents") Representation representation,
        @Parameter(
                        description =
                                "competing: people seek what the platform tries to deny; aligned: both want the same.",
                        value = "competing")
                Objective objective,
        @Parameter(
                        description = "What a model costs the platform, and what people are after.",
                        value = "bounded_logistic")
                LossPart loss,
        @Parameter(description = "Potential W between two people.", value = "none") InteractionPart interaction,
        @Parameter(description = "Where people would stay without the model.", value = "gaussian")
                ReferencePart reference,
        @Parameter(description = "Where people are at the start.", value = "reference") StartPart start,
        @Parameter(description = "People who cannot change.", value = "gaussian") FixedPart fixed,
        @Parameter(
                        description = "Price alpha of deviating from the reference, which is also the diffusion.",
                        value = "0.5",
                        range = "[0, 1000000]",
                        source = EXAMPLE)
                double alpha,
        @Parameter(
                        description = "Price beta of moving the model away from where it starts.",
                        value = "1",
                        range = "[0, 1000000]",
                        source = EXAMPLE)
                double beta,
        @Parameter(description = "Model x0 at the start.", value = "0", range = "[-1e6, 1e6]", lengthOf = "dimensions")
                Numbers initialModel,
        @Parameter(
                        description =
                                "gradual: people follow the gradient of what they want; immediate: they are at rest under every model.",
                        value = "gradual")
                Response response,
        @Parameter(
                        description = "Time that is simulated, a multiple of the step.",
                        value = "4",
                        unit = "time",
                        range = "(0, 1e6]",
                        source = EXAMPLE)
                double time,
        @Parameter(description = "Time step, one round.", value = "0.01", unit = "time", range = "(0, 1e6]")
                double step,
        @Parameter(description = "Cells of densities, steady states and histograms.") GridPart grid,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Conger, Hoffmann, Mazumdar, Ratliff 2023";
    static final String EXAMPLE = "two-dimensional example of " + SOURCE;

    /** Number of rounds. */
    long steps() {
        return Math.round(time / step);
    }

    /** Rounds that a time lasts, at least one. */
    int rounds(double duration) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(duration / step)));
    }
}
