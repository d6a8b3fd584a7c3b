/**
 * Road networks with their demand, as immutable data: values, a reader and a writer of TNTP text, textbook networks that
 * ship with the program, and a generator of synthetic cities. No equilibrium, no shortest path, no toll policy: those
 * compute on these values elsewhere. Units are those of the file that was read; our own networks state theirs.
 */
package civitas.data.network;
