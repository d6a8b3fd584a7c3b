package civitas.scenarios.recourse;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(description = "The classifier, and its regularisation.", value = "l1", switchable = true)
                Model model,
        @Parameter(
                        description = "Approval from this predicted probability of repaying on.",
                        value = "0.5",
                        range = "[0.0001, 0.9999]",
                        switchable = true)
                double threshold,
        @Parameter(
                        description = "Features the platform does not use, names with * for any letters.",
                        value = "\"\"",
                        switchable = true)
                String unused,
        @Parameter(
                        description = "Features the platform declares immutable, beside those nobody can change.",
                        value = "\"\"",
                        switchable = true)
                String declaredImmutable,
        @Parameter(
                        description = "Information lever: what denied persons are told.",
                        value = "flipset",
                        switchable = true)
                Disclosure disclosure,
        @Parameter(
                        description =
                                "Periods between two fits of the classifier to persons as they are; 0 for never again.",
                        value = "0",
                        unit = "periods",
                        range = "[0, 1000000]",
                        switchable = true)
                int retrainEvery) {}
