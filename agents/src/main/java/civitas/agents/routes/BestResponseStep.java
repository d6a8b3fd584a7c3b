package civitas.agents.routes;

/**
 * Mean field of {@link BestResponse}: s &lt;- s + gamma(k) (e - s), e everybody on the cheapest route. Together with a
 * search for new routes every day this is x &lt;- x + gamma(k) (AoN(c) - x), with gamma(k) = 1/(k+1) the method of
 * successive averages.
 *
 * @param switching gamma
 */
public record BestResponseStep(SwitchingProbability switching) implements ShareStep {
    @Override
    public void apply(long day, double[] shares, double[] costs, int first, int count) {
        double gamma = switching.on(day);
        int cheapest = first;
        for (int index = first; index < first + count; index++) {
            cheapest = costs[index] < costs[cheapest] ? index : cheapest;
        }
        for (int index = first; index < first + count; index++) {
            shares[index] -= gamma * shares[index];
        }
        shares[cheapest] += gamma;
    }
}
