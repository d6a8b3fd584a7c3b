/** Pictures as text: no display, no library, the same bytes everywhere. */
package civitas.analysis.plot;
