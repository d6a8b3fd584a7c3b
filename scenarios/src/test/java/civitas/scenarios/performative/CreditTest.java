package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.performative.LogisticRows;
import civitas.scenario.InvalidScenarioException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit scoring, without data and on a synthetic file in the format of Give Me Some Credit. */
class CreditTest {
    private static final String HEADER =
            ",SeriousDlqin2yrs,RevolvingUtilizationOfUnsecuredLines,age,NumberOfTime30-59DaysPastDueNotWorse,DebtRatio,"
                    + "MonthlyIncome,NumberOfOpenCreditLinesAndLoans,NumberOfTimes90DaysLate,"
                    + "NumberRealEstateLoansOrLines,NumberOfTime60-89DaysPastDueNotWorse,NumberOfDependents\n";

    private static Path folder;

    @BeforeAll
    static void writeFile() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "credit");
        Files.writeString(folder.resolve("credit.csv"), synthetic(900));
    }

    @AfterAll
    static void deleteFile() throws IOException {
        Files.delete(folder.resolve("credit.csv"));
        Files.delete(folder);
    }

    private static String synthetic(int people) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= people; i++) {
            boolean defaults = random.nextInt(3) == 0;
            text.append(i).append(',').append(defaults ? 1 : 0);
            for (int j = 0; j < 10; j++) {
                double value = 10 * j + (defaults ? 0.3 * (j - 4) : 0) + random.nextGaussian();
                text.append(',').append(i % 50 == 0 && j == 4 ? "NA" : Double.toString(value));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String file(String more) {
        return "{'environment': {'kind': 'credit_file', 'file': '"
                + folder.toString().replace('\\', '/') + "/credit.csv', 'others_kept': 400" + more
                + "}, 'start': 'trained_at_rest', 'rounds': 6}";
    }

    private static String normal(double sensitivity, String more) {
        return "{'environment': {'kind': 'credit_normal', 'sensitivity': " + sensitivity
                + "}, 'start': 'trained_at_rest', 'rounds': 6" + more + "}";
    }

    /** w = (1, 2, 0), and one retraining adds 5 epsilon to the bias and ends there, for every epsilon. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 10, 100})
    void oneRetrainingIsEnough(double sensitivity) {
        Map<String, Double> outcomes = PerformativeFiles.play(normal(sensitivity, ""));
        assertEquals(1, outcomes.get("theta_1"), 1e-6);
        assertEquals(2, outcomes.get("theta_2"), 1e-6);
        assertEquals(0, outcomes.get("theta_3"), 1e-6);
        assertEquals(5 * sensitivity, outcomes.get("theta_4"), 1e-6 * (1 + sensitivity));
        Map<Long, Double> gaps = PerformativeFiles.series(normal(sensitivity, ""), "gap");
        assertEquals(5 * sensitivity, gaps.get(1L), 1e-6 * (1 + sensitivity));
        for (long round = 2; round <= 6; round++) {
            assertEquals(0, gaps.get(round), 1e-8 * (1 + sensitivity));
        }
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(normal(sensitivity, ""));
        assertEquals(5 * sensitivity, benchmarks.get("bias_jump"), 1e-7 * (1 + sensitivity));
        assertEquals(benchmarks.get("risk_at_rest"), outcomes.get("performative_risk"), 1e-9);
        assertTrue(benchmarks.get("first_risk") >= benchmarks.get("risk_at_rest") - 1e-12);
    }

    @Test
    void earlyStoppedDescentOscillatesOnTheSameProblem() {
        String descent = ", 'procedure': {'kind': 'repeated_risk_minimisation', 'solver': 'gradient_descent'}";
        Map<Long, Double> gaps = PerformativeFiles.series(normal(100, descent), "gap");
        assertTrue(gaps.get(6L) > 0.01, gaps.toString());
        Map<String, Double> outcomes = PerformativeFiles.play(normal(100, descent));
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(normal(100, descent));
        assertTrue(outcomes.get("average_risk") > benchmarks.get("risk_at_rest") + 0.01);
    }

    /** Also a sample has the law, with the weights of the sample. */
    @Test
    void aSampleObeysTheLawWithItsOwnWeights() {
        Map<String, Double> outcomes = PerformativeFiles.play(normal(2, ", 'people': 3000"));
        Map<Long, Double> gaps = PerformativeFiles.series(normal(2, ", 'people': 3000"), "gap");
        double squares = Math.pow(outcomes.get("theta_1"), 2) + Math.pow(outcomes.get("theta_2"), 2);
        assertEquals(2 * squares, gaps.get(1L), 1e-6);
        assertEquals(0, gaps.get(2L), 1e-8);
        assertEquals(0.868, outcomes.get("accuracy"), 4 * Math.sqrt(0.25 / 3000));
    }

    @Test
    void aPenalisedBiasConvergesForLittleAndCyclesForMuchSensitivity() {
        String calm =
                "{'environment': {'kind': 'credit_normal', 'sensitivity': 2, 'ridge': 0.05, 'penalise_bias': true},"
                        + " 'start': 'trained_at_rest', 'rounds': 300}";
        Map<String, Double> outcomes = PerformativeFiles.play(calm);
        assertTrue(outcomes.get("gap") < 1e-9);
        assertEquals(0, outcomes.get("distance_to_stable"), 1e-6);
        assertEquals(
                PerformativeFiles.benchmarks(calm).get("retraining_factor"), outcomes.get("contraction_factor"), 1e-3);
        String wild = calm.replace("'sensitivity': 2", "'sensitivity': 400");
        assertTrue(Math.abs(PerformativeFiles.benchmarks(wild).get("retraining_factor")) > 1);
        assertTrue(PerformativeFiles.play(wild).get("gap") > 1e-2);
    }

    /** People who move on from where they are escape each new model further. */
    @Test
    void memoryAccumulates() {
        String memory = "{'environment': {'kind': 'credit_normal', 'sensitivity': 1, 'memory': true}, 'start':"
                + " 'trained_at_rest', 'rounds': 6}";
        assertEquals(30, PerformativeFiles.play(memory).get("theta_4"), 1e-6);
        assertTrue(Double.isNaN(PerformativeFiles.play(memory).get("distance_to_stable")));
    }

    @Test
    void aFileObeysTheLaw() {
        for (String more : new String[] {"", ", 'ridge_times_people': 100, 'sensitivity': 100"}) {
            Map<String, Double> outcomes = PerformativeFiles.play(file(more));
            Map<String, Double> benchmarks = PerformativeFiles.benchmarks(file(more));
            Map<Long, Double> gaps = PerformativeFiles.series(file(more), "gap");
            assertEquals(benchmarks.get("bias_jump"), gaps.get(1L), 1e-7);
            assertEquals(0, gaps.get(2L), 1e-7);
            assertEquals(benchmarks.get("risk_at_rest"), outcomes.get("performative_risk"), 1e-9);
            assertEquals(benchmarks.get("stable_11"), outcomes.get("theta_11"), 1e-7);
        }
    }

    /** Rows with a missing value are left out; standardised over the rest; all who default first, then the others. */
    @Test
    void filesAreCleanedAsPublished() throws IOException {
        LogisticRows rows = CreditTable.read("test", new StringReader(synthetic(900)), 400);
        String[] lines = synthetic(900).split("\n", -1);
        int defaults = 0;
        for (String line : lines) {
            defaults += line.contains("NA") || !line.matches("\\d+,1,.*") ? 0 : 1;
        }
        assertEquals(defaults + 400, rows.people());
        double share = rows.accuracy(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, new double[10], 1);
        assertEquals((double) defaults / (defaults + 400), share, 1e-12);
        LogisticRows all = CreditTable.read("test", new StringReader(synthetic(900)), 10_000);
        assertEquals(900 - 18, all.people());
        // Mean squared length of ten standardised features and the constant, over 4.
        assertEquals(11.0 / 4, all.risk(new double[10], 1).smoothness(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,0,1,2,3,4,5,6,7,8,9 | row 3: has 11 values, expected 12",
                "1,2,1,2,3,4,5,6,7,8,9,0 | row 3: SeriousDlqin2yrs = 2.0, must be 0 or 1",
                "1,1,1,2,many,4,5,6,7,8,9,0 | row 3: value 5 is 'many', must be a finite number",
                "1,1,1,2,Infinity,4,5,6,7,8,9,0 | row 3: value 5 is 'Infinity'",
            })
    void badRowsAreNamed(String row, String message) {
        String text = HEADER + "1,0,1,2,3,4,5,6,7,8,9,0\n" + row + "\n";
        var fault = assertThrows(
                IllegalArgumentException.class, () -> CreditTable.read("credit.csv", new StringReader(text), 10));
        assertTrue(fault.getMessage().startsWith("credit.csv, " + message), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,c | row 1: expected a header of 12 names",
                "header only | holds no person",
                "one class | must hold both people",
                "constant | column RevolvingUtilizationOfUnsecuredLines is the same for everybody",
                "empty | is empty",
            })
    void badFilesAreNamed(String kind, String message) {
        String text =
                switch (kind) {
                    case "header only" -> HEADER;
                    case "empty" -> "";
                    case "one class" -> HEADER + "1,0,1,2,3,4,5,6,7,8,9,0\n2,0,2,3,4,5,6,7,8,9,0,1\n";
                    case "constant" -> HEADER
                            + "1,0,0.1,2,3,4,5,6,7,8,9,0\n2,1,0.1,3,4,5,6,7,8,9,0,1\n3,1,0.1,4,5,5,6,7,8,9,0,1\n";
                    default -> kind + "\n";
                };
        var fault =
                assertThrows(IllegalArgumentException.class, () -> CreditTable.read("f", new StringReader(text), 10));
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
    }

    @Test
    void aBadRowIsOneMessageOfTheScenarioFile() throws IOException {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, HEADER + "1,0,1,2,3\n");
        try {
            String parameters = "{'environment': {'kind': 'credit_file', 'file': '"
                    + bad.toString().replace('\\', '/') + "'}}";
            var invalid = assertThrows(InvalidScenarioException.class, () -> PerformativeFiles.file(parameters));
            assertEquals(1, invalid.problems().size());
            assertTrue(invalid.getMessage().contains("row 2: has 5 values"), invalid.getMessage());
        } finally {
            Files.delete(bad);
        }
    }
}
