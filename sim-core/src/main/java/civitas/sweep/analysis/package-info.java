/** What sweeps found: summaries of points, comparisons of arms, effects of axes, sensitivity indices, thresholds. */
package civitas.sweep.analysis;
