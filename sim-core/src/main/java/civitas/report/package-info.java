/**
 * Reports: what a result folder holds as one page that needs no network, and as pictures. Sections are built from results
 * as data ({@link civitas.report.Block}); {@link civitas.report.Page} turns them into HTML.
 */
package civitas.report;
