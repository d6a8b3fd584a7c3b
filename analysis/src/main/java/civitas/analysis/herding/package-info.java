/**
 * Exact laws of sequential social learning: agents who act one after the other on a private signal and on what they see of
 * those before them. Closed forms of cascades, and forward recursions for public histories, counted samples and views of few
 * actions. Nothing here draws or keeps time.
 */
package civitas.analysis.herding;
