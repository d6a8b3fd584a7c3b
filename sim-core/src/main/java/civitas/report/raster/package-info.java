/**
 * The one place outside displays that uses AWT: a program of its own that turns SVG files into pixels. Nothing else may
 * call it but by starting another process.
 */
package civitas.report.raster;
