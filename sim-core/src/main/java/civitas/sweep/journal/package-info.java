/**
 * The journal of a sweep: one DuckDB file that holds every run that ended, each whole or not at all. Only this package
 * knows SQL; {@link civitas.sweep.journal.SweepJournal} is the door.
 */
package civitas.sweep.journal;
