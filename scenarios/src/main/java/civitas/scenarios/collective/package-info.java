/**
 * Contributors of data who act together: collectives that agree on what to report, a platform that trains on what it
 * receives, round after round, and contributors who join or leave. Source: Hardt, Mazumdar, Mendler-Duenner, Zrnic,
 * "Algorithmic Collective Action in Machine Learning", ICML 2023.
 */
package civitas.scenarios.collective;
