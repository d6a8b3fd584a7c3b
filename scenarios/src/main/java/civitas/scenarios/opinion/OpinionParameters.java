package civitas.scenarios.opinion;

import civitas.analysis.opinion.Trust;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code opinion-dynamics} scenario; the defaults are bounded confidence among all. */
public record OpinionParameters(
        @Parameter(description = "Number of agents.", value = "1000", range = "[2, 1e7]") int agents,
        @Parameter(description = "Who can listen to whom.", value = "complete") GraphPart graph,
        @Parameter(description = "How opinions change.", value = "deffuant") UpdatePart update,
        @Parameter(
                        description = "DeGroot, Friedkin-Johnsen: how trust is split between oneself and neighbours.",
                        value = "equal")
                Trust trust,
        @Parameter(description = "First opinions.", value = "uniform") InitialPart initial,
        @Parameter(
                        description =
                                "Rounds after which a run ends: all at once, agents/2 pairs (Deffuant) or as many copies as agents (voters).",
                        value = "600",
                        unit = "rounds",
                        range = "[1, 1e9]")
                int rounds,
        @Parameter(description = "What else ends a run.", value = "rest") Ending ending,
        @Parameter(
                        description =
                                "Largest change of an opinion, or difference that could still change one, that counts as rest.",
                        value = "1e-9",
                        range = "[0, 1]")
                double rest,
        @Parameter(
                        description = "Neighbouring opinions farther apart belong to different clusters.",
                        value = "1e-6",
                        range = "(0, 1e6]")
                double clusterGap,
        @Parameter(description = "Share of agents that makes a cluster a major one.", value = "0.05", range = "[0, 1]")
                double majorShare,
        @Parameter(description = "What the platform does.") Platform platform) {

    /** The channel through which people see opinions of others. */
    static final String OPINIONS = "platform.opinions";

    /** What ends a run before its last round. */
    public enum Ending {
        /** Opinions that have come to rest. */
        REST,
        /** Consensus; graphs on which averaging cannot agree are refused. */
        CONSENSUS,
        /** Nothing. */
        ROUNDS
    }
}
