/** A small scenario that can be run: random walkers, a lever that can be switched, and faults on request. */
package civitas.drift;
