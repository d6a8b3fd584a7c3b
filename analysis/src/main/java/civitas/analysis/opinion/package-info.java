/** Exact mathematics of opinions on networks: consensus and its speed, stubborn agents, bounded confidence, voters, a persuading elite. */
package civitas.analysis.opinion;
