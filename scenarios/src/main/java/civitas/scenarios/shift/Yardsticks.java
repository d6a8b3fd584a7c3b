package civitas.scenarios.shift;

import civitas.analysis.shift.Densities;
import civitas.analysis.shift.Kernels;
import civitas.analysis.shift.PerformativeOptimum;
import civitas.analysis.shift.SteadyState;
import civitas.scenario.Benchmark;
import civitas.scenario.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What runs are measured against: steady states by the Gibbs fixed point, closed forms, bounds of theorems, closures. */
final class Yardsticks {
    /** A sweep over parameters must not fill the memory. */
    private static final int MOST_KEPT = 32;

    /** Everything that decides the steady state. */
    private record Key(
            int dimensions,
            Objective objective,
            LossPart loss,
            InteractionPart interaction,
            ReferencePart reference,
            StartPart start,
            FixedPart fixed,
            double alpha,
            double beta,
            Numbers initialModel,
            GridPart grid) {}

    private static final Map<Key, Yardsticks> SOLVED = new ConcurrentHashMap<>();

    private final ShiftProblem problem;
    private final Optional<SteadyState> steady;
    private final Optional<PerformativeOptimum> optimum;
    private Optional<List<Benchmark>> general = Optional.empty();

    private Yardsticks(ShiftProblem problem) {
        this.problem = problem;
        steady = problem.model().alpha() > 0
                ? SteadyState.of(
                        problem.model(), problem.grid(), problem.start().on(problem.grid()))
                : Optional.empty();
        optimum = steady.filter(state -> quick()).flatMap(state -> PerformativeOptimum.of(problem.model(), state));
    }

    /** Whether the optimum is found in a moment. */
    private boolean quick() {
        return problem.model().dimensions() == 1
                || problem.model().kernel() instanceof Kernels.None
                || problem.model().kernel() instanceof Kernels.Quadratic;
    }

    /** The yardsticks at these parameters; solved once per program, unless it is about very many different ones. */
    static Yardsticks of(ShiftParameters p) {
        Key key = new Key(
                p.dimensions(),
                p.objective(),
                p.loss(),
                p.interaction(),
                p.reference(),
                p.start(),
                p.fixed(),
                p.alpha() * (1 - p.platform().subsidy()),
                p.beta(),
                p.initialModel(),
                p.grid());
        if (SOLVED.size() >= MOST_KEPT) {
            SOLVED.clear();
        }
        return SOLVED.computeIfAbsent(key, unknown -> new Yardsticks(ShiftProblem.of(p)));
    }

    ShiftProblem problem() {
        return problem;
    }

    /** The steady state, if there is one on the grid. */
    Optional<SteadyState> steady() {
        return steady;
    }

    /** The model that is best once people have responded, if it is known. */
    Optional<PerformativeOptimum> optimum() {
        return optimum;
    }

    /** Risk of the steady state. */
    double steadyRisk() {
        SteadyState state = steady.orElseThrow();
        return problem.model().risk().value(Densities.points(state.density(), problem.grid()), state.model());
    }

    /** Energy of the steady state; NaN if there is none. */
    double steadyEnergy() {
        return steady.isEmpty() ? Double.NaN : Scorecard.energy(problem, steady.get(), steadyRisk());
    }

    /** All benchmarks at these parameters, which have these yardsticks. */
    synchronized List<Benchmark> benchmarks(ShiftParameters p) {
        if (general.isEmpty()) {
            general = Optional.of(new SteadyBenchmarks(this).all());
        }
        List<Benchmark> all = new ArrayList<>(general.get());
        all.addAll(RateBenchmarks.of(p, this));
        all.addAll(ClosedForms.of(p, problem.model()));
        return List.copyOf(all);
    }
}
