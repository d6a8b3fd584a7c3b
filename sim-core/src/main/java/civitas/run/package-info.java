/**
 * Runs: one replicate from build to outcomes, many of them on a thread pool, checkpoints, and the folder that keeps
 * results, written so that a kill at any moment loses at most what was in flight.
 */
package civitas.run;
