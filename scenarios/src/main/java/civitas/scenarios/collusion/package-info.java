/**
 * Pricing firms that learn: n firms with independent Q-learning in a repeated logit Bertrand market, and a platform
 * that decides which products buyers see. Source: Calvano, Calzolari, Denicolo, Pastorello, "Artificial Intelligence,
 * Algorithmic Pricing, and Collusion", American Economic Review 110(10), 2020.
 */
package civitas.scenarios.collusion;
