package civitas.scenarios.steering;

import civitas.analysis.steering.Knowledge;
import civitas.analysis.steering.Policy;
import civitas.analysis.steering.PolicyValue;
import civitas.analysis.steering.SteeringGame;
import civitas.analysis.steering.SteeringProgramme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Solved programmes, kept for the replicates of a run. */
final class Solutions {
    private static final int KEPT = 8;

    private record Problem(SteeringGame game, Knowledge knowledge, int beliefs, int precisions) {}

    private static final Map<Problem, SteeringProgramme> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Problem, SteeringProgramme> eldest) {
                    return size() > KEPT;
                }
            });

    private Solutions() {}

    /** The optimal policy and its value. */
    static SteeringProgramme of(SteeringParameters parameters, Knowledge knowledge) {
        Problem problem =
                new Problem(parameters.game(), knowledge, parameters.beliefGrid(), parameters.precisionGrid());
        return KNOWN.computeIfAbsent(
                problem,
                unknown ->
                        SteeringProgramme.solve(problem.game, problem.knowledge, problem.beliefs, problem.precisions));
    }

    /** Optimal value at a belief, by what the planner knows. */
    static double optimum(SteeringParameters parameters, double belief) {
        if (!parameters.platform().knowsState()) {
            return of(parameters, Knowledge.PUBLIC).value(belief);
        }
        return belief * of(parameters, Knowledge.GOOD).value(belief)
                + (1 - belief) * of(parameters, Knowledge.BAD).value(belief);
    }

    /** The policy of a planner that does not learn. */
    static Policy policy(SteeringParameters parameters, Knowledge knowledge) {
        PlannerPart planner = parameters.platform().planner();
        if (planner instanceof PlannerPart.Optimal) {
            return of(parameters, knowledge);
        }
        if (planner instanceof PlannerPart.Myopic) {
            return SteeringProgramme.myopic(parameters.game(), knowledge, parameters.precisionGrid());
        }
        double precision =
                planner instanceof PlannerPart.Fixed fixed ? fixed.precision() : parameters.baselinePrecision();
        return belief -> precision;
    }

    /** The planner's exact value of a policy at the prior. */
    static double value(SteeringParameters parameters, Policy policy) {
        return PolicyValue.ofReward(parameters.game(), policy, parameters.beliefGrid())
                .at(parameters.prior());
    }

    /** Exact discounted share of wrong actions under a policy, in a state, from the prior on. */
    static double errors(SteeringParameters parameters, Policy policy, Knowledge state) {
        return PolicyValue.ofErrors(parameters.game(), policy, state, parameters.beliefGrid())
                .at(parameters.prior());
    }
}
