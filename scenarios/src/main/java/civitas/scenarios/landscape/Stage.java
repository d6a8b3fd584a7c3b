package civitas.scenarios.landscape;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.landscape.Landscape;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One landscape with its graph and the agents on it, from random states on. */
final class Stage {
    private final long number;
    private final Landscape landscape;
    private final Graph graph;
    private final int[] states;

    private Stage(long number, Landscape landscape, Graph graph) {
        this.number = number;
        this.landscape = landscape;
        this.graph = graph;
        states = new int[graph.agents()];
    }

    /** A landscape by its number, all of it a function of (seed, number). */
    static Stage draw(LandscapeParameters parameters, CounterRandom seeds, long number) {
        SplittableRandom random = new SplittableRandom(seeds.key(number));
        Landscape landscape = parameters.model().draw(random);
        Graph graph = Graph.draw(parameters.network(), parameters.agents(), random);
        return new Stage(number, landscape, graph).again(seeds);
    }

    /** The same landscape and graph with the agents where they are at first. */
    Stage again(CounterRandom seeds) {
        Stage fresh = new Stage(number, landscape, graph);
        SplittableRandom random = new SplittableRandom(seeds.key(~number));
        Arrays.setAll(fresh.states, agent -> random.nextInt(landscape.states()));
        return fresh;
    }

    long number() {
        return number;
    }

    Landscape landscape() {
        return landscape;
    }

    Graph graph() {
        return graph;
    }

    /** States of agents, {@code int[agent]}, the ones in use. */
    int[] states() {
        return states;
    }

    double payoff(int agent) {
        return landscape.payoff(states[agent]);
    }

    double meanPayoff() {
        double sum = 0;
        for (int state : states) {
            sum += landscape.payoff(state);
        }
        return sum / states.length;
    }

    double bestPayoff() {
        double best = 0;
        for (int state : states) {
            best = Math.max(best, landscape.payoff(state));
        }
        return best;
    }

    /** Share of agents where nobody can earn more. */
    double atMaximum() {
        double best = landscape.payoff(landscape.best());
        return (double) Arrays.stream(states)
                        .filter(state -> landscape.payoff(state) == best)
                        .count()
                / states.length;
    }

    /** Number of different states over the number of agents. */
    double diversity() {
        return (double) Arrays.stream(states).distinct().count() / states.length;
    }
}
