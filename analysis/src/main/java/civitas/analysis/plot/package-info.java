/**
 * Charts: what they show as data, how they look as options of Apache ECharts, and pictures as SVG text, made without a
 * display. {@link civitas.analysis.plot.SvgText} writes pictures that are no charts, such as maps.
 */
package civitas.analysis.plot;
