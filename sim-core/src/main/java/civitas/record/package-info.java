/** Recording: series of a run, streamed to disk row by row. Recording draws nothing and changes nothing. */
package civitas.record;
