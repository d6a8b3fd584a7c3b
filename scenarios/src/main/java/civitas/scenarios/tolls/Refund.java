package civitas.scenarios.tolls;

/** What becomes of toll revenue. Refunds change what people pay in the end, not what they see when they choose. */
public enum Refund {
    /** The platform keeps it. */
    NONE {
        @Override
        double perTrip(double toll, double meanToll) {
            return 0;
        }
    },
    /** Every trip gets back the same. */
    PER_HEAD {
        @Override
        double perTrip(double toll, double meanToll) {
            return meanToll;
        }
    },
    /** Every trip gets back in proportion to the tolls it paid, which is all of them. */
    PROPORTIONAL {
        @Override
        double perTrip(double toll, double meanToll) {
            return toll;
        }
    };

    /**
     * What a trip gets back, in money.
     *
     * @param toll what it paid
     * @param meanToll mean over all trips of the day
     */
    abstract double perTrip(double toll, double meanToll);
}
