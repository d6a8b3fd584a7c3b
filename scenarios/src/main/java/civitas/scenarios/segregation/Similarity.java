package civitas.scenarios.segregation;

/**
 * How similar neighbours are in a city.
 *
 * @param pooled similar neighbours over all neighbours, summed over residents; NaN if nobody has neighbours
 * @param mean mean over residents who have neighbours of their own share of similar ones; NaN if nobody has
 */
record Similarity(double pooled, double mean) {
    /** Of everybody who lives in the city. */
    static Similarity of(City city) {
        long same = 0;
        long other = 0;
        double shares = 0;
        int counted = 0;
        for (int resident = 0; resident < city.residents(); resident++) {
            int home = city.home(resident);
            if (home == City.NOWHERE) {
                continue;
            }
            int alike = city.same(home, city.kind(resident));
            int unlike = city.other(home, city.kind(resident));
            same += alike;
            other += unlike;
            if (alike + unlike > 0) {
                shares += alike / (double) (alike + unlike);
                counted++;
            }
        }
        return new Similarity(same / (double) (same + other), shares / counted);
    }
}
