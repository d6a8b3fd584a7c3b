/** Displays of the persuasion scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.persuasion.console;
