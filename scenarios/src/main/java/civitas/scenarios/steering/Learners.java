package civitas.scenarios.steering;

/**
 * Agents who weigh signals: in log-odds, a signal that agrees with the belief counts {@code confirm} times, one that speaks
 * against it {@code contradict} times, and at even odds any signal once. With weights 1 they are Bayesians.
 */
final class Learners {
    private static final double ROUNDING = 1e-12;

    private final double confirm;
    private final double contradict;

    Learners(ResponsePart response) {
        confirm = response.confirm();
        contradict = response.contradict();
    }

    /** Belief in the good state after a signal; unchanged if the signal cannot be. */
    double posterior(double belief, double precision, boolean goodSignal) {
        double weight = weight(belief, goodSignal);
        double right = weight == 1 ? precision : StrictMath.pow(precision, weight);
        double wrong = weight == 1 ? 1 - precision : StrictMath.pow(1 - precision, weight);
        double good = (goodSignal ? right : wrong) * belief;
        double bad = (goodSignal ? wrong : right) * (1 - belief);
        return good + bad == 0 ? belief : good / (good + bad);
    }

    private double weight(double belief, boolean goodSignal) {
        if (Math.abs(belief - 0.5) < ROUNDING) {
            return 1;
        }
        return belief > 0.5 == goodSignal ? confirm : contradict;
    }

    /** Whether the agent chooses the good action; undecided, it follows its signal. */
    boolean choosesGood(double belief, double precision, boolean goodSignal) {
        double posterior = posterior(belief, precision, goodSignal);
        return Math.abs(posterior - 0.5) < ROUNDING ? goodSignal : posterior > 0.5;
    }

    /** Whether an action tells the signal. */
    boolean follows(double belief, double precision) {
        return choosesGood(belief, precision, true) && !choosesGood(belief, precision, false);
    }

    /** Belief of who saw an action: it tells the signal, or is what the herd does, or could only be due to the other signal. */
    double afterAction(double belief, double precision, boolean choseGood) {
        boolean herdsOnIt = !follows(belief, precision) && choosesGood(belief, precision, choseGood) == choseGood;
        return herdsOnIt ? belief : posterior(belief, precision, choseGood);
    }
}
