package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How a run is getting on: changes between successive models and what they did, sums over rounds. Not thread-safe.
 * <p>The contraction factor is that of the last change that is clearly above rounding against the change before,
 * d_n . d_(n-1) / |d_(n-1)|^2: with one coordinate the ratio of the two, sign included.
 */
final class Progress {
    /** Smaller changes, relative to the model, say more about rounding than about contraction. */
    private static final double CLEAR = 1e-7;

    private final double[] lastChange;
    double gap = Double.NaN;
    double contraction = Double.NaN;
    double churn = Double.NaN;
    double accuracy = Double.NaN;
    double risk = Double.NaN;
    double roundsToStable = Double.NaN;
    double startDistance = Double.NaN;
    private double churnSum;
    private double riskSum;
    private long rounds;
    private long deployments;

    Progress(int dimension) {
        lastChange = new double[dimension];
    }

    /** A round with the risk and accuracy of the model in force. */
    void addRound(double roundRisk, double roundAccuracy) {
        rounds++;
        risk = roundRisk;
        riskSum += roundRisk;
        accuracy = roundAccuracy;
    }

    /** A new model is deployed. */
    void addDeployment(double[] before, double[] after, double newChurn) {
        double product = 0;
        double lastSquare = 0;
        double square = 0;
        double size = 0;
        for (int i = 0; i < before.length; i++) {
            double change = after[i] - before[i];
            product += change * lastChange[i];
            lastSquare += lastChange[i] * lastChange[i];
            square += change * change;
            size += after[i] * after[i];
            lastChange[i] = change;
        }
        gap = Math.sqrt(square);
        boolean clear = gap > CLEAR * (1 + Math.sqrt(size)) && lastSquare > 0;
        contraction = clear ? product / lastSquare : contraction;
        churn = newChurn;
        churnSum += newChurn;
        deployments++;
    }

    double averageRisk() {
        return riskSum / rounds;
    }

    double averageChurn() {
        return churnSum / deployments;
    }

    long rounds() {
        return rounds;
    }

    long deployments() {
        return deployments;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeLong(deployments);
        for (double value :
                new double[] {gap, contraction, churn, accuracy, risk, roundsToStable, startDistance, churnSum, riskSum
                }) {
            out.writeDouble(value);
        }
        for (double value : lastChange) {
            out.writeDouble(value);
        }
    }

    void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        deployments = in.readLong();
        gap = in.readDouble();
        contraction = in.readDouble();
        churn = in.readDouble();
        accuracy = in.readDouble();
        risk = in.readDouble();
        roundsToStable = in.readDouble();
        startDistance = in.readDouble();
        churnSum = in.readDouble();
        riskSum = in.readDouble();
        for (int i = 0; i < lastChange.length; i++) {
            lastChange[i] = in.readDouble();
        }
    }
}
