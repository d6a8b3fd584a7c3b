package civitas.analysis.assignment;

import civitas.analysis.Require;

/** Checks of matrices of values. */
final class Values {
    private Values() {}

    /** A deep copy of {@code double[user][item]}, rectangular, at least 1 by 1, finite. */
    static double[][] copy(double[][] values) {
        Require.that(values.length >= 1, "users", values.length, "at least 1");
        int items = values[0].length;
        Require.that(items >= 1, "items", items, "at least 1");
        double[][] copy = new double[values.length][];
        for (int user = 0; user < values.length; user++) {
            Require.length("values[" + user + "]", values[user].length, items, "one per item");
            Require.finite("values[" + user + "]", values[user]);
            copy[user] = values[user].clone();
        }
        return copy;
    }
}
