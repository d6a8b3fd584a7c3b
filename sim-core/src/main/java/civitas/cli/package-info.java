/** The commands. The only place that prints, exits, or knows what a terminal is. */
package civitas.cli;
