/**
 * Static benchmarks of markets: demand systems, and the exact prices or quantities of competition and of collusion that
 * measured outcomes are compared with. Nothing here learns, draws or keeps time.
 */
package civitas.analysis.market;
