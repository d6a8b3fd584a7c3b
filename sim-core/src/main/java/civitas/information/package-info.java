/**
 * The platform's information lever as one shared part: who sees which quantity, when, and with what errors. A scenario
 * declares a {@link civitas.information.Disclosure} for each quantity it may hold back, its world publishes the quantity
 * into a {@link civitas.information.Channel}, and agents' code is given nothing but a {@link civitas.information.Reader}.
 */
package civitas.information;
