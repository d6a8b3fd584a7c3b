package civitas.analysis.shift;

import civitas.analysis.Require;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * People below an eligibility cut-off c get a benefit B; their density jumps there. Sharp limit of the Gibbs response:
 * the density is the reference times e^(B/alpha) below c. Source of the question: Camacho, Conover, "Manipulation of
 * Social Program Eligibility", AEJ: Economic Policy 3(2), 2011.
 *
 * @param massBelow share of people below c, P e^(B/alpha) / (P e^(B/alpha) + 1 - P), P being that of the reference
 * @param mean of all people
 * @param logJump B/alpha, the McCrary statistic
 */
public record Bunching(double massBelow, double mean, double logJump) {
    /**
     * For a Gaussian reference.
     *
     * @param benefit B
     * @param cutOff c
     * @param alpha price of deviating, &gt; 0
     * @param mean of the reference
     * @param sd of the reference, &gt; 0
     */
    public static Bunching of(double benefit, double cutOff, double alpha, double mean, double sd) {
        Require.positive("alpha", alpha);
        NormalDistribution standard = new NormalDistribution(0, 1);
        double u = (cutOff - mean) / sd;
        double below = standard.cumulativeProbability(u);
        double factor = StrictMath.exp(benefit / alpha);
        double total = below * factor + 1 - below;
        double pulled = sd * standard.density(u) * (1 - factor) / total;
        return new Bunching(below * factor / total, mean + pulled, benefit / alpha);
    }
}
