package civitas.agents.contextual;

/** The arm with the largest upper confidence bound. */
final class Largest {
    private Largest() {}

    /**
     * Index of the largest number, the first one among equals. Looked for once all are known: comparing them as they come
     * would make the processor guess which is larger, and throw away the next arms' bounds whenever it guesses wrong.
     */
    static int of(double[] bounds) {
        int best = 0;
        double largest = bounds[0];
        for (int arm = 1; arm < bounds.length; arm++) {
            if (bounds[arm] > largest) {
                best = arm;
                largest = bounds[arm];
            }
        }
        return best;
    }
}
