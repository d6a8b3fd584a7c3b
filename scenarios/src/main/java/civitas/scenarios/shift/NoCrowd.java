package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;

/** Everybody alone. */
final class NoCrowd implements Crowd {
    @Override
    public void look(LangevinPopulation people) {}

    @Override
    public void add(int count, double[][] here, double[][] drift) {}
}
