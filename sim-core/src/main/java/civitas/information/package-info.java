/**
 * The platform's information lever as one shared part: who sees which quantity, when, and with what errors. A scenario
 * declares a {@link civitas.information.Disclosure} for each quantity it may hold back, its world publishes the quantity
 * into a {@link civitas.information.Channel}, and agents' code is given nothing but a {@link civitas.information.Reader}.
 * Where a quantity is shown at once or not at all, or a study has a published rule of its own for delays and errors, agents
 * get it through a {@link civitas.information.Gate}. Audits find both through {@link civitas.information.Disclosing}.
 */
package civitas.information;
