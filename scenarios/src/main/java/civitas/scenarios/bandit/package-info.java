/**
 * Arms that are chosen for what they say of themselves: strategic linear contextual bandits. Source: Kleine Buening, Saha,
 * Dimitrakakis, Xu, "Strategic Linear Contextual Bandits", NeurIPS 2024.
 */
package civitas.scenarios.bandit;
