/**
 * Two firms that set prices in turn and learn: Q-learning under sequential pricing, a homogeneous good and few prices.
 * Source: Klein, "Autonomous algorithmic collusion: Q-learning under sequential pricing", RAND Journal of Economics
 * 52(3), 2021.
 */
package civitas.scenarios.sequential;
