package civitas.data.credit;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented applicants for credit, calibrated to nothing: a synthetic population with the kinds of features that credit data
 * have, some of which nobody can change.
 * <pre>
 *   age 18 to 75, married 0/1, education 1 to 4, income and savings lognormal, utilisation in [0, 1],
 *   open_accounts and recent_inquiries small counts, months_overdue 0 to 12, mostly 0
 *   P(repaid) = 1 / (1 + exp(-s)),
 *   s = 0.8 + 0.7 (log income - 8) + 0.25 (log savings - 7) + 0.2 (education - 2) + 0.01 (age - 40)
 *       - 1.8 (utilisation - 0.5) - 0.35 recent_inquiries - 0.45 months_overdue
 * </pre>
 * Income, savings and amounts are money, rounded to whole units. Equal parameters give equal persons to the last bit on any
 * machine: {@link SplittableRandom#nextLong} is the only source of randomness, {@link StrictMath} the only logarithm.
 */
public final class SyntheticCredit {
    /** Names of the features, in order. */
    public static final List<String> FEATURES = List.of(
            "age",
            "married",
            "education",
            "income",
            "savings",
            "utilisation",
            "open_accounts",
            "recent_inquiries",
            "months_overdue");

    private static final double TWO_TO_53 = 0x1p-53;

    private final SplittableRandom random;

    private SyntheticCredit(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * Makes up persons. With very few of them a class can be missing.
     *
     * @param persons at least 1
     * @param seed of the persons
     */
    public static LabelledData of(int persons, long seed) {
        if (persons < 1) {
            throw new IllegalArgumentException("persons = " + persons + ", must be at least 1");
        }
        SyntheticCredit source = new SyntheticCredit(seed);
        double[][] rows = new double[persons][];
        boolean[] repaid = new boolean[persons];
        for (int i = 0; i < persons; i++) {
            rows[i] = source.person();
            repaid[i] = source.uniform() < 1 / (1 + StrictMath.exp(-score(rows[i])));
        }
        return new LabelledData(FEATURES, rows, repaid);
    }

    private double[] person() {
        double age = 18 + Math.floor(58 * uniform());
        double married = uniform() < 0.5 ? 1 : 0;
        double education = 1 + Math.floor(4 * uniform());
        double income = Math.rint(StrictMath.exp(7.6 + 0.15 * education + 0.5 * normal()));
        double savings = Math.rint(StrictMath.exp(7 + 1.2 * normal()));
        double utilisation = Math.rint(100 * uniform()) / 100;
        double accounts = 1 + Math.floor(8 * uniform());
        double inquiries = count(0.55, 8);
        double overdue = uniform() < 0.6 ? 0 : count(0.75, 12);
        return new double[] {age, married, education, income, savings, utilisation, accounts, inquiries, overdue};
    }

    private static double score(double[] person) {
        return 0.8
                + 0.7 * (StrictMath.log(person[3]) - 8)
                + 0.25 * (StrictMath.log(Math.max(1, person[4])) - 7)
                + 0.2 * (person[2] - 2)
                + 0.01 * (person[0] - 40)
                - 1.8 * (person[5] - 0.5)
                - 0.35 * person[7]
                - 0.45 * person[8];
    }

    private double uniform() {
        return (double) (random.nextLong() >>> 11) * TWO_TO_53;
    }

    /** Box and Muller 1958, one of the two. */
    private double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Geometric, at most {@code most}. */
    private double count(double onceMore, int most) {
        int count = 0;
        while (count < most && uniform() < onceMore) {
            count++;
        }
        return count;
    }
}
