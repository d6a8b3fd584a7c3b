package civitas.scenarios.steering;

import civitas.analysis.steering.Knowledge;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Outcomes of a run.
 *
 * @param parameters in force at the end
 * @param comparable whether the planner's game was played from the first agent to the last of the cohort, under the same rules
 */
record Findings(SteeringParameters parameters, Records records, Planner planner, boolean comparable) {
    private static final int DRIFTS = 20;

    Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("value", records.value());
        outcomes.put("regret", regret());
        outcomes.put("greedy_regret", greedyRegret());
        outcomes.put("spending", records.spent());
        outcomes.put("wrong_share", records.errors());
        outcomes.put("wrong_share_good", records.errors(true));
        outcomes.put("wrong_share_bad", records.errors(false));
        outcomes.put("correct_change_good", change(true));
        outcomes.put("correct_change_bad", change(false));
        outcomes.put("herd_correct", records.herds(true));
        outcomes.put("herd_wrong", records.herds(false));
        outcomes.put("herd_time", records.herdTime());
        outcomes.put("drift_z", records.drift(DRIFTS));
        for (int agent : Quantities.reported(parameters)) {
            outcomes.put("correct_" + agent, records.correct(agent));
        }
        return outcomes;
    }

    private double optimum() {
        return Solutions.optimum(parameters, parameters.prior());
    }

    private double regret() {
        boolean whole = records.agents() == parameters.agents();
        return comparable && whole ? optimum() - records.value() : Double.NaN;
    }

    /** What the learned policy forgoes at the prior, exactly. */
    private double greedyRegret() {
        if (!(planner instanceof LearningPlanner) || !parameters.isAsPlanned()) {
            return Double.NaN;
        }
        return optimum() - Solutions.value(parameters, at -> planner.greedy(at, true));
    }

    private double change(boolean good) {
        if (!parameters.isKnownWithoutControl()) {
            return Double.NaN;
        }
        Knowledge state = good ? Knowledge.GOOD : Knowledge.BAD;
        double none = Solutions.errors(parameters, at -> parameters.baselinePrecision(), state);
        return none < 1 ? (1 - records.errors(good)) / (1 - none) - 1 : Double.NaN;
    }
}
