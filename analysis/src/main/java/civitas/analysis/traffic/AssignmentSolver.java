package civitas.analysis.traffic;

/** A method that finds the link flows of an {@link AssignmentProblem}, the same ones for the same problem. */
@FunctionalInterface
public interface AssignmentSolver {
    /**
     * Solves as far as the method's stopping rule says; the result states the gap reached.
     *
     * @param problem what to solve
     */
    Assignment solve(AssignmentProblem problem);
}
