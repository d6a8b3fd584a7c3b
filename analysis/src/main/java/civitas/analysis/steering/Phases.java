package civitas.analysis.steering;

import java.util.function.DoublePredicate;

/**
 * Where an optimal planner does what, read off its policy on the grid: borders lie half-way between two beliefs of the grid.
 *
 * @param herdBelow up to here, from 0, the agent is left to herd on the bad action
 * @param perfectFrom from here up to 1/2 the planner buys a perfect signal; NaN if it does not at 1/2
 * @param obfuscateFrom from here up to {@code obfuscateTo} it makes signals too weak to be followed; NaN if nowhere
 * @param obfuscateTo end of that region
 */
public record Phases(double herdBelow, double perfectFrom, double obfuscateFrom, double obfuscateTo) {
    private static final double HALF_A_STEP = 0.5;

    /** Reads a policy. */
    public static Phases of(SteeringProgramme programme) {
        double h = programme.step();
        double p = programme.game().baseline();
        DoublePredicate herds = belief -> !SteeringGame.follows(belief, programme.precision(belief));
        DoublePredicate perfect = belief -> programme.precision(belief) == 1;
        DoublePredicate obfuscates = belief -> belief <= p + SteeringGame.ROUNDING && herds.test(belief);
        double herdBelow = firstWithout(herds, 0, h);
        double perfectFrom = perfect.test(0.5) ? 0.5 - lengthFrom(perfect, 0.5 - h, -h) : Double.NaN;
        double to = Double.NaN;
        double from = Double.NaN;
        for (int node = 1; 0.5 + node * h <= p + h / 2; node++) {
            double belief = Math.min(p, 0.5 + node * h);
            if (obfuscates.test(belief)) {
                from = Double.isNaN(from) ? (node == 1 ? 0.5 : belief - HALF_A_STEP * h) : from;
                to = belief;
            }
        }
        return new Phases(herdBelow, perfectFrom, from, to);
    }

    private static double firstWithout(DoublePredicate holds, double from, double step) {
        return Math.max(0, lengthFrom(holds, from, step) - HALF_A_STEP * step);
    }

    /**
     * Distance over which a condition holds from {@code from} on, away from 1/2 if {@code step} is negative, and then counted
     * from one step before it, up to half-way between the last belief where it holds and the next.
     */
    private static double lengthFrom(DoublePredicate holds, double from, double step) {
        int steps = 0;
        while (Math.abs(steps * step) < 0.5 && holds.test(from + steps * step)) {
            steps++;
        }
        return (steps + (step > 0 ? 0 : HALF_A_STEP)) * Math.abs(step);
    }
}
