package civitas.sweep.plan;

import civitas.analysis.statistics.Summary;

/** What plans need to know of ended runs. */
@FunctionalInterface
public interface Results {
    /**
     * Mean and spread of an outcome at a point.
     *
     * @param pointId the point's {@link civitas.sweep.PlannedRun#pointId}
     * @param outcome its name
     * @param replicates how many replicates count: those with numbers from 0 to this (exclusive), whatever else has been
     *     played
     * @return over those of them that did not fail; n = 0 if there is none
     */
    Summary of(String pointId, String outcome, int replicates);
}
