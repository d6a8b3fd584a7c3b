/**
 * Published figures that reproductions are compared with, as class-path tables that carry their provenance. Facts and
 * figures only: no text of a publication, and no computation beyond reading a table.
 */
package civitas.data;
