package civitas.scenarios.elite;

import civitas.analysis.opinion.PersuadingElite;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code persuading-elite} scenario. */
public record EliteParameters(
        @Parameter(
                        description = "What the elite earns in a period whose policy is the one needed, H.",
                        value = "1",
                        unit = "money",
                        range = "(0, 1e6]")
                double reward,
        @Parameter(description = "Discount factor delta per period.", value = "0.9", range = "[0, 0.999]")
                double discount,
        @Parameter(description = "Probability pi that policy 1 is needed in a period.", value = "0.5", range = "[0, 1]")
                double probability,
        @Parameter(description = "Cost of moving support.", value = "quadratic") Cost cost,
        @Parameter(
                        description =
                                "Share of the public who support policy 1 at the start, rounded to the nearest of the points.",
                        value = "0.8",
                        range = "[0, 1]")
                double support,
        @Parameter(
                        description = "Supports that the elite can bring about, evenly spaced, odd.",
                        value = "401",
                        range = "[3, 4001]")
                int points,
        @Parameter(description = "Periods of a run.", value = "100", unit = "periods", range = "[1, 1e9]") int periods,
        @Parameter(description = "What the platform does.") Platform platform) {

    /** The platform's levers. */
    public record Platform(
            @Parameter(
                            description = "Price lever: factor of all costs of persuasion.",
                            value = "1",
                            range = "[1e-6, 1e6]",
                            switchable = true)
                    double price) {}

    /** What it costs to move support by x, even in x. */
    public sealed interface Cost {
        /** The cost at price 1. */
        double of(double x);

        /** k x^2, which has a closed form. */
        record Quadratic(
                @Parameter(description = "Scale k.", value = "8", unit = "money", range = "(0, 1e9]") double scale)
                implements Cost {
            @Override
            public double of(double x) {
                return scale * x * x;
            }
        }

        /** k |x|^q. */
        record Power(
                @Parameter(description = "Scale k.", value = "8", unit = "money", range = "(0, 1e9]") double scale,
                @Parameter(description = "Exponent q.", value = "1.5", range = "[1, 10]") double exponent)
                implements Cost {
            @Override
            public double of(double x) {
                return scale * StrictMath.pow(Math.abs(x), exponent);
            }
        }
    }

    /** The point of the grid nearest to the support at the start. */
    int start() {
        return (int) Math.round(support * (points - 1));
    }

    /** The elite's problem. */
    PersuadingElite problem() {
        return new PersuadingElite(reward, discount, probability, x -> platform.price() * cost.of(x));
    }
}
