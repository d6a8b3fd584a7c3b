/** An elite that pays to move public opinion so that the policies it wants pass, and a platform that sets the price of persuasion. */
package civitas.scenarios.elite;
