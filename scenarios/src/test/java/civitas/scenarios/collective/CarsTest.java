package civitas.scenarios.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.analysis.collective.FiniteLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarsTest {
    private static final String CARS = "world=cars";

    private static String[] settings(long members, int target, String... more) {
        String[] settings = new String[more.length + 4];
        settings[0] = CARS;
        settings[1] = "contributors=1000000";
        settings[2] = "collective.share=" + members / 1e6;
        settings[3] = "collective.target.index=" + target;
        System.arraycopy(more, 0, settings, 4, more.length);
        return settings;
    }

    /** Closed form from the generator's probabilities. */
    @Test
    void theLawOfCars() {
        FiniteWorld world = CarsLaw.world();
        FiniteLaw law = world.base();
        assertEquals(0.009747104, law.probability(1), 1e-9);
        assertEquals(0.030633755, law.probability(9), 1e-9);
        assertEquals(0.173, world.signal().planted(law)[1], 1e-9);
        assertEquals(0.308, world.signal().planted(law)[9], 1e-9);
        assertEquals(19.0 / 30, law.conditional(0, 1), 1e-9);
        assertEquals(0.3, law.conditional(3, 3), 1e-9);
        // Cars of the third country that are no SUV: 0.11 of all, label law .324583/.566042/.059375/.05.
        double suv = 0.45 * 0.14;
        assertEquals(0.11 * 0.059375 + suv * 0.003016, law.probability(4, 2) + law.probability(5, 2), 1e-6);
        assertEquals(0.11 * 0.324583 + suv * 0.541737, law.probability(4, 0) + law.probability(5, 0), 1e-6);
    }

    /** Gauthier, Bach, Jordan 2025, stored outputs: success at 1, 21, 41 and 61 thousand members of a million. */
    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1, 1", "1, 0, 0.51881, 1, 1", "2, 0, 0, 0.69086, 1", "3, 0, 0.17205, 0.69086, 1"})
    void publishedSuccess(int target, double at1, double at21, double at41, double at61) {
        double[] published = {at1, at21, at41, at61};
        long[] members = {1_000, 21_000, 41_000, 61_000};
        for (int i = 0; i < members.length; i++) {
            String[] settings = settings(members[i], target);
            assertEquals(
                    published[i],
                    CollectiveFiles.benchmarks(settings).get("exact_success"),
                    0.005,
                    "members " + members[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 21000, 0.51881", "2, 41000, 0.69086", "3, 21000, 0.17205", "3, 61000, 1"})
    void contributorsReproduceThePublishedSuccess(int target, long members, double published) {
        assertEquals(published, CollectiveFiles.play(settings(members, target)).get("success"), 0.005);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1000, -0.06483",
        "3, 21000, -0.01875",
        "3, 41000, -0.0151",
        "3, 121000, 0.98875",
        "1, 121000, 0.98875"
    })
    void publishedCertificate(int target, long members, double published) {
        assertEquals(
                published, CollectiveFiles.benchmarks(settings(members, target)).get("certificate"), 0.0005);
    }

    /** The larger the platform, the smaller the share a collective needs to be sure. */
    @ParameterizedTest
    @CsvSource({"500000, 0.14", "1000000, 0.115", "2000000, 0.095"})
    void largePlatformsNeedSmallerShares(int contributors, double share) {
        assertEquals(share, firstSure(contributors), 0.01);
    }

    private static double firstSure(int contributors) {
        double share = 0.05;
        while (CollectiveFiles.benchmarks(
                                CARS,
                                "contributors=" + contributors,
                                "collective.target.index=3",
                                "collective.share=" + share)
                        .get("certificate")
                < 0.9) {
            share += 0.0025;
        }
        return share;
    }

    /** Feature-only (sharpened) thresholds from the closed form; good is decided at 0.034, 0.0637 and 0.0859. */
    @ParameterizedTest
    @CsvSource({"33000, 0", "35000, 0.519", "65000, 0.827", "87000, 1"})
    void withTrueLabelsMoreMembersAreNeeded(long members, double success) {
        String strategy = "collective.strategy=feature_only_sharpened";
        assertEquals(
                success,
                CollectiveFiles.benchmarks(settings(members, 1, strategy)).get("exact_success"),
                1e-9);
    }

    /** Gauthier, Bach, Jordan 2025, stored outputs: two thousand members only estimate which label is best. */
    @ParameterizedTest
    @CsvSource({"12100, 0", "22100, 0.69086", "32100, 0.69086", "42100, 1"})
    void publishedUnplanting(long members, double published) {
        String strategy = "collective.strategy={\"kind\": \"adaptive_unplanting\", \"estimators\": 2000}";
        assertEquals(
                published, CollectiveFiles.play(settings(members, 0, strategy)).get("success"), 0.005);
    }
}
