/** A scenario that exercises every kind of parameter. */
package civitas.scenario.toy;
