package civitas.sweep;

import java.io.Serializable;

/**
 * One run that a sweep wants, small enough to be sent to another machine.
 *
 * @param id identity of the run: hash of everything that decides its trajectory, its replicate and the version of the
 *     model; hexadecimal
 * @param pointId identity of the parameter point, the same for all its replicates; hexadecimal
 * @param point what the point changes in the scenario file: JSON object from axis to value, keys sorted, compact
 * @param replicate number of the replicate, from 0
 */
public record PlannedRun(String id, String pointId, String point, int replicate) implements Serializable {}
