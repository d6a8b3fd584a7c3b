/**
 * Sweeps: many runs of one scenario file at the points of a design, each kept in a journal the moment it ends. A plan
 * says which runs there are, an engine plays those that the journal does not hold, the journal keeps what they measured.
 */
package civitas.sweep;
