package civitas.analysis.traffic;

/**
 * Drivers who value time alike. A toll weighs toll / valueOfTime in units of time to them.
 *
 * @param name what results call the class
 * @param demand trips of the class
 * @param valueOfTime v, money per unit of time, finite and strictly positive
 */
public record UserClass(String name, Demand demand, double valueOfTime) {
    /**
     * Checks the value of time.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public UserClass {
        if (!(valueOfTime > 0) || Double.isInfinite(valueOfTime)) {
            throw new IllegalArgumentException(
                    "valueOfTime of class '" + name + "' = " + valueOfTime + ", must be finite and > 0");
        }
    }
}
