/** What scenarios' displays are built from: colours, charts, tables of agents, inspectors. */
package civitas.console.parts;
