package civitas.scenarios.steering;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "How it chooses precisions.",
                        value = "optimal",
                        source = SteeringParameters.SOURCE,
                        switchable = true)
                PlannerPart planner,
        @Parameter(
                        description =
                                "Whether its choice may depend on the state, of which agents know nothing; if not, on the public belief only.",
                        value = "false",
                        source = SteeringParameters.SOURCE,
                        switchable = true)
                boolean knowsState,
        @Parameter(
                        description =
                                "Whether it may set precisions below the baseline; as_published: the biased one may.",
                        value = "as_published",
                        switchable = true)
                Degrading degrading,
        @Parameter(
                        description =
                                "Information lever: who sees the precisions that earlier agents had; who does not takes them for the baseline.")
                Disclosure precision) {}
