/** Displays of the decongestion scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.decongestion.console;
