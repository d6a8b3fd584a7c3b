/**
 * The points of a sweep, enumerated: any point of any design can be had from its index, nothing is stored per point. What
 * a file says about designs is described in {@code civitas.scenario}.
 */
package civitas.sweep.design;
