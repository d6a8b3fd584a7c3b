/**
 * What a scenario is and how it is described in files: the service interface, parameters declared once as annotated
 * records, and everything derived from that declaration (validation, JSON Schema, descriptions, overrides).
 */
package civitas.scenario;
