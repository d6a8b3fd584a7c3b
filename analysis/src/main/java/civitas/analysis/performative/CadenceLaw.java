package civitas.analysis.performative;

import java.util.OptionalDouble;

/**
 * Retraining every Delta while people adapt: what is left of a deviation from the stable pair of people and model after
 * one retraining is S(Delta) = exp(-q Delta) - (1 - exp(-q Delta)) c. People close the share 1 - exp(-q Delta) of their
 * distance to where the model drives them, and -c is the factor of retraining on people who follow at once. With c at most
 * 1 every cadence converges; with c above 1 only those faster than ln((c + 1)/(c - 1))/q.
 * <p>In rounds in which people close the share delta of their distance, exp(-q) = 1 - delta.
 *
 * @param speed q, rate at which people adapt, strictly positive
 * @param push c, finite
 */
public record CadenceLaw(double speed, double push) {
    /** Checks the numbers. */
    public CadenceLaw {
        if (!(speed > 0 && Double.isFinite(push))) {
            throw new IllegalArgumentException("speed = " + speed + ", push = " + push + ", must be > 0 and finite");
        }
    }

    /** The law of rounds in which people close the share delta, in (0, 1), of their distance. */
    public static CadenceLaw ofRounds(double delta, double push) {
        return new CadenceLaw(-StrictMath.log1p(-delta), push);
    }

    /** S(Delta), the factor of one retraining, for Delta above 0. */
    public double factor(double every) {
        double left = StrictMath.exp(-speed * every);
        return left - (1 - left) * push;
    }

    /** The Delta from which on retraining does not converge; none if it always does. */
    public OptionalDouble threshold() {
        return push > 1 ? OptionalDouble.of(StrictMath.log((push + 1) / (push - 1)) / speed) : OptionalDouble.empty();
    }
}
