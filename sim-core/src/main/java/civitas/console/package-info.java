/** MASON's console for any scenario: the only package, with scenarios' displays, that loads AWT classes. */
package civitas.console;
