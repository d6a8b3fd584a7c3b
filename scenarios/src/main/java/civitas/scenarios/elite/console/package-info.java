/** Displays of the persuading-elite scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.elite.console;
