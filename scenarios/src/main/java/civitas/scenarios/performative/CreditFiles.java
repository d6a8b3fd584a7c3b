package civitas.scenarios.performative;

import civitas.analysis.performative.LogisticRows;
import civitas.scenario.InputDigest;
import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where credit files come from. */
final class CreditFiles {
    /** Revolving utilisation, open credit lines, real-estate loans: what the published study lets people move. */
    private static final int[] MOVABLE = {0, 5, 7};

    private CreditFiles() {}

    /** How far each feature of a file can be moved. */
    static double[] movable() {
        double[] movable = new double[CreditTable.FEATURES];
        for (int feature : MOVABLE) {
            movable[feature] = 1;
        }
        return movable;
    }

    /**
     * The people of a file.
     *
     * @throws IllegalArgumentException if there is no such file in an allowed folder, or it breaks the format
     */
    static LogisticRows read(Environment.CreditFile credit) {
        Path file = InputFolders.ofEnvironment().require(credit.file());
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CreditTable.read(credit.file(), reader, credit.othersKept());
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + credit.file() + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Digest of a file's content; empty where it cannot be read. */
    static String digest(String file) {
        try {
            return InputFolders.ofEnvironment()
                    .find(file)
                    .map(InputDigest::orNone)
                    .orElse("");
        } catch (IllegalArgumentException noPath) {
            return "";
        }
    }
}
