package civitas.scenarios.recourse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Numbers by feature, {@code NAME=NUMBER} separated by commas, names with * for any letters; a later entry wins. */
final class NumberList {
    private NumberList() {}

    /**
     * One number per feature.
     *
     * @param absent what features have that no entry names
     * @throws IllegalArgumentException if an entry cannot be read or names no feature
     */
    static double[] of(String text, List<String> features, double absent) {
        double[] numbers = new double[features.size()];
        Arrays.fill(numbers, absent);
        for (String entry : NameList.of(text).names()) {
            int sign = entry.lastIndexOf('=');
            double number =
                    sign < 0 ? Double.NaN : number(entry.substring(sign + 1).strip());
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "'" + entry + "' cannot be read, must be NAME=NUMBER, such as age=0.5");
            }
            NameList named = NameList.of(entry.substring(0, sign)).requireAmong(features);
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = named.test(features.get(j)) ? number : numbers[j];
            }
        }
        return numbers;
    }

    private static double number(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
