/** Parts of displays that several scenarios share; nothing but displays loads this package. */
package civitas.scenarios.console;
