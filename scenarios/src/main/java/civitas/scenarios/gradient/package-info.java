/**
 * Study {@code gradient-collective}: contributors who report records that steer a model's one parameter, against a firm that
 * minimises its loss or descends it. Begin at {@link civitas.scenarios.gradient.GradientWorld}.
 */
package civitas.scenarios.gradient;
