/**
 * Sweeps on a Spark cluster. Nothing else of Civitas knows of Spark: the command line finds this engine by its name when
 * its jar is on the class path.
 */
package civitas.sweep.spark;
