/**
 * Which runs a sweep wants: of every point of its design, identified by what decides its trajectories, a number of
 * replicates that may depend on what earlier ones measured.
 */
package civitas.sweep.plan;
