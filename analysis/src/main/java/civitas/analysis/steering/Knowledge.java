package civitas.analysis.steering;

/** What the planner knows of the state. */
public enum Knowledge {
    /** What everybody knows: the public belief. */
    PUBLIC {
        @Override
        double good(double belief) {
            return belief;
        }
    },
    /** That it is good. */
    GOOD {
        @Override
        double good(double belief) {
            return 1;
        }
    },
    /** That it is bad. */
    BAD {
        @Override
        double good(double belief) {
            return 0;
        }
    };

    /** The planner's probability of the good state at a public belief. */
    abstract double good(double belief);
}
