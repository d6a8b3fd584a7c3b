/**
 * A planner that chooses how precise the private signals of sequential learners are: the model, its dynamic programme on a
 * grid of beliefs, exact values of any policy, and closed forms. Nothing here draws or keeps time.
 */
package civitas.analysis.steering;
