package civitas.scenario;

/**
 * A change of parameters while a run goes on.
 *
 * @param round the first round played under the new parameters, at least 1
 * @param parameters the whole parameter record from then on
 * @param <P> the scenario's parameter record
 */
public record Intervention<P extends Record>(long round, P parameters) {}
