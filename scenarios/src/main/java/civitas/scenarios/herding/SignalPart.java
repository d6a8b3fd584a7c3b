package civitas.scenarios.herding;

import civitas.analysis.herding.BinarySignal;
import civitas.analysis.herding.LinearSignal;
import civitas.analysis.herding.Signal;
import civitas.scenario.Parameter;

/** What an agent knows privately of the state. */
public sealed interface SignalPart {
    /** Its law. */
    Signal law();

    /**
     * The signal names the true state with a given probability.
     *
     * @param accuracy that probability
     */
    record Binary(
            @Parameter(
                            description = "Probability p that a signal names the true state.",
                            value = "0.7",
                            range = "(0.5, 1)",
                            source = "one of the values tabulated by Bikhchandani, Hirshleifer, Welch 1992")
                    double accuracy)
            implements SignalPart {
        @Override
        public Signal law() {
            return new BinarySignal(accuracy);
        }
    }

    /** A number s in [0, 1] with density 2s in state 1 and 2(1-s) in state 0: some signals are as strong as one likes. */
    record Unbounded() implements SignalPart {
        @Override
        public Signal law() {
            return new LinearSignal();
        }
    }
}
