package civitas.scenarios.opinion;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** How opinions change when people meet. */
public sealed interface UpdatePart {
    /** Whether people meet in pairs, one pair after the other. */
    default boolean inPairs() {
        return false;
    }

    /** Everybody, at once, takes the mean of whom it trusts. Source: DeGroot 1974. */
    record Degroot() implements UpdatePart {}

    /** The same, but people hold on to their first opinion by a share. Source: Friedkin, Johnsen 1990. */
    record FriedkinJohnsen(
            @Parameter(
                            description = "Weight of one's first opinion; 0 is DeGroot's model, 1 never moves.",
                            value = "0.2",
                            range = "[0, 1]",
                            lengthOf = "agents")
                    Numbers stubbornness,
            @Parameter(
                            description = "Whether that weight is one's trust in oneself, whatever stubbornness says.",
                            value = "false")
                    boolean fromOwnTrust)
            implements UpdatePart {}

    /** Two who meet move towards each other if their opinions are less than a bound apart. Source: Deffuant et al. 2000. */
    record Deffuant(
            @Parameter(
                            description = "Bound d of confidence, exclusive.",
                            value = "0.2",
                            range = "(0, 1e6]",
                            source = "Deffuant et al. 2000",
                            switchable = true)
                    double bound,
            @Parameter(
                            description = "Share mu of the distance by which each moves.",
                            value = "0.5",
                            range = "(0, 0.5]",
                            source = "Deffuant et al. 2000",
                            switchable = true)
                    double rate)
            implements UpdatePart {
        @Override
        public boolean inPairs() {
            return true;
        }
    }

    /** Everybody, at once, moves to the mean of all neighbours' opinions within a bound, and its own. Source: Hegselmann, Krause 2002. */
    record HegselmannKrause(
            @Parameter(
                            description = "Bound of confidence, inclusive.",
                            value = "0.2",
                            range = "(0, 1e6]",
                            source = "Hegselmann, Krause 2002",
                            switchable = true)
                    double bound)
            implements UpdatePart {}

    /** One after the other copies a neighbour; opinions are 0 and 1. Source: Clifford, Sudbury 1973; Holley, Liggett 1975. */
    record Voter() implements UpdatePart {
        @Override
        public boolean inPairs() {
            return true;
        }
    }
}
