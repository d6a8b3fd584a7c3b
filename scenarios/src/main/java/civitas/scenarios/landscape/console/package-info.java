/** Displays of the social-learning-strategies scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.landscape.console;
