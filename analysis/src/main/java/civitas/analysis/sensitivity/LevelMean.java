package civitas.analysis.sensitivity;

import civitas.analysis.statistics.Summary;

/**
 * The output at one level of a factor, over all points at that level.
 *
 * @param level label of the level
 * @param outputs mean, standard error and interval over those points, as if they were independent
 */
public record LevelMean(String level, Summary outputs) {}
