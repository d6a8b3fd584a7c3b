/**
 * A platform that steers sequential learners by how precise it makes their private signals, for them or for itself. Source:
 * Arghal, He, Saeedi Bidokhti, Sarkar, "Steering the Herd", arXiv 2504.02648.
 */
package civitas.scenarios.steering;
