package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.Receiver;
import civitas.scenario.Parameter;

/** How receivers decide, and what that is worth to a sender of interest 1. */
public sealed interface ReceiverPart {
    /** The decision rule. */
    Receiver receiver(int states);

    /** The sender's payoff, {@code double[action][state]}. */
    double[][] payoffs(int states);

    /**
     * Acts if the last state is likely enough; the sender's payoff is 1 if so.
     *
     * @param threshold least probability of the last state
     */
    record Threshold(
            @Parameter(
                            description = "Probability of the last state from which a receiver acts.",
                            value = "0.5",
                            range = "(0, 1]",
                            source = GamePart.KAMENICA)
                    double threshold)
            implements ReceiverPart {
        @Override
        public Receiver receiver(int states) {
            return Receiver.threshold(states, threshold);
        }

        @Override
        public double[][] payoffs(int states) {
            return Receiver.actsOnly(states);
        }
    }

    /**
     * Takes the best action by a table of payoffs; ties please a sender of interest 1.
     *
     * @param receiver the receiver's payoffs, a row per action
     * @param sender the sender's payoffs, a row per action
     */
    record Utilities(
            @Parameter(
                            description =
                                    "The receiver's payoffs: a row per action, a number per state; rows end by semicolons.",
                            value = "1 0; 0 1")
                    String receiver,
            @Parameter(description = "The payoffs of a sender of interest 1, in the same form.", value = "0 0; 1 1")
                    String sender)
            implements ReceiverPart {
        @Override
        public Receiver receiver(int states) {
            double[][] own = MatrixText.of(receiver, states);
            double[][] wanted = payoffs(states);
            if (own.length != wanted.length) {
                throw new IllegalArgumentException("has " + wanted.length
                        + " rows in sender, must have as many as in receiver, one per action: " + own.length);
            }
            return new Receiver(own, wanted);
        }

        @Override
        public double[][] payoffs(int states) {
            return MatrixText.of(sender, states);
        }
    }
}
