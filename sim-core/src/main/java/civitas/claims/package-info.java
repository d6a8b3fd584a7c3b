/**
 * Claims: published numbers shipped with a scenario as data, the experiments that measure them again, and verdicts: reproduced,
 * plausible or gap.
 */
package civitas.claims;
