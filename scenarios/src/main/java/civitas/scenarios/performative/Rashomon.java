package civitas.scenarios.performative;

import java.util.Arrays;

/**
 * What equally good threshold classifiers say of the same people.
 *
 * @param churn mean share of people to whom a member says something else than the best classifier
 * @param pairChurn the same between two members, mean over all pairs
 * @param ambiguity share of people on whom some member disagrees with another or with the best one
 */
record Rashomon(double churn, double pairChurn, double ambiguity) {
    /**
     * Of thresholds given as the share of people below each.
     *
     * @param best of the best classifier
     * @param members of all members, at least two; sorted afterwards
     */
    static Rashomon of(double best, double[] members) {
        Arrays.sort(members);
        int count = members.length;
        double fromBest = 0;
        double pairs = 0;
        for (int i = 0; i < count; i++) {
            fromBest += Math.abs(members[i] - best) / count;
            // In sorted order a member is the upper one of i pairs and the lower one of all others.
            pairs += members[i] * (2.0 * i - (count - 1)) / (0.5 * count * (count - 1.0));
        }
        double ambiguity = Math.max(best, members[count - 1]) - Math.min(best, members[0]);
        return new Rashomon(fromBest, pairs, ambiguity);
    }
}
