package civitas.scenarios.collusion;

import java.util.random.RandomGenerator;

/** Recommended prices, and who follows them in a period: each firm with the same probability, drawn independently. */
final class Advice {
    private final int[] recommended;
    private final double adherence;
    private final RandomGenerator[] followers;

    /**
     * @param recommended one price per firm
     * @param adherence probability of following, in [0, 1]
     * @param followers one generator per firm
     */
    Advice(int[] recommended, double adherence, RandomGenerator... followers) {
        this.recommended = recommended.clone();
        this.adherence = adherence;
        this.followers = followers.clone();
    }

    /** What a firm charges in a period in which it would choose a price itself. Draws once. */
    int charged(int firm, int chosen) {
        return followers[firm].nextDouble() < adherence ? recommended[firm] : chosen;
    }
}
