package civitas.scenarios.performative;

/**
 * What models look like in an environment, known without reading any file.
 *
 * @param dimension number of coordinates of a model; with several platforms, one of each
 * @param platforms number of platforms
 * @param classifies whether models predict labels
 */
record Shape(int dimension, int platforms, boolean classifies) {
    static Shape of(Environment environment) {
        if (environment instanceof Environment.Regression regression) {
            return new Shape(regression.features(), 1, false);
        }
        if (environment instanceof Environment.CompetingPlatforms competing) {
            return new Shape(competing.platforms(), competing.platforms(), false);
        }
        if (environment instanceof Environment.ZeroSum) {
            return new Shape(2, 2, false);
        }
        if (environment instanceof Environment.CreditNormal credit) {
            return new Shape(credit.features() + 1, 1, true);
        }
        if (environment instanceof Environment.CreditFile) {
            return new Shape(CreditTable.FEATURES + 1, 1, true);
        }
        boolean labels = environment instanceof Environment.Coin || environment instanceof Environment.Threshold;
        return new Shape(1, 1, labels);
    }

    /** Name of a coordinate of the model, counted from 0. */
    String theta(int coordinate) {
        return dimension == 1 ? "theta" : "theta_" + (coordinate + 1);
    }
}
